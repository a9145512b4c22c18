package parley.notifier.message;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The content of an alert. Every text is clean and so short that the whole fits one message,
 * whatever a transport makes of it.
 *
 * @param headline what happened
 * @param extract one or two sentences of a source, in its language; null if it gives none
 * @param outlet who is quoted or reported first
 * @param link address of that article, http or https; null if it has none that a link can be made
 *     of
 * @param published when that article was published
 * @param also names of other outlets that report it, at most {@value #MAX_ALSO}
 * @param more how many outlets are not named
 * @param language ISO 639-1 code of the reader's language
 * @param facts where, when and how many, in the reader's language, each at most {@value #MAX_FACT}
 * @param claim whose media alone say so, as a sentence; null if others say so too
 * @param struck whether it was withdrawn, so that it stands there struck through
 */
public record Alert(
        String headline,
        @Nullable String extract,
        String outlet,
        @Nullable String link,
        Instant published,
        List<String> also,
        int more,
        String language,
        List<String> facts,
        @Nullable String claim,
        boolean struck) {
    /** The longest headline, in UTF-16 units. */
    public static final int MAX_HEADLINE = 300;

    /** The longest headline and extract together, in UTF-16 units: more is no alert to read. */
    public static final int MAX_TOGETHER = 600;

    /** The longest fact, in UTF-16 units. */
    public static final int MAX_FACT = 80;

    /** The most facts. */
    public static final int MAX_FACTS = 6;

    private static final int MAX_CLAIM = 200;

    /** An extract of less is not worth its line. */
    private static final int LEAST_EXTRACT = 40;

    /** The longest name of an outlet, in UTF-16 units. */
    public static final int MAX_OUTLET = 60;

    /** The longest address that is worth a link, in UTF-16 units. */
    public static final int MAX_LINK = 1_500;

    /** The most other outlets that are named. */
    public static final int MAX_ALSO = 5;

    /**
     * Cleans and cuts the texts.
     *
     * @throws NullPointerException if a required component is missing
     * @throws IllegalArgumentException if the headline or the outlet is blank, or more is negative
     */
    public Alert {
        headline = required(headline, MAX_HEADLINE, "headline");
        extract = extract == null ? null : fitting(extract, MAX_TOGETHER - headline.length());
        outlet = required(outlet, MAX_OUTLET, "outlet");
        link = CleanText.link(link, MAX_LINK);
        Objects.requireNonNull(published, "published");
        also =
                also.stream()
                        .map(name -> CleanText.of(name, MAX_OUTLET))
                        .filter(name -> !name.isEmpty())
                        .limit(MAX_ALSO)
                        .toList();
        language = language == null ? AlertWords.LANGUAGES.getFirst() : language;
        facts =
                facts == null
                        ? List.of()
                        : facts.stream()
                                .map(fact -> CleanText.of(fact, MAX_FACT))
                                .filter(fact -> !fact.isEmpty())
                                .limit(MAX_FACTS)
                                .toList();
        claim = claim == null ? null : CleanText.of(claim, MAX_CLAIM);
        if (more < 0) {
            throw new IllegalArgumentException("more is " + more + ", below 0");
        }
    }

    private static @Nullable String fitting(String text, int room) {
        String clean = CleanText.of(text, Math.max(room, 2));
        boolean cut = clean.length() < text.length();
        return clean.isEmpty() || (cut && room < LEAST_EXTRACT) ? null : clean;
    }

    /** The same, struck through. */
    public Alert withdrawn() {
        return new Alert(
                headline, extract, outlet, link, published, also, more, language, facts, claim,
                true);
    }

    private static String required(String text, int most, String field) {
        String clean = CleanText.of(text, most);
        if (clean.isEmpty()) {
            throw new IllegalArgumentException(field + " is blank");
        }
        return clean;
    }
}
