package parley.notifier.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines between words. */
final class Wrapping {
    private Wrapping() {}

    /**
     * Lines of at most a width, in code points; a longer word stands on a line of its own, whole.
     */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        int length = 0;
        for (String word : text.split(" ", -1)) {
            int wordLength = word.codePointCount(0, word.length());
            if (length > 0 && length + 1 + wordLength > width) {
                lines.add(line.toString());
                line.setLength(0);
                length = 0;
            }
            if (length > 0) {
                line.append(' ');
                length++;
            }
            line.append(word);
            length += wordLength;
        }
        lines.add(line.toString());
        return lines;
    }
}
