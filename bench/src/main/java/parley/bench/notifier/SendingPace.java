package parley.bench.notifier;

import parley.testkit.telegram.ApiCall;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How much of the limits is used, and how often a message is refused for coming too fast. */
final class SendingPace {
    private static final String TRACK = "russia-ukraine";
    private static final int ALERTS = 60;

    private final PrintStream out;

    SendingPace(PrintStream out) {
        this.out = out;
    }

    /** Sixty alerts for one chat, at a message a second. */
    void toOneChat(Path data) throws Exception {
        try (var town = new Town(data, 30)) {
            town.subscribe(1, 1);
            try (var _ = town.notifier(30)) {
                Instant from = Instant.now();
                for (int i = 0; i < ALERTS; i++) {
                    town.publish(BenchDevelopments.news("d" + i, TRACK));
                }
                awaitAll(town, ALERTS, Duration.ofMinutes(3));
                List<ApiCall> calls = town.sends();
                out.printf(
                        "%d alerts to one chat: %d delivered, %d refused, %.1f s from the first on"
                                + " Kafka to the last%n",
                        ALERTS,
                        delivered(calls),
                        calls.size() - delivered(calls),
                        seconds(from, calls.getLast().at()));
            }
        }
    }

    /**
     * One development for many people; where that is soon done, three, each once all have the one
     * before: the first finds a process that has just begun.
     */
    void toMany(Path data, int chats, int perSecond) throws Exception {
        try (var town = new Town(data, perSecond)) {
            town.subscribe(1, chats);
            try (var _ = town.notifier(perSecond)) {
                int rounds = chats / perSecond > 30 ? 1 : 3;
                for (int round = 1; round <= rounds; round++) {
                    town.telegram.forgetCalls();
                    Instant from = town.publish(BenchDevelopments.news("d" + round, TRACK));
                    awaitAll(town, chats, Duration.ofSeconds(60 + 2L * chats / perSecond));
                    print(from, town.sends(), chats, perSecond);
                }
            }
        }
    }

    private void print(Instant from, List<ApiCall> calls, int chats, int perSecond) {
        long delivered = delivered(calls);
        List<Instant> arrived =
                calls.stream()
                        .filter(call -> call.outcome().accepted())
                        .map(ApiCall::at)
                        .sorted()
                        .toList();
        double time = seconds(arrived.getFirst(), arrived.getLast());
        out.printf(
                "one development to %d chats at %d/s: %d delivered in %.2f s from the first to the"
                        + " last (%.2f s from Kafka), %.1f %% of the limit, %d refused (%.2f %%)%n",
                chats,
                perSecond,
                delivered,
                time,
                seconds(from, arrived.getLast()),
                100 * used(arrived, perSecond),
                calls.size() - delivered,
                100.0 * (calls.size() - delivered) / calls.size());
    }

    /** What came in the whole seconds from the first on, as part of what the limit lets through. */
    private static double used(List<Instant> arrived, int perSecond) {
        long whole = (long) Math.max(1, seconds(arrived.getFirst(), arrived.getLast()));
        Instant end = arrived.getFirst().plusSeconds(whole);
        long came = arrived.stream().filter(at -> at.isBefore(end)).count();
        return (double) came / (whole * perSecond);
    }

    private static void awaitAll(Town town, int messages, Duration most) {
        Town.await(
                messages + " delivered",
                most,
                // Looking costs: not so often that it slows what is measured.
                Duration.ofMillis(250),
                () -> town.sends().size() >= messages && delivered(town.sends()) >= messages);
    }

    private static long delivered(List<ApiCall> calls) {
        return calls.stream().filter(call -> call.outcome().accepted()).count();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
