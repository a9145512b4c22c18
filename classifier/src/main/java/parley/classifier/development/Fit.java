package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * That a report can be of a development, and how well.
 *
 * @param copy whether it is a copy of a report that is there
 * @param shared how many telling facts both have in common
 * @param step how its stage stands to the development's
 * @param distance how far it is in time from the reports that are there
 * @param opened when the development was opened
 * @param id its id
 */
record Fit(
        boolean copy, int shared, Ladder.Step step, Duration distance, Instant opened, String id) {
    /** The best last: copies, what shares most, one stage, the nearest, the younger. */
    static final Comparator<Fit> BETTER =
            Comparator.comparing(Fit::copy)
                    .thenComparingInt(Fit::shared)
                    .thenComparing(fit -> fit.step == Ladder.Step.SAME)
                    .thenComparing(Fit::distance, Comparator.reverseOrder())
                    .thenComparing(Fit::opened)
                    .thenComparing(Fit::id);

    /** How well a report fits; null if it is of something else. */
    static @Nullable Fit of(OpenDevelopment open, Claim claim) {
        if (!near(open, claim)) {
            return null;
        }
        Picture picture = open.picture();
        Ladder.Step step = Ladder.step(picture.stage(), claim.stage());
        boolean copy = open.holdsCopyOf(claim);
        int shared = Shared.between(open.kind(), picture.facts(), claim.facts());
        // A proposal that one side takes and another one turns down is one.
        boolean otherEnd =
                step == Ladder.Step.APART && !(open.kind() == Kind.PROPOSAL && shared > 0);
        if (otherEnd || (!copy && !possible(open, claim, step, shared))) {
            return null;
        }
        return new Fit(copy, shared, step, distance(open, claim), open.opened(), open.id());
    }

    /** Cheap, and false for most: whether the windows allow it at all. */
    private static boolean near(OpenDevelopment open, Claim claim) {
        Duration window = Ladder.window(open.kind());
        return !claim.at().isAfter(open.lastReport().plus(window))
                && !claim.at().isBefore(open.firstReport().minus(window));
    }

    private static Duration distance(OpenDevelopment open, Claim claim) {
        if (claim.at().isBefore(open.firstReport())) {
            return Duration.between(claim.at(), open.firstReport());
        }
        return claim.at().isAfter(open.lastReport())
                ? Duration.between(open.lastReport(), claim.at())
                : Duration.ZERO;
    }

    private static boolean possible(
            OpenDevelopment open, Claim claim, Ladder.Step step, int shared) {
        if (Conflicts.of(open, claim, shared)) {
            return false;
        }
        boolean soon = distance(open, claim).compareTo(Ladder.SAME_STAGE) <= 0;
        return switch (step) {
            case SAME -> soon || Shared.sameDay(open.picture().facts(), claim.facts());
            // What was said before comes before, what was said after comes after.
            case LATER -> soon || claim.at().isAfter(open.lastReport());
            case EARLIER -> soon || claim.at().isBefore(open.firstReport());
            case APART -> soon;
        };
    }
}
