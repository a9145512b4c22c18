package parley.app.rules;

/** Colours, where the terminal has them; otherwise texts stay as they are. */
public enum Paint {
    /** Colours and bold type by ANSI codes. */
    COLOURS,
    /** Nothing but text. */
    PLAIN;

    private static final String RESET = "\u001b[0m";

    /** By what the command line says of the terminal. */
    public static Paint of(boolean ansi) {
        return ansi ? COLOURS : PLAIN;
    }

    /** What is wrong. */
    public String wrong(String text) {
        return in("31;1", text);
    }

    /** What may be wrong, or has changed. */
    public String warned(String text) {
        return in("33;1", text);
    }

    /** What is well. */
    public String good(String text) {
        return in("32", text);
    }

    /** What matters less. */
    public String faint(String text) {
        return in("2", text);
    }

    /** What matters. */
    public String strong(String text) {
        return in("1", text);
    }

    /** Words within a text: set off also without colours. */
    String marked(String text) {
        return this == COLOURS ? in("30;43", text) : "[" + text + "]";
    }

    private String in(String code, String text) {
        return this == COLOURS ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
