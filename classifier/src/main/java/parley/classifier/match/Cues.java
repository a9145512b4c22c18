package parley.classifier.match;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Realis;

import java.util.Map;
import java.util.Set;

/**
 * Words that make a thing in their clause hypothetical, denied or history.
 *
 * <p>The clauses of a hit are those that any of its words stands in, from the first to the last;
 * names of who and where, and words of conditions that weigh nothing, do not count. What is asked
 * is hypothetical, and a year before the article's own makes history.
 *
 * @param anywhere words that count wherever they stand in the clauses of a hit: "could", "denies"
 * @param ahead words that govern what follows: they count if they stand in the clauses of a hit and
 *     not behind its last word: "calls for talks", but not "talks on a possible truce"
 * @param despite what is not asked about
 */
record Cues(Map<Realis, Terms> anywhere, Map<Realis, Terms> ahead, Set<Realis> despite) {
    /** Smaller numbers are no years of anything that is still negotiated. */
    private static final int FIRST_YEAR = 1945;

    /** The same cues, where some do not count. */
    Cues without(Set<Realis> some) {
        return new Cues(anywhere, ahead, Set.copyOf(some));
    }

    /** What the words in the clauses of a hit make of it; null if it is real. */
    @Nullable Realis judge(Reading reading, Hit hit) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (Hit.Found found : hit.found()) {
            if (!found.named()) {
                first = Math.min(first, found.first());
                last = Math.max(last, found.last());
            }
        }
        if (last < 0) {
            return null;
        }
        int from = reading.clauseOf(first).from();
        var clauses = new Reading.Range(from, reading.clauseOf(last).to());
        var upToHit = new Reading.Range(from, last + 1);
        for (Realis realis : Realis.values()) {
            boolean asked = realis == Realis.HYPOTHETICAL && reading.token(last).asked();
            boolean dated = realis == Realis.HISTORICAL && pastYear(reading, clauses);
            boolean counts = !despite.contains(realis);
            if (counts
                    && (asked
                            || dated
                            || stands(anywhere.get(realis), reading, clauses)
                            || stands(ahead.get(realis), reading, upToHit))) {
                return realis;
            }
        }
        return null;
    }

    private static boolean stands(@Nullable Terms words, Reading reading, Reading.Range range) {
        return words != null && !words.in(reading, range).isEmpty();
    }

    private static boolean pastYear(Reading reading, Reading.Range range) {
        return reading.numerals().stream()
                .filter(numeral -> numeral.at() >= range.from() && numeral.at() < range.to())
                .anyMatch(n -> n.value() >= FIRST_YEAR && n.value() < reading.year());
    }
}
