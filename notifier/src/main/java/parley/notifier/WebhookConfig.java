package parley.notifier;

import parley.notifier.telegram.BotToken;
import parley.notifier.webhook.Webhook;
import parley.notifier.webhook.WebhookSecret;
import parley.runtime.config.YamlSection;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Telegram posts updates, for who does not want to ask for them.
 *
 * @param url the address as Telegram sees it
 * @param host the name or address of this machine that is listened at
 * @param port the port there
 * @param secret what Telegram shows with each update; empty for one made of the bot token
 */
public record WebhookConfig(URI url, String host, int port, Optional<WebhookSecret> secret) {
    /** Environment variable with the webhook's secret. */
    public static final String SECRET = "PARLEY_TELEGRAM_WEBHOOK_SECRET";

    /** Environment variable with the name of a file that holds the webhook's secret. */
    public static final String SECRET_FILE = "PARLEY_TELEGRAM_WEBHOOK_SECRET_FILE";

    /** core.telegram.org/bots/api#setwebhook: "Ports currently supported for webhooks". */
    private static final Set<Integer> PORTS = Set.of(443, 80, 88, 8443);

    private static final int HTTPS = 443;
    private static final int HIGHEST_PORT = 65_535;
    private static final String LISTEN = "127.0.0.1:8443";
    private static final Pattern ADDRESS =
            Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+):(\\d{1,5})");

    /** What a path may hold: nothing that the server underneath takes for a pattern. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9/._~-]*");

    /** What is read where there is a mistake: the problems keep it from being used. */
    private static final URI NOWHERE = URI.create("https://webhook.invalid/");

    /**
     * Reads a section with the keys {@code url}, {@code listen} and {@code secret-file}; empty
     * without a {@code url}.
     *
     * @param telegramUrl the Bot API server; one of one's own posts also over HTTP, to any port
     */
    static Optional<WebhookConfig> read(
            YamlSection section, Map<String, String> environment, URI telegramUrl) {
        Optional<String> url = section.optionalText("url");
        Matcher listen = ADDRESS.matcher(section.text("listen", LISTEN));
        if (!listen.matches() || Integer.parseInt(listen.group(2)) > HIGHEST_PORT) {
            add(
                    section,
                    "listen",
                    "must be an address of this machine and a port, such as " + LISTEN);
            listen = ADDRESS.matcher(LISTEN);
            listen.matches();
        }
        Optional<WebhookSecret> secret =
                new SecretReading<>(section, environment, WebhookSecret::of)
                        .read(SECRET, SECRET_FILE, "secret-file");
        section.done();
        if (url.isEmpty()) {
            if (!section.keys().isEmpty()) {
                add(section, "url", "is missing: where Telegram is to post updates");
            }
            return Optional.empty();
        }
        return Optional.of(
                new WebhookConfig(
                        url(section, url.get().strip(), telegramUrl),
                        listen.group(1),
                        Integer.parseInt(listen.group(2)),
                        secret));
    }

    private static URI url(YamlSection section, String text, URI telegramUrl) {
        boolean telegram =
                NotifierConfig.TELEGRAM.getHost().equalsIgnoreCase(telegramUrl.getHost());
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException notAnAddress) {
            url = URI.create("");
        }
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        if (url.getHost() == null
                || !(secure || (!telegram && "http".equalsIgnoreCase(url.getScheme())))) {
            add(
                    section,
                    "url",
                    "must be an https address, such as https://bot.example.org/updates");
        } else if (url.getRawUserInfo() != null
                || url.getRawQuery() != null
                || url.getRawFragment() != null
                || !PATH.matcher(url.getRawPath()).matches()) {
            add(
                    section,
                    "url",
                    "must be a host, a port and a path of letters, digits and - . _ ~ / only");
        } else if (telegram && !PORTS.contains(url.getPort() < 0 ? HTTPS : url.getPort())) {
            add(section, "url", "must have a port that Telegram posts to: 443, 80, 88 or 8443");
        } else {
            return url;
        }
        return NOWHERE;
    }

    private static void add(YamlSection section, String key, String problem) {
        section.problems().add(section.placeOf(key), "'" + key + "' " + problem);
    }

    /** The webhook of a bot. */
    Webhook of(BotToken token) {
        return new Webhook(url, secret.orElseGet(token::webhookSecret));
    }

    @Override
    public String toString() {
        return "WebhookConfig[" + url.getHost() + ", listens at " + host + ":" + port + "]";
    }
}
