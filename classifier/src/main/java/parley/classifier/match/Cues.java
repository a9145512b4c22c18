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

    /**
     * What makes a hit unreal.
     *
     * @param at the word or the year that does; null if the sentence is a question
     */
    record Cue(Realis realis, Terms.@Nullable Occurrence at) {}

    /** The same cues, where some do not count. */
    Cues without(Set<Realis> some) {
        return new Cues(anywhere, ahead, Set.copyOf(some));
    }

    /** What the words in the clauses of a hit make of it; null if it is real. */
    @Nullable Realis judge(Reading reading, Hit hit) {
        Cue cue = cue(reading, hit);
        return cue == null ? null : cue.realis();
    }

    /** What makes a hit unreal; null if it is real. */
    @Nullable Cue cue(Reading reading, Hit hit) {
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
            if (despite.contains(realis)) {
                continue;
            }
            if (realis == Realis.HYPOTHETICAL && reading.token(last).asked()) {
                return new Cue(realis, null);
            }
            Terms.Occurrence year = realis == Realis.HISTORICAL ? pastYear(reading, clauses) : null;
            Terms.Occurrence word = year == null ? in(anywhere, realis, reading, clauses) : year;
            Terms.Occurrence at = word == null ? in(ahead, realis, reading, upToHit) : word;
            if (at != null) {
                return new Cue(realis, at);
            }
        }
        return null;
    }

    private static Terms.@Nullable Occurrence in(
            Map<Realis, Terms> cues, Realis realis, Reading reading, Reading.Range range) {
        Terms words = cues.get(realis);
        return words == null ? null : words.in(reading, range).stream().findFirst().orElse(null);
    }

    private static Terms.@Nullable Occurrence pastYear(Reading reading, Reading.Range range) {
        return reading.numerals().stream()
                .filter(numeral -> numeral.at() >= range.from() && numeral.at() < range.to())
                .filter(n -> n.value() >= FIRST_YEAR && n.value() < reading.year())
                .findFirst()
                .map(numeral -> new Terms.Occurrence(numeral.at(), numeral.at()))
                .orElse(null);
    }
}
