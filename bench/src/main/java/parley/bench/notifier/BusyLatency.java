package parley.bench.notifier;

import parley.notifier.NotifierService;
import parley.notifier.subscription.Settings;
import parley.testkit.telegram.ApiCall;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How long a new development takes to chats that nothing was sent to lately, while thousands of
 * messages wait to be changed and take all that the bot's limit lets through.
 */
final class BusyLatency {
    private static final int EDITED = 10_000;
    private static final int IDLE = 100;
    private static final int PER_SECOND = 30;

    /** At what pace that is told which is changed later; it does not matter here. */
    private static final int FAST = 1_000;

    private static final String BUSY = "russia-ukraine";
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final PrintStream out;

    BusyLatency(PrintStream out) {
        this.out = out;
    }

    void run(Path data) throws Exception {
        try (var town = new Town(data, FAST)) {
            town.subscribe(1, EDITED, Settings.STANDARD.withTracks(Set.of(BUSY)));
            for (int number = 0; number < IDLE; number++) {
                Set<String> own = Set.of(track(number));
                town.subscribe(chat(number), 1, Settings.STANDARD.withTracks(own));
            }
            try (var notifier = town.notifier(FAST)) {
                town.publish(BenchDevelopments.news("busy", BUSY));
                Town.await(
                        "all told",
                        LONGEST,
                        Duration.ofMillis(250),
                        () -> sent(notifier) >= EDITED);
            }
            town.telegram.enforcePace(Town.pace(PER_SECOND));
            town.telegram.forgetCalls();
            try (var notifier = town.notifier(PER_SECOND)) {
                town.publish(BenchDevelopments.moreSources("busy", BUSY));
                Town.await(
                        "edits under way",
                        LONGEST,
                        () -> town.telegram.calls("editMessageText").size() > PER_SECOND);
                int before = notifier.figures().waiting();
                List<Duration> waits = measure(town, notifier);
                out.printf(
                        "%d new alerts to idle chats while %d to %d edits wait: p50 %d ms, p99 %d"
                                + " ms, at most %d ms; %d refused%n",
                        IDLE,
                        before,
                        notifier.figures().waiting(),
                        waits.get(IDLE / 2).toMillis(),
                        waits.get(IDLE * 99 / 100 - 1).toMillis(),
                        waits.getLast().toMillis(),
                        refused(town));
            }
        }
    }

    private static long sent(NotifierService notifier) {
        return notifier.figures().sent();
    }

    /** From the development on Kafka to the request, the shortest first. */
    private static List<Duration> measure(Town town, NotifierService notifier)
            throws InterruptedException {
        List<Instant> published = new ArrayList<>();
        for (int number = 0; number < IDLE; number++) {
            Instant at = town.publish(BenchDevelopments.news("new" + number, track(number)));
            published.add(at);
            Town.await("the next", LONGEST, () -> Instant.now().isAfter(at.plus(BETWEEN)));
        }
        Town.await("all told", LONGEST, () -> sent(notifier) >= IDLE);
        return town.sends().stream()
                .map(call -> Duration.between(published.get(number(call)), call.at()))
                .sorted()
                .toList();
    }

    private static long refused(Town town) {
        return Stream.of("sendMessage", "editMessageText")
                .flatMap(method -> town.telegram.calls(method).stream())
                .filter(call -> !call.outcome().accepted())
                .count();
    }

    private static String track(int number) {
        return "idle-" + number;
    }

    private static long chat(int number) {
        return EDITED + 1L + number;
    }

    private static int number(ApiCall call) {
        return (int) (Long.parseLong(call.parameter("chat_id").orElseThrow()) - chat(0));
    }
}
