package parley.notifier.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.MessageFormat;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * What the bot says in one language: ICU messages in a file beside this class, in Telegram's HTML.
 * Thread-safe.
 */
public final class Wording {
    /** ISO 639-1 codes of the languages that it speaks. */
    public static final List<String> LANGUAGES = List.of("en", "uk", "ru");

    private static final Map<String, Wording> WORDINGS = new HashMap<>();

    static {
        LANGUAGES.forEach(language -> WORDINGS.put(language, new Wording(language)));
    }

    /** HTML that is put into a message as it is; any other text is escaped. */
    record Html(String html) {}

    private final String language;
    private final Map<String, String> messages = new HashMap<>();
    private final Map<String, MessageFormat> formats = new HashMap<>();
    private final DateTimeFormatter time;
    private final DateTimeFormatter day;

    private Wording(String language) {
        this.language = language;
        // British English: the day before the month, as the other languages have it.
        Locale locale = language.equals("en") ? Locale.UK : Locale.of(language);
        this.time = DateTimeFormatter.ofPattern("d MMMM, HH:mm", locale);
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        load(language)
                .forEach(
                        (key, text) -> {
                            messages.put((String) key, (String) text);
                            formats.put((String) key, new MessageFormat((String) text, locale));
                        });
    }

    private static Properties load(String language) {
        String file = "bot_" + language + ".properties";
        var properties = new Properties();
        try (InputStream in =
                        Objects.requireNonNull(Wording.class.getResourceAsStream(file), file);
                Reader text = new InputStreamReader(in, UTF_8)) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of this program", e);
        }
        return properties;
    }

    /** Whether it speaks a language. */
    static boolean speaks(@Nullable String language) {
        return language != null && WORDINGS.containsKey(language);
    }

    /** The first of these languages that it speaks, else English. */
    static Wording in(@Nullable String... languages) {
        for (String wanted : languages) {
            if (speaks(wanted)) {
                return Objects.requireNonNull(WORDINGS.get(wanted));
            }
        }
        return Objects.requireNonNull(WORDINGS.get("en"));
    }

    /** ISO 639-1 code. */
    String language() {
        return language;
    }

    Set<String> keys() {
        return Set.copyOf(messages.keySet());
    }

    /** The message as its file has it. */
    String pattern(String key) {
        return Objects.requireNonNull(messages.get(key), key);
    }

    /**
     * A message with its values filled in; texts among them are escaped.
     *
     * @param namesAndValues a name, its value, the next name, …
     */
    String say(String key, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        MessageFormat format = Objects.requireNonNull(formats.get(key), key);
        // Its formats keep state while they are at work.
        synchronized (format) {
            return format.format(values);
        }
    }

    private static Object value(Object value) {
        return switch (value) {
            case Html(String html) -> html;
            case String text -> escape(text);
            default -> value;
        };
    }

    /** Such as {@code 2 June, 17:05}. */
    String time(Instant instant, ZoneId zone) {
        return time.format(instant.atZone(zone));
    }

    /** Such as {@code 2 June 2025}. */
    String day(Instant instant, ZoneId zone) {
        return day.format(instant.atZone(zone));
    }

    /** Telegram asks for these three and no others. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
