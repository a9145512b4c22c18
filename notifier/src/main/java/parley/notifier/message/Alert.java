package parley.notifier.message;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
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
    /**
     * The longest summary, in UTF-16 units: all that is read but the link's address, whatever the
     * sources wrote. Who else reports it gives way first.
     */
    public static final int MAX_SUMMARY = 600;

    /** The longest headline, in UTF-16 units. */
    public static final int MAX_HEADLINE = 200;

    /** The longest extract, in UTF-16 units. */
    public static final int MAX_EXTRACT = 240;

    /** The longest fact, in UTF-16 units. */
    public static final int MAX_FACT = 80;

    private static final int MAX_CLAIM = 120;

    /** The longest name of an outlet, in UTF-16 units. */
    public static final int MAX_OUTLET = 60;

    /** The longest address that is worth a link, in UTF-16 units. */
    public static final int MAX_LINK = 1_500;

    /** The most other outlets that are named. */
    public static final int MAX_ALSO = 5;

    /** What stands between the texts: quotation marks, line breaks, the time, how many more. */
    private static final int FRAME = 80;

    /** The most that stands between two names or facts. */
    private static final int SEPARATOR = 3;

    /**
     * Cleans and cuts the texts.
     *
     * @throws NullPointerException if a required component is missing
     * @throws IllegalArgumentException if the headline or the outlet is blank, or more is negative
     */
    public Alert {
        headline = required(headline, MAX_HEADLINE, "headline");
        extract = extract == null ? null : CleanText.of(extract, MAX_EXTRACT);
        extract = extract == null || extract.isEmpty() ? null : extract;
        outlet = required(outlet, MAX_OUTLET, "outlet");
        link = CleanText.link(link, MAX_LINK);
        Objects.requireNonNull(published, "published");
        if (more < 0) {
            throw new IllegalArgumentException("more is " + more + ", below 0");
        }
        List<String> others =
                also.stream()
                        .map(name -> CleanText.of(name, MAX_OUTLET))
                        .filter(name -> !name.isEmpty())
                        .toList();
        language = language == null ? AlertWords.LANGUAGES.getFirst() : language;
        int room = MAX_SUMMARY - FRAME - headline.length() - outlet.length();
        room -= extract == null ? 0 : extract.length();
        claim = claim == null ? null : CleanText.of(claim, MAX_CLAIM);
        claim = claim == null || claim.isEmpty() || claim.length() > room ? null : claim;
        room -= claim == null ? 0 : claim.length();
        List<String> said =
                facts == null
                        ? List.of()
                        : facts.stream()
                                .map(fact -> CleanText.of(fact, MAX_FACT))
                                .filter(fact -> !fact.isEmpty())
                                .toList();
        facts = fitting(said, said.size(), room);
        room -= facts.stream().mapToInt(fact -> fact.length() + SEPARATOR).sum();
        also = fitting(others, MAX_ALSO, room);
        more += others.size() - also.size();
    }

    /** As many as there is room for. */
    private static List<String> fitting(List<String> others, int most, int room) {
        List<String> named = new ArrayList<>();
        int left = room;
        for (String other : others) {
            left -= other.length() + SEPARATOR;
            if (named.size() == most || left < 0) {
                break;
            }
            named.add(other);
        }
        return List.copyOf(named);
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
