package parley.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.runtime.config.Problems;
import parley.runtime.config.YamlSection;
import parley.runtime.kafka.KafkaClients;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

class NotifierConfigTest {
    private static final String SECRET = "123456:AAF-secret_part-of_it";

    private final Problems problems = new Problems();

    @Test
    void hasDefaultsAndNoTokenWhenNothingIsSet() {
        var config = read("{}", Map.of());

        assertThat(problems.all()).isEmpty();
        assertThat(config.token()).isEmpty();
        assertThat(config.telegramUrl()).isEqualTo(NotifierConfig.TELEGRAM);
        assertThat(config.callTimeout()).isEqualTo(Duration.ofSeconds(8));
        assertThat(config.pollTimeout()).isEqualTo(Duration.ofSeconds(25));
        assertThat(config.recheck()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.language()).isEqualTo("en");
    }

    @Test
    void takesTokenAndAddressFromTheEnvironment() {
        var config =
                read(
                        "{}",
                        Map.of(
                                NotifierConfig.TOKEN,
                                SECRET + "\n",
                                NotifierConfig.URL,
                                "http://127.0.0.1:8081/"));

        assertThat(problems.all()).isEmpty();
        assertThat(config.token()).isPresent();
        assertThat(config.telegramUrl()).isEqualTo(URI.create("http://127.0.0.1:8081/"));
        assertThat(config.toString()).doesNotContain("AAF-secret");
    }

    @Test
    void takesTheTokenFromAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("token"), SECRET + "\n");

        assertThat(read("{}", Map.of(NotifierConfig.TOKEN_FILE, file.toString())).token())
                .isPresent();
        assertThat(read("telegram: {token-file: " + file + "}", Map.of()).token()).isPresent();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void letsNoCallOutlastTheTimeAfterWhichAnotherInstanceTakesOver() {
        String longest = KafkaClients.SESSION_TIMEOUT.minusSeconds(1).toSeconds() + "s";

        read("telegram: {call-timeout: " + longest + "}", Map.of());
        assertThat(problems.all()).isEmpty();
        read("telegram: {call-timeout: 10s}", Map.of());
        assertThat(problems.all()).hasSize(1);
    }

    @Test
    void takesThePaceOfABotThatPays() {
        assertThat(read("{}", Map.of()).perSecond()).isEqualTo(30);
        assertThat(read("telegram: {per-second: 1000}", Map.of()).perSecond()).isEqualTo(1_000);
        assertThat(problems.all()).isEmpty();
        read("telegram: {per-second: 1001}", Map.of());
        assertThat(problems.all()).hasSize(1);
    }

    @Test
    void tellsAllThatIsWrongAndNeverTheToken() {
        String yaml =
                """
                language: English
                telegram:
                  token: %s
                  token-file: /nowhere/token
                  url: ftp://example.org
                  call-timeout: 1h
                """
                        .formatted(SECRET);

        var config = read(yaml, Map.of());

        assertThat(config.token()).isEmpty();
        assertThat(problems.all()).hasSize(5);
        assertThat(problems.all().toString())
                .contains("c.yaml:1:11", "no such file: /nowhere/token", "'token'")
                .doesNotContain("AAF-secret");
    }

    @Test
    void refusesAWrongTokenWithoutShowingIt() {
        read("{}", Map.of(NotifierConfig.TOKEN, "secret with spaces"));

        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().toString())
                .contains(NotifierConfig.TOKEN)
                .doesNotContain("secret with");
    }

    private NotifierConfig read(String yaml, Map<String, String> environment) {
        return NotifierConfig.read(YamlSection.of("c.yaml", yaml, problems), environment);
    }
}
