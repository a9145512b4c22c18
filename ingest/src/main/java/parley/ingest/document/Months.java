package parley.ingest.document;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of months as publishers write them, long and short, in the languages of Europe. */
final class Months {
    // The first language to claim a name has it: Czech and Croatian disagree on "listopad".
    private static final List<String> LANGUAGES =
            List.of(
                    "en", "uk", "ru", "be", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ro",
                    "bg", "sv", "da", "fi", "hu", "tr", "et", "lv", "lt", "sk", "sl", "el");
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
                month == null && name.length() > 3 ? NAMES.get(name.substring(0, 3)) : month);
    }

    private static Map<String, Month> names() {
        Map<String, Month> names = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.of(language);
            for (Month month : Month.values()) {
                for (TextStyle style :
                        List.of(
                                TextStyle.FULL,
                                TextStyle.FULL_STANDALONE,
                                TextStyle.SHORT,
                                TextStyle.SHORT_STANDALONE)) {
                    String name = plain(month.getDisplayName(style, locale), locale);
                    if (name.length() > 2) {
                        names.putIfAbsent(name, month);
                    }
                }
            }
        }
        names.put("sept", Month.SEPTEMBER);
        names.put("мая", Month.MAY);
        return names;
    }

    private static String plain(String name, Locale locale) {
        return name.toLowerCase(locale).replace(".", "").strip();
    }
}
