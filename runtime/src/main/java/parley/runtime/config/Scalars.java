package parley.runtime.config;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How single values are written; every parser answers null for what it cannot read. */
final class Scalars {
    /** Reads a value; null if the text is none. */
    interface Parser<T> {
        @Nullable T parse(String text);
    }

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12}) ?([a-zA-Z]*)");
    private static final Map<String, Long> MILLIS =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);
    private static final Map<String, Long> SIZES =
            Map.of("", 1L, "b", 1L, "kb", 1L << 10, "mb", 1L << 20, "gb", 1L << 30);

    private Scalars() {}

    static @Nullable Long integer(String text) {
        try {
            return Long.valueOf(text.replace("_", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static @Nullable Double number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static @Nullable Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static @Nullable Duration duration(String text) {
        Long millis = amount(text, MILLIS);
        return millis == null ? null : Duration.ofMillis(millis);
    }

    static @Nullable Long bytes(String text) {
        return amount(text, SIZES);
    }

    /** A duration as an operator would write it. */
    static String write(Duration duration) {
        long millis = duration.toMillis();
        for (String unit : new String[] {"d", "h", "m", "s"}) {
            long size = MILLIS.getOrDefault(unit, 1L);
            if (millis != 0 && millis % size == 0) {
                return millis / size + unit;
            }
        }
        return millis + "ms";
    }

    /** The known word that was probably meant. */
    static Optional<String> nearest(String word, Collection<String> known) {
        int tolerated = word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= tolerated)
                .min(
                        Comparator.comparingInt((String candidate) -> distance(word, candidate))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static @Nullable Long amount(String text, Map<String, Long> units) {
        Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        Long unit = units.get(matcher.group(2).toLowerCase(Locale.ROOT));
        return unit == null ? null : Long.parseLong(matcher.group(1)) * unit;
    }

    /** Levenshtein's distance: the least number of single-character edits. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
