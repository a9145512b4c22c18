package parley.classifier.engine;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Realis;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/**
 * Words that make a thing in their clause hypothetical, denied or history. What counts is written
 * down in {@code match.Cues}.
 *
 * @param anywhere groups of words that count wherever they stand in the clauses of a hit
 * @param ahead groups of words that do not count behind its last word
 */
record Cues(Map<Realis, Integer> anywhere, Map<Realis, Integer> ahead) {
    /** Smaller numbers are no years of anything that is still negotiated. */
    private static final int FIRST_YEAR = 1945;

    /**
     * What the words in the clauses of a hit make of it; null if it is real.
     *
     * @param despite what is not asked about
     */
    @Nullable Realis judge(Evaluation evaluation, Hit hit, Set<Realis> despite) {
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
        Units clauses = evaluation.clauses();
        int from = clauses.start(clauses.of(first));
        int to = clauses.after(clauses.of(last));
        for (Realis realis : Realis.values()) {
            if (!despite.contains(realis)
                    && (stands(anywhere.get(realis), evaluation, from, to)
                            || stands(ahead.get(realis), evaluation, from, last + 1)
                            || otherwise(realis, evaluation.words(), last, from, to))) {
                return realis;
            }
        }
        return null;
    }

    private static boolean stands(
            @Nullable Integer group, Evaluation evaluation, int from, int to) {
        return group != null && evaluation.first(group, Part.ALL, from, to) >= 0;
    }

    /** What is asked is hypothetical, and a year before the article's own makes history. */
    private static boolean otherwise(
            Realis realis, ArticleWords words, int last, int from, int to) {
        return switch (realis) {
            case HYPOTHETICAL -> words.asked(last);
            case HISTORICAL -> pastYear(words, from, to);
            case ACTUAL, SCHEDULED, DENIED -> false;
        };
    }

    private static boolean pastYear(ArticleWords words, int from, int to) {
        for (int i = words.numeralFrom(from); i < words.numeralFrom(to); i++) {
            if (words.numeral(i) >= FIRST_YEAR && words.numeral(i) < year(words)) {
                return true;
            }
        }
        return false;
    }

    /** In which the article was published. */
    private static int year(ArticleWords words) {
        return words.ownTime().atZone(ZoneOffset.UTC).getYear();
    }
}
