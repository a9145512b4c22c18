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
 */
public record Alert(
        String headline,
        @Nullable String extract,
        String outlet,
        @Nullable String link,
        Instant published,
        List<String> also,
        int more) {
    /**
     * The longest summary, in UTF-16 units: all that is read but the link's address, whatever the
     * sources wrote. Who else reports it gives way first.
     */
    public static final int MAX_SUMMARY = 600;

    /** The longest headline, in UTF-16 units. */
    public static final int MAX_HEADLINE = 200;

    /** The longest extract, in UTF-16 units. */
    public static final int MAX_EXTRACT = 240;

    /** The longest name of an outlet, in UTF-16 units. */
    public static final int MAX_OUTLET = 60;

    /** The longest address that is worth a link, in UTF-16 units. */
    public static final int MAX_LINK = 1_500;

    /** The most other outlets that are named. */
    public static final int MAX_ALSO = 5;

    /** What stands between the texts: quotation marks, line breaks, the time, how many more. */
    private static final int FRAME = 80;

    /** What stands between two names. */
    private static final int SEPARATOR = 2;

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
        int room = MAX_SUMMARY - FRAME - headline.length() - outlet.length();
        also = named(others, room - (extract == null ? 0 : extract.length()));
        more += others.size() - also.size();
    }

    /** As many as there is room for. */
    private static List<String> named(List<String> others, int room) {
        List<String> named = new ArrayList<>();
        int left = room;
        for (String other : others) {
            left -= other.length() + SEPARATOR;
            if (named.size() == MAX_ALSO || left < 0) {
                break;
            }
            named.add(other);
        }
        return List.copyOf(named);
    }

    private static String required(String text, int most, String field) {
        String clean = CleanText.of(text, most);
        if (clean.isEmpty()) {
            throw new IllegalArgumentException(field + " is blank");
        }
        return clean;
    }
}
