package parley.ingest.opml;

import java.util.Optional;
import java.util.regex.Pattern;

/** Texts of attributes as people meant them: one line, without characters that nobody sees. */
final class OpmlText {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF\\p{Cs}\\s]+");

    private OpmlText() {}

    static String clean(String text) {
        return INVISIBLE.matcher(text).replaceAll(" ").strip();
    }

    /** The text; empty if nothing of it remains. */
    static Optional<String> given(String text) {
        return Optional.of(clean(text)).filter(cleaned -> !cleaned.isEmpty());
    }
}
