package parley.notifier.bot;

import java.text.BreakIterator;
import java.util.Locale;

/** Keeps what comes from outside short. */
final class Clip {
    private Clip() {}

    /** One line of at most so many UTF-16 units, never cut within a character. */
    static String of(String text, int most) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line.length() <= most) {
            return line;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        int end = characters.preceding(most);
        return line.substring(0, Math.max(0, end)) + "…";
    }
}
