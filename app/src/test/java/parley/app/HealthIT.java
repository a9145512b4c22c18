package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.testkit.feed.FeedServer;
import parley.testkit.http.FreePort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** What {@code parley health} says of a running process, as a container's health check asks it. */
class HealthIT {
    private static final int SECONDS = 60;

    @TempDir Path folder;

    @Test
    void tellsHowTheRunningProcessIsAndThatThereIsNone() throws Exception {
        int port = FreePort.find();
        var environment = Map.of("PARLEY_HTTP_PORT", Integer.toString(port));
        try (var feeds = FeedServer.start()) {
            feeds.publish("/one", "<rss version='2.0'><channel><title>A</title></channel></rss>");
            configure(feeds);
            try (var process = ParleyProcess.start(folder, environment, "run")) {
                await().atMost(Duration.ofSeconds(SECONDS))
                        .untilAsserted(
                                () -> {
                                    var ready = run(environment, "health", "--ready");
                                    assertThat(ready.exit()).as("%s", process.err()).isZero();
                                    assertThat(ready.out())
                                            .isEqualTo(
                                                    """
                                                    well
                                                      notifier well
                                                      classifier well
                                                      ingest well\
                                                    """);
                                });
                assertThat(run(environment, "health").exit()).isZero();
            }
        }
        var gone = run(environment, "health");
        assertThat(gone.exit()).isEqualTo(1);
        assertThat(gone.out()).startsWith("nothing answers at http://127.0.0.1:" + port);
    }

    @Test
    void saysWhatToSetWhereNothingIsServed() throws Exception {
        var answer = run(Map.of(), "health");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("Set http.port in the config, or PARLEY_HTTP_PORT");
    }

    private record Answer(int exit, String out, String err) {}

    private Answer run(Map<String, String> environment, String... arguments) throws Exception {
        try (var process = ParleyProcess.start(folder, environment, arguments)) {
            int exit = process.exitCode(SECONDS);
            return new Answer(
                    exit, String.join("\n", process.out()), String.join("\n", process.err()));
        }
    }

    private void configure(FeedServer feeds) throws IOException {
        Files.writeString(
                folder.resolve("parley.yaml"),
                "feeds: feeds.yaml\ningest: {allow-private-addresses: true}\n");
        Files.writeString(
                folder.resolve("feeds.yaml"),
                "outlets:\n  - name: Outlet\n    feeds:\n      - url: " + feeds.url("/one") + "\n");
    }
}
