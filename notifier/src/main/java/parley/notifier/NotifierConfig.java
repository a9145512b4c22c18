package parley.notifier;

import parley.notifier.telegram.BotToken;
import parley.notifier.transport.PaceLimits;
import parley.runtime.config.Environment;
import parley.runtime.config.Place;
import parley.runtime.config.YamlSection;
import parley.runtime.kafka.KafkaClients;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator decides about the notifier.
 *
 * @param token the bot token; empty to print alerts on the terminal
 * @param telegramUrl the Bot API server: scheme, host and port
 * @param webhook where updates are posted; empty to ask for them
 * @param callTimeout the longest a call to it takes; below the ten seconds after which a silent
 *     instance is replaced
 * @param pollTimeout how long it may hold a call while there are no updates
 * @param recheck how long to wait after it refused the token, and between looks at the webhook
 * @param perSecond messages a second to all chats together; more than 30 only for a bot that pays
 * @param language ISO 639-1 code for those of whom no language is known
 * @param ageLimit what became news longer ago is told in a digest
 * @param bundle so many alerts may wait for a chat before they become one message; 0 for any number
 * @param flood so many developments may become news within an hour before admins are asked; 0 for
 *     any number
 * @param admins ids of chats that are asked then; with none, nothing is held
 */
public record NotifierConfig(
        Optional<BotToken> token,
        URI telegramUrl,
        Optional<WebhookConfig> webhook,
        Duration callTimeout,
        Duration pollTimeout,
        Duration recheck,
        int perSecond,
        String language,
        Duration ageLimit,
        int bundle,
        int flood,
        Set<Long> admins) {
    /** The age limit where nobody says otherwise. */
    public static final Duration AGE_LIMIT = Duration.ofHours(24);

    /** How many alerts wait for a chat one by one where nobody says otherwise. */
    public static final int BUNDLE = 3;

    /** How many developments may become news within an hour where nobody says otherwise. */
    public static final int FLOOD = 20;

    /** Environment variable with the bot token. */
    public static final String TOKEN = "PARLEY_TELEGRAM_TOKEN";

    /** Environment variable with the name of a file that holds the bot token. */
    public static final String TOKEN_FILE = "PARLEY_TELEGRAM_TOKEN_FILE";

    /** Environment variable with the address of a Bot API server of one's own. */
    public static final String URL = "PARLEY_TELEGRAM_URL";

    /** Telegram's own server. */
    public static final URI TELEGRAM = URI.create("https://api.telegram.org");

    private static final Duration SECOND = Duration.ofSeconds(1);

    /**
     * Reads a section with the keys {@code language}, {@code age-limit}, {@code bundle}, {@code
     * flood}, {@code admins} and {@code telegram}, the latter with {@code token-file}, {@code url},
     * {@code webhook}, {@code call-timeout}, {@code poll-timeout}, {@code recheck} and {@code
     * per-second}. The environment wins over the file. The token itself never stands in the
     * section. Everything wrong goes to the section's problems, unknown keys too; the result is to
     * be used only if there are none.
     */
    public static NotifierConfig read(YamlSection section, Map<String, String> environment) {
        String language = section.text("language", "en");
        if (!language.matches("[a-z]{2}")) {
            section.problems()
                    .add(
                            section.placeOf("language"),
                            "'language' must be two small letters, such as en");
        }
        YamlSection telegram = section.section("telegram");
        URI telegramUrl = url(telegram, environment);
        var config =
                new NotifierConfig(
                        new SecretReading<>(telegram, environment, BotToken::of)
                                .read(TOKEN, TOKEN_FILE, "token-file"),
                        telegramUrl,
                        WebhookConfig.read(telegram.section("webhook"), environment, telegramUrl),
                        telegram.duration(
                                "call-timeout",
                                Duration.ofSeconds(8),
                                SECOND,
                                KafkaClients.SESSION_TIMEOUT.minus(SECOND)),
                        telegram.duration(
                                "poll-timeout",
                                Duration.ofSeconds(25),
                                SECOND,
                                SECOND.multipliedBy(50)),
                        telegram.duration(
                                "recheck", Duration.ofMinutes(1), SECOND, Duration.ofHours(1)),
                        telegram.integer(
                                "per-second",
                                PaceLimits.TELEGRAM.botPerSecond(),
                                1,
                                PaceLimits.MOST_PER_SECOND),
                        language,
                        section.duration(
                                "age-limit", AGE_LIMIT, Duration.ofMinutes(1), Duration.ofDays(30)),
                        section.integer("bundle", BUNDLE, 0, 100),
                        section.integer("flood", FLOOD, 0, 10_000),
                        admins(section));
        telegram.done();
        section.done();
        return config;
    }

    private static Set<Long> admins(YamlSection section) {
        Set<Long> admins = new HashSet<>();
        for (String id : section.texts("admins")) {
            try {
                admins.add(Long.parseLong(id));
            } catch (NumberFormatException notAnId) {
                section.problems()
                        .add(
                                section.placeOf("admins"),
                                "'admins' holds ids of chats, which are whole numbers, not " + id);
            }
        }
        return Set.copyOf(admins);
    }

    private static URI url(YamlSection telegram, Map<String, String> environment) {
        String configured = telegram.text("url", TELEGRAM.toString());
        String variable = Environment.given(environment, URL).orElse(null);
        String text = variable == null ? configured : variable;
        try {
            var url = new URI(text.strip());
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            boolean path = url.getRawPath() != null && url.getRawPath().length() > 1;
            if ((scheme.equals("http") || scheme.equals("https"))
                    && url.getHost() != null
                    && !path) {
                return url;
            }
        } catch (URISyntaxException notAnAddress) {
            // Told of below.
        }
        String problem = "the address must be http or https, a host and a port, without a path";
        if (variable == null) {
            telegram.problems().add(telegram.placeOf("url"), problem);
        } else {
            telegram.problems().add(new Place(URL, 1, 1), problem);
        }
        return TELEGRAM;
    }
}
