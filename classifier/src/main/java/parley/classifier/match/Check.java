package parley.classifier.match;

import org.jspecify.annotations.Nullable;

import parley.contract.record.EvidenceField;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A condition compiled for one track and language. Immutable. */
sealed interface Check {
    /** Whether it is met by some of an article's words, and by which; null if not. */
    @Nullable Hit evaluate(Reading reading, Reading.Range range);

    /** Any word of a group. */
    record Words(String path, Terms terms, Set<EvidenceField> fields, Worth worth, boolean named)
            implements Check {
        @Override
        public @Nullable Hit evaluate(Reading reading, Reading.Range range) {
            for (Terms.Occurrence at : terms.in(reading, range)) {
                EvidenceField field = reading.token(at.first()).field();
                if (fields.contains(field)) {
                    return Hit.of(
                            worth.in(field), new Hit.Found(path, at.first(), at.last(), named));
                }
            }
            return null;
        }
    }

    /** A word of each of two sides. */
    record BothParties(String path, List<Terms> sides, Set<EvidenceField> fields, Worth worth)
            implements Check {
        private static final int ENOUGH = 2;

        @Override
        public @Nullable Hit evaluate(Reading reading, Reading.Range range) {
            List<Hit.Found> named = new ArrayList<>();
            for (Terms side : sides) {
                Hit hit =
                        new Words(path, side, fields, Worth.NOTHING, true).evaluate(reading, range);
                if (hit != null) {
                    named.addAll(hit.found());
                }
                if (named.size() == ENOUGH) {
                    int first = Math.min(named.getFirst().first(), named.getLast().first());
                    return new Hit(worth.in(reading.token(first).field()), named, null);
                }
            }
            return null;
        }
    }

    /** All parts. */
    record All(List<Check> parts) implements Check {
        @Override
        public @Nullable Hit evaluate(Reading reading, Reading.Range range) {
            Hit all = Hit.EMPTY;
            for (Check part : parts) {
                Hit hit = part.evaluate(reading, range);
                if (hit == null) {
                    return null;
                }
                all = all.and(hit);
            }
            return all;
        }
    }

    /** The best part. */
    record Any(List<Check> parts) implements Check {
        @Override
        public @Nullable Hit evaluate(Reading reading, Reading.Range range) {
            Hit best = null;
            for (Check part : parts) {
                Hit hit = part.evaluate(reading, range);
                if (hit != null && hit.betterThan(best)) {
                    best = hit;
                }
            }
            return best;
        }
    }

    /** A number of parts; the best of those that are met. */
    record AtLeast(int count, List<Check> parts) implements Check {
        private static final Comparator<Hit> BEST_FIRST =
                (a, b) -> a.betterThan(b) ? -1 : b.betterThan(a) ? 1 : 0;

        @Override
        public @Nullable Hit evaluate(Reading reading, Reading.Range range) {
            List<Hit> met = new ArrayList<>();
            for (Check part : parts) {
                Hit hit = part.evaluate(reading, range);
                if (hit != null) {
                    met.add(hit);
                }
            }
            if (met.size() < count) {
                return null;
            }
            met.sort(BEST_FIRST);
            return met.subList(0, count).stream().reduce(Hit.EMPTY, Hit::and);
        }
    }

    /** No part. */
    record None(List<Check> parts) implements Check {
        @Override
        public @Nullable Hit evaluate(Reading reading, Reading.Range range) {
            for (Check part : parts) {
                if (part.evaluate(reading, range) != null) {
                    return null;
                }
            }
            return Hit.EMPTY;
        }
    }

    /** What there is of the parts. */
    record Maybe(List<Check> parts) implements Check {
        @Override
        public Hit evaluate(Reading reading, Reading.Range range) {
            Hit sum = Hit.EMPTY;
            for (Check part : parts) {
                Hit hit = part.evaluate(reading, range);
                // What is only an extra does not make the whole unreal.
                sum = hit == null || hit.unreal() != null ? sum : sum.and(hit);
            }
            return sum;
        }
    }

    /** All parts in one sentence; the best such sentence, a real one before others. */
    record Sentence(Check parts, Cues cues, Set<EvidenceField> fields) implements Check {
        @Override
        public @Nullable Hit evaluate(Reading reading, Reading.Range range) {
            Hit best = null;
            for (Reading.Range sentence : reading.sentences()) {
                boolean inside = sentence.from() >= range.from() && sentence.to() <= range.to();
                if (inside && fields.contains(reading.token(sentence.from()).field())) {
                    Hit hit = parts.evaluate(reading, sentence);
                    if (hit != null) {
                        Hit judged = hit.unreal(cues.judge(reading, sentence, hit));
                        best = judged.betterThan(best) ? judged : best;
                    }
                }
            }
            return best;
        }
    }

    /** Words of several groups close together; compiled apart because it has its own search. */
    record Close(String path, NearSearch search, Set<EvidenceField> fields, Worth worth)
            implements Check {
        @Override
        public @Nullable Hit evaluate(Reading reading, Reading.Range range) {
            List<Terms.Occurrence> chain = search.first(reading, range, fields);
            if (chain.isEmpty()) {
                return null;
            }
            List<Hit.Found> found = new ArrayList<>();
            for (Terms.Occurrence at : chain) {
                found.add(new Hit.Found(path, at.first(), at.last(), false));
            }
            EvidenceField field = reading.token(chain.getFirst().first()).field();
            return new Hit(worth.in(field), found, null);
        }
    }
}
