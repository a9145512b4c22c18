package parley.classifier.text;

/** Whole numbers in digits: {@code 909}, {@code 1,000}, {@code 6 000} (no break), {@code 1.200}. */
public final class WholeNumber {
    /** What {@link #of} answers for what is none. */
    public static final long NONE = -1;

    private static final int GROUP = 3;
    private static final int MOST_DIGITS = 9;

    private WholeNumber() {}

    /**
     * Reads a word's form.
     *
     * @return the number, or {@link #NONE} for what is no whole number below a thousand million
     */
    public static long of(String form) {
        if (form.isEmpty() || !isDigit(form.charAt(0))) {
            return NONE;
        }
        long value = 0;
        int digits = 0;
        int sinceSeparator = -1;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (isDigit(c)) {
                value = value * 10 + (c - '0');
                digits++;
                sinceSeparator += sinceSeparator < 0 ? 0 : 1;
            } else if (isSeparator(c)
                    && (sinceSeparator < 0 ? i <= GROUP : sinceSeparator == GROUP)) {
                sinceSeparator = 0;
            } else {
                return NONE;
            }
        }
        boolean grouped = sinceSeparator < 0 || sinceSeparator == GROUP;
        return grouped && digits <= MOST_DIGITS ? value : NONE;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == '.' || c == '\u00a0' || c == '\u202f';
    }
}
