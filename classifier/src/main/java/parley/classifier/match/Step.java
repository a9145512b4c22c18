package parley.classifier.match;

import parley.contract.record.Evidence;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of one condition of a rule on an article, its parts included.
 *
 * @param path the condition's path in the rule
 * @param score what it adds to the score; 0 if it is not met
 * @param lack what stands between the article and what is wanted of it
 * @param words the words that met it, or those of a condition that came near
 * @param telling whether some of these say what happened: names and surroundings do not
 * @param note why it is not met or what makes it unreal, where there is more to say; else empty
 * @param parts its conditions; those of a sentence or a clause are seen in the one that came
 *     nearest
 */
public record Step(
        String path,
        State state,
        double score,
        Lack lack,
        List<Evidence> words,
        boolean telling,
        String note,
        List<Step> parts) {
    /** Whether a condition is met, and whether it should be. */
    public enum State {
        /** Wanted and met. */
        MET("met"),
        /** Wanted and not met. */
        MISSED("missed"),
        /** Unwanted and not there. */
        ABSENT("absent"),
        /** Unwanted and there: it spoils the match. */
        PRESENT("present");

        private final String code;

        State(String code) {
            this.code = code;
        }

        static State of(boolean met, boolean wanted) {
            if (wanted) {
                return met ? MET : MISSED;
            }
            return met ? PRESENT : ABSENT;
        }

        /** How it is written in JSON. */
        public String code() {
            return code;
        }

        /** Whether the condition itself is met. */
        public boolean holds() {
            return this == MET || this == PRESENT;
        }

        /** Whether it is as it should be. */
        public boolean fine() {
            return this == MET || this == ABSENT;
        }
    }

    /** Copies words and parts. */
    public Step {
        words = List.copyOf(words);
        parts = List.copyOf(parts);
    }

    /** This step and all below it, from the top. */
    public Stream<Step> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Step::all));
    }

    /** How many wanted conditions within it have words that say what happened. */
    long toldParts() {
        return all().filter(step -> step.telling)
                .filter(step -> step.state == State.MET || step.state == State.MISSED)
                .count();
    }
}
