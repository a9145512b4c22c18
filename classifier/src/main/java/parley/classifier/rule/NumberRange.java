package parley.classifier.rule;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole numbers written in digits, both ends included.
 *
 * @param from the least
 * @param to the greatest
 */
public record NumberRange(long from, long to) {
    /** Greater numbers are no counts of anything here. */
    public static final long GREATEST = 999_999_999L;

    private static final Pattern FORM =
            Pattern.compile("#(?:(\\d{1,9})?\\.\\.(\\d{1,9})?|(\\d{1,9}))?");

    /**
     * Reads {@code #} (any number), {@code #7}, {@code #2..}, {@code #..50} or {@code #2..50}.
     *
     * @return empty if it is none of these, or the first is above the second
     */
    static Optional<NumberRange> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String same = form.group(3);
        long from = bound(same == null ? form.group(1) : same, 0);
        long to = bound(same == null ? form.group(2) : same, GREATEST);
        return from > to ? Optional.empty() : Optional.of(new NumberRange(from, to));
    }

    private static long bound(@Nullable String digits, long otherwise) {
        return digits == null ? otherwise : Long.parseLong(digits);
    }

    /** Whether a number lies within. */
    public boolean contains(long number) {
        return number >= from && number <= to;
    }
}
