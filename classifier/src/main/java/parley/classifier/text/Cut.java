package parley.classifier.text;

/** Shortens texts. */
public final class Cut {
    private Cut() {}

    /** The text, or its first {@code longest} UTF-16 units, or one less where they halve a sign. */
    public static String to(int longest, String text) {
        if (text.length() <= longest) {
            return text;
        }
        boolean halves = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, halves ? longest - 1 : longest);
    }
}
