package parley.classifier.development;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.text.MessageFormat;

import parley.classifier.text.Language;
import parley.contract.record.Count;
import parley.contract.record.Period;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The words of headlines in one language: ICU messages in a file beside this class. */
final class Wording {
    private final Map<String, String> messages = new HashMap<>();
    private final Map<String, MessageFormat> formats = new HashMap<>();
    private final DateTimeFormatter dayAndMonth;
    private final List<String> ordinals;
    private final LocalizedNumberFormatter numbers;

    private Wording(Language language) {
        // British English: the day before the month, as the other languages have it.
        Locale locale = language == Language.ENGLISH ? Locale.UK : Locale.of(language.code());
        // In Ukrainian and Russian four figures stand together.
        GroupingStrategy grouping =
                language == Language.ENGLISH ? GroupingStrategy.AUTO : GroupingStrategy.MIN2;
        this.numbers = NumberFormatter.withLocale(locale).grouping(grouping);
        this.dayAndMonth = DateTimeFormatter.ofPattern("d MMMM", locale);
        load(language)
                .forEach(
                        (key, text) -> {
                            messages.put((String) key, (String) text);
                            formats.put((String) key, new MessageFormat((String) text, locale));
                        });
        this.ordinals = List.of(message("ordinals").split(" "));
    }

    static Wording in(Language language) {
        return new Wording(language);
    }

    private static Properties load(Language language) {
        String file = "headlines_" + language.code() + ".properties";
        var properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(file));
                Reader text = new InputStreamReader(in, UTF_8)) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of this program", e);
        }
        return properties;
    }

    private String message(String key) {
        return Objects.requireNonNull(messages.get(key), key);
    }

    /** A message with its values filled in. */
    String say(String key, Map<String, Object> values) {
        MessageFormat format = Objects.requireNonNull(formats.get(key), key);
        // Its formats keep state while they are at work.
        synchronized (format) {
            return format.format(values);
        }
    }

    String say(String key) {
        return message(key);
    }

    /** Which one in order, as a word while there is a short one. */
    String ordinal(int number) {
        return number <= ordinals.size()
                ? ordinals.get(number - 1)
                : say("ordinal", Map.of("n", number));
    }

    /** A day or a first and a last one. */
    String days(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from.equals(to)) {
            return day(to);
        }
        boolean sameMonth = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
        return (sameMonth ? from.getDayOfMonth() + "" : day(from)) + "–" + day(to);
    }

    private String day(LocalDate date) {
        return dayAndMonth.format(date);
    }

    /**
     * How many of what, such as "1,000 prisoners".
     *
     * @param most the greatest number that others give for the same; the count's own if none
     */
    String count(Count count, int least, int most) {
        String number = number(count, least, most);
        Integer groups = count.groups();
        if (groups != null) {
            number = say("groups", Map.of("groups", groups, "number", number));
        }
        return say(count.what().code(), Map.of("n", most, "number", number));
    }

    private String number(Count count, int least, int most) {
        if (least != most && least > 0) {
            return figures(least) + "–" + figures(most);
        }
        String number = figures(most);
        if (least == 0 && most > 0) {
            return say("up-to", Map.of("number", number));
        }
        if (count.to() == null) {
            return say("at-least", Map.of("number", number));
        }
        return count.approximate() ? say("about", Map.of("number", number)) : number;
    }

    private String figures(int number) {
        return numbers.format(number).toString();
    }
}
