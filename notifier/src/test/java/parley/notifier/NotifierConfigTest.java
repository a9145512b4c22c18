package parley.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import parley.notifier.telegram.BotToken;
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
    void hasUpdatesPostedWithASecretThatIsMadeOfTheToken() {
        var token = BotToken.of(SECRET);
        var webhook =
                read("telegram: {webhook: {url: 'https://bot.example.org:8443/a/path'}}", Map.of())
                        .webhook()
                        .orElseThrow();

        assertThat(problems.all()).isEmpty();
        assertThat(webhook.url()).isEqualTo(URI.create("https://bot.example.org:8443/a/path"));
        assertThat(webhook.host()).isEqualTo("127.0.0.1");
        assertThat(webhook.port()).isEqualTo(8443);
        assertThat(webhook.of(token).secret().reveal()).isEqualTo(token.webhookSecret().reveal());
        assertThat(webhook.toString()).contains("bot.example.org").doesNotContain("/a/path");
    }

    @Test
    void takesTheWebhooksSecretFromTheEnvironmentOrAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "of-the-file\n");
        String yaml =
                """
                telegram:
                  webhook:
                    url: https://bot.example.org
                    listen: "[::1]:9443"
                    secret-file: %s
                """
                        .formatted(file);

        assertThat(secret(yaml, Map.of())).isEqualTo("of-the-file");
        assertThat(secret(yaml, Map.of(WebhookConfig.SECRET, "of-the-environment")))
                .isEqualTo("of-the-environment");
        assertThat(read(yaml, Map.of()).webhook().orElseThrow().host()).isEqualTo("[::1]");
        assertThat(read(yaml, Map.of()).toString()).doesNotContain("of-the-file");
        assertThat(problems.all()).isEmpty();
    }

    private String secret(String yaml, Map<String, String> environment) {
        var webhook = read(yaml, environment).webhook().orElseThrow();
        return webhook.of(BotToken.of(SECRET)).secret().reveal();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "url: 'http://bot.example.org/' | 'url' must be an https address",
                "url: 'bot.example.org' | 'url' must be an https address",
                "url: 'https://' | 'url' must be an https address",
                "url: 'https://bot.example.org:9000/' | 'url' must have a port that Telegram posts"
                        + " to",
                "url: 'https://bot.example.org/{a}' | 'url' must be an https address",
                "url: 'https://bot.example.org/?a=b' | 'url' must be a host, a port and a path",
                "url: 'https://me@bot.example.org/' | 'url' must be a host, a port and a path",
                "url: 'https://bot.example.org/a*' | 'url' must be a host, a port and a path",
                "listen: '127.0.0.1:8443' | 'url' is missing",
                "url: 'https://a.example.org', listen: '8443' | 'listen' must be an address",
                "url: 'https://a.example.org', listen: 'a:70000' | 'listen' must be an address",
                "url: 'https://a.example.org', secret-file: /nowhere/s | no such file: /nowhere/s",
                "url: 'https://a.example.org', secret: abc | unknown key 'secret'"
            })
    void tellsWhatIsWrongWithAWebhook(String keys, String problem) {
        read("telegram: {webhook: {" + keys + "}}", Map.of());

        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().getFirst().message()).startsWith(problem);
    }

    @Test
    void postsOverHttpToAnyPortOnlyWithABotApiServerOfOnesOwn() {
        String webhook = "webhook: {url: 'http://notifier:9000/updates'}";

        read("telegram: {url: 'http://127.0.0.1:8081', " + webhook + "}", Map.of());
        assertThat(problems.all()).isEmpty();
        read("telegram: {" + webhook + "}", Map.of());
        assertThat(problems.all()).hasSize(1);
    }

    @Test
    void refusesAWrongSecretWithoutShowingIt() {
        read(
                "telegram: {webhook: {url: 'https://bot.example.org/'}}",
                Map.of(WebhookConfig.SECRET, "secret with spaces"));

        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().toString())
                .contains(WebhookConfig.SECRET)
                .doesNotContain("secret with");
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
