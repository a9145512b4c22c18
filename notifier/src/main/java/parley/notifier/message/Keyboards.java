package parley.notifier.message;

import parley.notifier.message.Keyboard.Button;

import java.util.List;

/** The buttons under alerts, and what comes back when they are pressed. */
public final class Keyboards {
    /** Before the id of the development: it is a good alert. */
    public static final String UP = "up:";

    /** Before the id of the development: it is not. */
    public static final String DOWN = "down:";

    /** Before the id of the development: why was this told? */
    public static final String WHY = "why:";

    /** What comes back is at most so long (core.telegram.org/bots/api#inlinekeyboardbutton). */
    private static final int MOST_DATA = 64;

    private Keyboards() {}

    /**
     * The buttons under an alert; none where the id is too long to come back.
     *
     * @param language ISO 639-1 code of the reader's language
     */
    public static Keyboard alert(String development, String language) {
        if (!development.chars().allMatch(c -> c < 0x80)
                || DOWN.length() + development.length() > MOST_DATA) {
            return Keyboard.NONE;
        }
        return new Keyboard(
                List.of(
                        List.of(
                                Button.of("👍", UP + development),
                                Button.of("👎", DOWN + development),
                                Button.of(AlertWords.in(language).say("why"), WHY + development))));
    }
}
