package parley.notifier.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.MessageFormat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of alerts in one language: ICU messages in a file beside this class. Thread-safe. */
public final class AlertWords {
    /** The languages that there are words in, ISO 639-1 codes; the first one where none fits. */
    public static final List<String> LANGUAGES = List.of("en", "uk", "ru");

    private static final Map<String, AlertWords> ALL =
            LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), AlertWords::new));

    private final String language;
    private final Locale locale;
    private final Map<String, MessageFormat> formats = new HashMap<>();

    private AlertWords(String language) {
        this.language = language;
        // British English: the day before the month, as the other languages have it.
        this.locale = language.equals("en") ? Locale.UK : Locale.of(language);
        load(language)
                .forEach(
                        (key, text) ->
                                formats.put(
                                        (String) key, new MessageFormat((String) text, locale)));
    }

    /** The words in a language; English ones where there are none in it. */
    public static AlertWords in(String language) {
        AlertWords words = ALL.get(language);
        return words == null ? Objects.requireNonNull(ALL.get(LANGUAGES.getFirst())) : words;
    }

    private static Properties load(String language) {
        String file = "alerts_" + language + ".properties";
        var properties = new Properties();
        try (InputStream in = Objects.requireNonNull(AlertWords.class.getResourceAsStream(file));
                Reader text = new InputStreamReader(in, UTF_8)) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of this program", e);
        }
        return properties;
    }

    /** ISO 639-1 code of the language that the words are in. */
    String language() {
        return language;
    }

    Locale locale() {
        return locale;
    }

    /** Whether there is such a message. */
    boolean has(String key) {
        return formats.containsKey(key);
    }

    /** All keys, to be compared between languages. */
    List<String> keys() {
        return formats.keySet().stream().sorted().toList();
    }

    /** A message without values. */
    String say(String key) {
        return say(key, Map.of());
    }

    /** A message with its values filled in. */
    String say(String key, Map<String, Object> values) {
        MessageFormat format = Objects.requireNonNull(formats.get(key), key);
        // Its formats keep state while they are at work.
        synchronized (format) {
            return format.format(values);
        }
    }
}
