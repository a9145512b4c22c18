package parley.notifier.message;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The content of a reply to an alert. Every text is clean and bounded.
 *
 * @param kind what it is about
 * @param headline what happened, as of now
 * @param lines what changed or why, each a line
 * @param outlet who says so; null for nobody
 * @param link address of that article; null if there is none
 * @param published when that article was published; null if there is none
 * @param language ISO 639-1 code of the reader's language
 */
public record Notice(
        NoticeKind kind,
        String headline,
        List<String> lines,
        @Nullable String outlet,
        @Nullable String link,
        @Nullable Instant published,
        String language) {
    /** The longest line, in UTF-16 units. */
    public static final int MAX_LINE = 200;

    /** The most lines. */
    public static final int MAX_LINES = 5;

    /**
     * Cleans and cuts the texts.
     *
     * @throws NullPointerException if a required component is missing
     */
    public Notice {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(language, "language");
        headline = CleanText.of(headline, Alert.MAX_HEADLINE);
        lines =
                lines.stream()
                        .map(line -> CleanText.of(line, MAX_LINE))
                        .filter(line -> !line.isEmpty())
                        .limit(MAX_LINES)
                        .toList();
        outlet = outlet == null ? null : CleanText.of(outlet, Alert.MAX_OUTLET);
        link = CleanText.link(link, Alert.MAX_LINK);
    }
}
