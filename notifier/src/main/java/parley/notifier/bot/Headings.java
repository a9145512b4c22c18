package parley.notifier.bot;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Development;
import parley.contract.record.Source;

import java.util.Optional;
import java.util.regex.Pattern;

/** How a development is named in lists. */
final class Headings {
    private static final int LONGEST_LINK = 800;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

    private Headings() {}

    /** The headline, leading to the first report in the language, else to the first of all. */
    static Wording.Html linked(Development development, String language) {
        String headline = Wording.escape(headline(development, language));
        Optional<String> link =
                development.sources().stream()
                        .filter(source -> language.equals(source.language()))
                        .map(Source::link)
                        .filter(Headings::leads)
                        .findFirst()
                        .or(
                                () ->
                                        development.sources().stream()
                                                .map(Source::link)
                                                .filter(Headings::leads)
                                                .findFirst());
        return new Wording.Html(
                link.map(to -> "<a href=\"" + Wording.escape(to) + "\">" + headline + "</a>")
                        .orElse(headline));
    }

    /** Whether an address fits an attribute and is worth a link. */
    static boolean leads(@Nullable String link) {
        return link != null && link.length() <= LONGEST_LINK && LINK.matcher(link).matches();
    }

    /** In the language, in English, or in what there is. */
    static String headline(Development development, String language) {
        String headline = development.headlines().get(language);
        if (headline == null) {
            headline = development.headlines().get("en");
        }
        if (headline == null) {
            headline = development.headlines().values().stream().sorted().findFirst().orElse("");
        }
        return Clip.of(headline.isBlank() ? development.track() : headline, 250);
    }
}
