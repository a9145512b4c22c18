package parley.classifier.text;

/** What punctuation tells of the clauses of a sentence. */
public final class Clauses {
    private static final String STRONG = ";:|()[]…";
    private static final String DASHES = "-–—";
    private static final String CLOSERS = "\"'”’»)]";

    private Clauses() {}

    /** Whether a sentence is a question. */
    public static boolean asks(String text, int start, int end) {
        int last = end - 1;
        while (last >= start && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= start && text.charAt(last) == '?';
    }

    /** Whether what stands between two words, from the end of one to the next, parts clauses. */
    public static boolean parts(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (STRONG.indexOf(c) >= 0
                    || (c == ',' && !joinsNames(text, from, to))
                    || (DASHES.indexOf(c) >= 0 && spaced(text, i))) {
                return true;
            }
        }
        return false;
    }

    /** "Russia, Ukraine swap prisoners": a comma between two capitals lists rather than parts. */
    private static boolean joinsNames(String text, int from, int to) {
        int start = from;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return Character.isUpperCase(text.charAt(start)) && Character.isUpperCase(text.charAt(to));
    }

    private static boolean spaced(String text, int at) {
        boolean before = at > 0 && !Character.isLetterOrDigit(text.charAt(at - 1));
        boolean after = at + 1 < text.length() && !Character.isLetterOrDigit(text.charAt(at + 1));
        return before && after;
    }
}
