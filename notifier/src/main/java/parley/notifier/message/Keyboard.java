package parley.notifier.message;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Buttons under a message.
 *
 * @param rows from top to bottom, each from left to right; empty for none
 */
public record Keyboard(List<List<Button>> rows) {
    /** No buttons. */
    public static final Keyboard NONE = new Keyboard(List.of());

    /** Copies the rows. */
    public Keyboard {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * One button.
     *
     * @param text what it says
     * @param data what comes back when it is pressed, 1 to 64 bytes; null if it opens a link
     * @param link what it opens; null if it sends data back
     */
    public record Button(String text, @Nullable String data, @Nullable String link) {
        /** A button that sends data back. */
        public static Button of(String text, String data) {
            return new Button(text, data, null);
        }
    }
}
