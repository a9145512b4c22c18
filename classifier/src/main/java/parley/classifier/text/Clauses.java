package parley.classifier.text;

/** What punctuation tells of the clauses of a sentence. */
final class Clauses {
    private static final String STRONG = ";:|()[]…";
    private static final String DASHES = "-–—";
    private static final String CLOSERS = "\"'”’»)]";

    private Clauses() {}

    /** Whether a sentence is a question. */
    static boolean asks(String sentence) {
        int last = sentence.length() - 1;
        while (last >= 0 && CLOSERS.indexOf(sentence.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && sentence.charAt(last) == '?';
    }

    /** Whether what stands between two words, from the end of one to the next, parts clauses. */
    static boolean parts(String text, int from, int to) {
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
