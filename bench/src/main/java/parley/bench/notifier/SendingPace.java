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

    /** One development for many people. */
    void toMany(Path data, int chats, int perSecond) throws Exception {
        try (var town = new Town(data, perSecond)) {
            town.subscribe(1, chats);
            try (var _ = town.notifier(perSecond)) {
                Instant from = town.publish(BenchDevelopments.news("d1", TRACK));
                awaitAll(town, chats, Duration.ofSeconds(60 + 2L * chats / perSecond));
                List<ApiCall> calls = town.sends();
                long delivered = delivered(calls);
                List<Instant> arrived =
                        calls.stream()
                                .filter(call -> call.outcome().accepted())
                                .map(ApiCall::at)
                                .sorted()
                                .toList();
                double time = seconds(arrived.getFirst(), arrived.getLast());
                out.printf(
                        "one development to %d chats at %d/s: %d delivered in %.2f s from the"
                                + " first to the last (%.2f s from Kafka), %.1f %% of the limit, %d"
                                + " refused (%.2f %%)%n",
                        chats,
                        perSecond,
                        delivered,
                        time,
                        seconds(from, arrived.getLast()),
                        // What comes in the very first moment is a second's worth.
                        100 * (delivered - perSecond) / (perSecond * time),
                        calls.size() - delivered,
                        100.0 * (calls.size() - delivered) / calls.size());
            }
        }
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
