package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.runtime.kafka.DataFolder;
import parley.testkit.telegram.BotApiDouble;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a person reads who has made a mistake. */
class BadInputIT {
    private static final String NO_FEEDS = "outlets: []\n";

    @TempDir Path folder;

    @Test
    void reportsEveryMistakeInTheConfigWithItsLine() throws Exception {
        write(
                "parley.yaml",
                "fedes: feeds.yaml\nkafka:\n  port: 99999\ningest:\n  timeout: soon\n");

        try (var process = ParleyProcess.start(folder, Map.of(), "run")) {
            assertThat(process.exitCode(20)).isEqualTo(2);
            assertThat(process.err())
                    .containsExactly(
                            "parley.yaml:1:1: unknown key 'fedes'; did you mean 'feeds'?",
                            "parley.yaml:3:9: 'port' must be a whole number from 0 to 65535, found"
                                    + " '99999'",
                            "parley.yaml:5:12: 'timeout' must be a duration from 100ms to 5m, such"
                                    + " as 30s, 5m or 2h, found 'soon'");
            assertThat(process.out()).isEmpty();
        }
    }

    @Test
    void namesTheFileAndLineOfATypoInARule() throws Exception {
        write("parley.yaml", "feeds: feeds.yaml\nrules: rules\n");
        write("feeds.yaml", NO_FEEDS);
        copyRules(folder.resolve("rules"));
        Path rule = folder.resolve("rules/round.yaml");
        Files.writeString(rule, Files.readString(rule).replaceFirst("(?m)^( +)stage:", "$1stge:"));

        try (var process = ParleyProcess.start(folder, Map.of(), "run")) {
            assertThat(process.exitCode(30)).as("log: %s", process.err()).isEqualTo(2);
            assertThat(String.join("\n", process.err()))
                    .containsPattern(
                            "round\\.yaml:\\d+:\\d+: unknown key 'stge'; did you mean 'stage'\\?");
        }
    }

    @Test
    void saysThatThePortIsInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            write("feeds.yaml", NO_FEEDS);
            write(
                    "parley.yaml",
                    "feeds: feeds.yaml\nkafka: {port: %d}\n".formatted(taken.getLocalPort()));

            try (var process = ParleyProcess.start(folder, Map.of(), "run")) {
                assertThat(process.exitCode(30)).isEqualTo(1);
                assertThat(process.err())
                        .containsExactly(
                                "port " + taken.getLocalPort() + " on 127.0.0.1 is in use");
            }
        }
    }

    @Test
    void saysThatTheWebhookCannotListen() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            write("feeds.yaml", NO_FEEDS);
            write(
                    "parley.yaml",
                    """
                    feeds: feeds.yaml
                    notifier:
                      telegram:
                        url: http://127.0.0.1:9
                        webhook: {url: "http://127.0.0.1/updates", listen: "127.0.0.1:%d"}
                    """
                            .formatted(taken.getLocalPort()));
            var token = Map.of("PARLEY_TELEGRAM_TOKEN", "123456:AAF-secret_part-of_it");

            try (var process = ParleyProcess.start(folder, token, "run")) {
                assertThat(process.exitCode(60)).isEqualTo(1);
                assertThat(process.err())
                        .filteredOn(line -> !line.contains(" INFO "))
                        .containsExactly(
                                "the webhook cannot listen at 127.0.0.1:" + taken.getLocalPort());
            }
        }
    }

    @Test
    void saysThatAnotherProcessUsesTheDataFolder() throws Exception {
        write("feeds.yaml", NO_FEEDS);
        write("parley.yaml", "feeds: feeds.yaml\n");
        try (var _ = DataFolder.lock(folder.resolve("data"));
                var process = ParleyProcess.start(folder, Map.of(), "run")) {
            assertThat(process.exitCode(30)).isEqualTo(1);
            assertThat(process.err())
                    .containsExactly("another process is using the data folder data");
        }
    }

    @Test
    void saysOnceThatTelegramRefusesTheTokenAndGoesOn() throws Exception {
        write("feeds.yaml", NO_FEEDS);
        write("parley.yaml", "feeds: feeds.yaml\n");
        String wrong = "123456:wrong-wrong-wrong-wrong-wrong-wrong";
        try (var telegram = BotApiDouble.start();
                var process =
                        ParleyProcess.start(
                                folder,
                                Map.of(
                                        "PARLEY_TELEGRAM_TOKEN",
                                        wrong,
                                        "PARLEY_TELEGRAM_URL",
                                        telegram.baseUrl().toString()),
                                "run")) {
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> lines(process, "401").size() == 1 && process.running());

            assertThat(lines(process, "401").getFirst()).contains("token");
            assertThat(String.join("\n", process.err())).doesNotContain("wrong-wrong");
        }
    }

    @Test
    void namesTheCommandsToSomebodyWhoNamesNone() throws Exception {
        try (var process = ParleyProcess.start(folder, Map.of())) {
            assertThat(process.exitCode(20)).isEqualTo(2);
            assertThat(String.join("\n", process.err()))
                    .contains("Name a command.", "demo", "run", "topics");
        }
    }

    private static List<String> lines(ParleyProcess process, String containing) {
        return process.err().stream().filter(line -> line.contains(containing)).toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static void copyRules(Path target) throws IOException {
        Path rules = Path.of("../rules");
        try (var files = Files.walk(rules)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(rules.relativize(file).toString()));
            }
        }
    }
}
