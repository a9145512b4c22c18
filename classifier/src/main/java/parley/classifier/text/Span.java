package parley.classifier.text;

/**
 * A stretch of a text.
 *
 * @param start first character, in UTF-16 units
 * @param end character after the last
 */
public record Span(int start, int end) {
    /** The stretch itself. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
