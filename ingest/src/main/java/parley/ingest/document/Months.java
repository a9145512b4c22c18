package parley.ingest.document;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of months as publishers write them, long and short, in the languages of Europe. */
final class Months {
    // The first language to claim a name has it: Czech and Croatian disagree on "listopad".
    private static final List<String> LANGUAGES =
            List.of(
                    "en", "uk", "ru", "be", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ro",
                    "bg", "sv", "da", "fi", "hu", "tr", "et", "lv", "lt", "sk", "sl", "el");
    private static final List<TextStyle> STYLES =
            List.of(
                    TextStyle.FULL,
                    TextStyle.FULL_STANDALONE,
                    TextStyle.SHORT,
                    TextStyle.SHORT_STANDALONE);

    /** Letters that the shortest names have. */
    private static final int SHORT = 3;

    private static final Map<String, Month> NAMES = names();

    private Months() {}

    /**
     * The month of a name.
     *
     * @param name in small letters
     */
    static Optional<Month> of(String name) {
        Month month = NAMES.get(name);
        return Optional.ofNullable(
                month == null && name.length() > SHORT
                        ? NAMES.get(name.substring(0, SHORT))
                        : month);
    }

    private static Map<String, Month> names() {
        Map<String, Month> names = new HashMap<>();
        for (String language : LANGUAGES) {
            Map<String, Month> here = names(Locale.of(language));
            here.forEach(names::putIfAbsent);
            shortened(here).forEach(names::putIfAbsent);
        }
        names.put("sept", Month.SEPTEMBER);
        names.put("мая", Month.MAY);
        return names;
    }

    private static Map<String, Month> names(Locale locale) {
        Map<String, Month> names = new HashMap<>();
        for (Month month : Month.values()) {
            for (TextStyle style : STYLES) {
                String name = plain(month.getDisplayName(style, locale), locale);
                if (name.length() >= SHORT) {
                    names.put(name, month);
                }
            }
        }
        return names;
    }

    /** The first letters, where no two months share them. */
    private static Map<String, Month> shortened(Map<String, Month> names) {
        Map<String, Set<Month>> months = new HashMap<>();
        names.forEach(
                (name, month) ->
                        months.computeIfAbsent(name.substring(0, SHORT), any -> new HashSet<>())
                                .add(month));
        Map<String, Month> shortened = new HashMap<>();
        months.forEach(
                (start, of) -> {
                    if (of.size() == 1) {
                        shortened.put(start, of.iterator().next());
                    }
                });
        return shortened;
    }

    private static String plain(String name, Locale locale) {
        return name.toLowerCase(locale).replace(".", "").strip();
    }
}
