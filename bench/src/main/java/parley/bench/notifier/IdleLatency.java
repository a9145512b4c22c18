package parley.bench.notifier;

import parley.testkit.telegram.ApiCall;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long a development takes from Kafka to the Bot API when nothing else is to be done. */
final class IdleLatency {
    private static final int ALERTS = 100;
    private static final int FIRST = 10;

    private final PrintStream out;

    IdleLatency(PrintStream out) {
        this.out = out;
    }

    void run(Path data) throws Exception {
        try (var town = new Town(data, 30)) {
            town.subscribe(1, 1);
            try (var _ = town.notifier(30)) {
                List<Duration> waits = new ArrayList<>();
                for (int i = 1; i <= FIRST + ALERTS; i++) {
                    int sent = i;
                    Instant from = town.publish(BenchDevelopments.news("d" + i, "russia-ukraine"));
                    Town.await(
                            i + " sent", Duration.ofSeconds(20), () -> town.sends().size() >= sent);
                    ApiCall call = town.sends().getLast();
                    if (i > FIRST) {
                        waits.add(Duration.between(from, call.at()));
                    }
                    // A chat takes one message a second: what comes sooner waits for that.
                    Instant next = from.plusMillis(1_050);
                    Town.await(
                            "a second later",
                            Duration.ofSeconds(20),
                            () -> Instant.now().isAfter(next));
                }
                Collections.sort(waits);
                out.printf(
                        "%d alerts, one at a time, from Kafka to the request: p50 %d ms, p99 %d ms,"
                                + " at most %d ms%n",
                        ALERTS,
                        waits.get(ALERTS / 2).toMillis(),
                        waits.get(ALERTS * 99 / 100 - 1).toMillis(),
                        waits.getLast().toMillis());
            }
        }
    }
}
