package parley.classifier.match;

import parley.contract.record.Evidence;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of one condition of a rule on an article, its parts included.
 *
 * @param path the condition's path in the rule
 * @param score what it adds to the score; 0 if it is not met
 * @param missing how many conditions stand between the article and this one being met; 0 if it is
 * @param words the words that met it, or those of a condition that came near
 * @param note why it is not met or what makes it unreal, where there is more to say; else empty
 * @param parts its conditions; those of a sentence are seen in the sentence that came nearest
 */
public record Step(
        String path,
        State state,
        double score,
        int missing,
        List<Evidence> words,
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

        /** How it is written in JSON. */
        public String code() {
            return code;
        }
    }

    /** Copies words and parts. */
    public Step {
        words = List.copyOf(words);
        parts = List.copyOf(parts);
    }

    /** Whether nothing is wrong with it. */
    public boolean fine() {
        return state == State.MET || state == State.ABSENT;
    }

    /** This step and all below it, from the top. */
    public Stream<Step> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Step::all));
    }

    /** The lowest steps that stand between the article and this one being met. */
    public Stream<Step> culprits() {
        if (fine()) {
            return Stream.of();
        }
        List<Step> below = parts.stream().filter(part -> !part.fine()).toList();
        return below.isEmpty() || state == State.PRESENT
                ? Stream.of(this)
                : below.stream().flatMap(Step::culprits);
    }
}
