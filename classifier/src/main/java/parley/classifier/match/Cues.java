package parley.classifier.match;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Realis;

import java.util.Map;

/**
 * Words that make a thing in their neighbourhood hypothetical, denied or history.
 *
 * @param terms the words by what they make of it
 */
record Cues(Map<Realis, Terms> terms) {
    /** A cue mostly stands before what it is about: "could be exchanged", "is ready to hold". */
    private static final int BEFORE = 8;

    private static final int AFTER = 6;

    /** What the words near a hit in its sentence make of it; null if it is real. */
    @Nullable Realis judge(Reading reading, Reading.Range sentence, Hit hit) {
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
        var near =
                new Reading.Range(
                        Math.max(sentence.from(), first - BEFORE),
                        Math.min(sentence.to(), last + 1 + AFTER));
        for (Realis realis : Realis.values()) {
            Terms words = terms.get(realis);
            if (words != null && !words.in(reading, near).isEmpty()) {
                return realis;
            }
        }
        return null;
    }
}
