package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Kind;

import java.time.Duration;
import java.util.Comparator;

/**
 * That a report can be of a development, and how well.
 *
 * @param open the development
 * @param copy whether it is a copy of a report that is there
 * @param shared how many telling facts both have in common
 * @param step how its stage stands to the development's
 * @param distance how far it is in time from the reports that are there
 */
record Fit(OpenDevelopment open, boolean copy, int shared, Ladder.Step step, Duration distance) {
    /** The best last: copies, what shares most, one stage, the nearest, the younger. */
    static final Comparator<Fit> BETTER =
            Comparator.comparing(Fit::copy)
                    .thenComparingInt(Fit::shared)
                    .thenComparing(fit -> fit.step == Ladder.Step.SAME)
                    .thenComparing(Fit::distance, Comparator.reverseOrder())
                    .thenComparing(fit -> fit.open.opened())
                    .thenComparing(fit -> fit.open.id());

    /**
     * How well a report fits; null if it is of something else.
     *
     * @param kind of both
     * @param said what the claim tells
     */
    static @Nullable Fit of(OpenDevelopment open, Kind kind, Claim claim, Telling said) {
        Duration distance = open.distance(claim.at());
        // Cheap, and too far for most.
        if (distance.compareTo(Ladder.window(kind)) > 0) {
            return null;
        }
        Picture picture = open.picture();
        Ladder.Step step = Ladder.step(picture.stage(), claim.stage());
        boolean soon = distance.compareTo(Ladder.SAME_STAGE) <= 0;
        if (!soon && !inTime(open, claim, said, step)) {
            return null;
        }
        int shared = picture.telling().sharedWith(said, kind);
        // A proposal that one side takes and another one turns down is one.
        if (step == Ladder.Step.APART && !(kind == Kind.PROPOSAL && shared > 0)) {
            return null;
        }
        boolean copy = soon && open.holdsCopyOf(claim);
        return copy || !Conflicts.of(open, claim, said, shared)
                ? new Fit(open, copy, shared, step, distance)
                : null;
    }

    /** Whether a report that is days away from the others can be of the same thing. */
    private static boolean inTime(
            OpenDevelopment open, Claim claim, Telling said, Ladder.Step step) {
        return switch (step) {
            case SAME -> open.picture().telling().sameDay(said);
            // What was said before comes before, what was said after comes after.
            case LATER -> claim.at().isAfter(open.lastReport());
            case EARLIER -> claim.at().isBefore(open.firstReport());
            case APART -> false;
        };
    }
}
