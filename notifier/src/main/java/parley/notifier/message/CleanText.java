package parley.notifier.message;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.BreakIterator;
import java.util.Locale;

/** Makes text from outside fit to be shown. */
final class CleanText {
    private static final String ELLIPSIS = "…";

    private CleanText() {}

    /**
     * One line without control characters, marks that turn the direction of writing, spaces without
     * width and halves of surrogate pairs; cut, where it is too long, after a word or at least
     * between characters.
     *
     * @param most the longest result, in UTF-16 units; at least 2
     */
    static String of(String text, int most) {
        var clean = new StringBuilder(Math.min(text.length(), most * 2));
        boolean space = false;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (Character.isWhitespace(point)
                    || Character.isSpaceChar(point)
                    || Character.getType(point) == Character.CONTROL) {
                space = true;
            } else if (isShown(point)) {
                if (space && !clean.isEmpty()) {
                    clean.append(' ');
                }
                space = false;
                clean.appendCodePoint(point);
            }
        }
        return cut(clean.toString(), most);
    }

    /** An address that a link can be made of, or null. */
    static @Nullable String link(@Nullable String address, int most) {
        if (address == null || address.length() > most) {
            return null;
        }
        try {
            var uri = new URI(address.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null ? uri.toString() : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    private static boolean isShown(int point) {
        boolean turnsDirection =
                (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        boolean hasNoWidth = point == 0x200B || point == 0x2060 || point == 0xFEFF;
        return !turnsDirection
                && !hasNoWidth
                && switch (Character.getType(point)) {
                    case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
                    default -> true;
                };
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int room = most - ELLIPSIS.length();
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.isBoundary(room) ? room : characters.preceding(room);
        int word = text.lastIndexOf(' ', end);
        // A word that fills the last quarter is cut itself: text without spaces has no better
        // place.
        String kept = text.substring(0, word > room * 3 / 4 ? word : Math.max(end, 0));
        return kept.stripTrailing() + ELLIPSIS;
    }
}
