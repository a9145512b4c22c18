package parley.classifier.match;

import org.jspecify.annotations.Nullable;

import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleException;
import parley.contract.record.Realis;

import java.util.List;

/**
 * What one rule makes of an article on one track.
 *
 * @param outdoneBy the rule that matched in its place; null if it was not outdone
 * @param score the weights of what is met, also where the rule as a whole is missed
 * @param realis how real the reported thing is; null if that is not asked
 * @param exceptions the rule's exceptions in this language
 */
public record Verdict(
        String track,
        Rule rule,
        Outcome outcome,
        @Nullable String outdoneBy,
        double score,
        @Nullable Realis realis,
        Step tree,
        List<Excepted> exceptions) {
    /** What became of a rule, the most telling first. */
    public enum Outcome {
        /** It alerts. */
        ALERT("alert"),
        /** It matches for review. */
        REVIEW("review"),
        /** It matches and never alerts, being tried or a draft. */
        SHADOW("shadow"),
        /** It matches, but another rule of the kind matches better or on a track of its own. */
        OUTDONE("outdone"),
        /** An exception passes it over. */
        EXCEPTED("excepted"),
        /** All is met, with a score below the threshold for review. */
        BELOW("below"),
        /** Some condition is missed. */
        MISSED("missed");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        /** How it is written in JSON. */
        public String code() {
            return code;
        }

        /** Whether a match comes of it. */
        public boolean matches() {
            return switch (this) {
                case ALERT, REVIEW, SHADOW -> true;
                case OUTDONE, EXCEPTED, BELOW, MISSED -> false;
            };
        }
    }

    /**
     * What became of an exception.
     *
     * @param holds whether the article is within its time and meets its condition
     */
    public record Excepted(RuleException source, boolean holds, Step tree) {}

    /** Copies the exceptions. */
    public Verdict {
        exceptions = List.copyOf(exceptions);
    }

    /** Whether the article says some of what the rule wants; names alone are nothing of it. */
    public boolean touched() {
        return tree.toldParts() > 0;
    }
}
