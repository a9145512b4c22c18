package parley.classifier.development;

import parley.contract.record.Stage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/** Facts that a report and a development cannot both be right about, if they were one thing. */
final class Conflicts {
    /** A round whose day moves by more is another one, unless it is told as postponed. */
    private static final long ROUND_MOVES_DAYS = 3;

    /** Clocks of outlets differ, and a headline may stay for a while. */
    private static final Duration AFTERTHOUGHT = Duration.ofHours(12);

    private Conflicts() {}

    /**
     * Whether there is one.
     *
     * @param said what the claim tells
     * @param shared how many telling facts they have in common
     */
    static boolean of(OpenDevelopment open, Claim claim, Telling said, int shared) {
        Telling known = open.picture().telling();
        // In the open track the parties are what tells negotiations apart.
        return known.otherParties(said)
                || (shared < 2 && outOfOrder(open, claim))
                || inFacts(open, claim, known, said);
    }

    /**
     * What is announced after the end is the next one; what ended before it was announced, the
     * last.
     */
    private static boolean outOfOrder(OpenDevelopment open, Claim claim) {
        int rung = Ladder.rung(claim.stage());
        for (Map.Entry<Stage, Instant> reached : open.picture().reached().entrySet()) {
            int other = Ladder.rung(reached.getKey());
            boolean afterEnd =
                    other > rung
                            && Ladder.ends(reached.getKey())
                            && claim.at().isAfter(reached.getValue().plus(AFTERTHOUGHT));
            boolean endBefore =
                    other < rung
                            && Ladder.ends(claim.stage())
                            && claim.at().isBefore(reached.getValue().minus(AFTERTHOUGHT));
            if (afterEnd || endBefore) {
                return true;
            }
        }
        return false;
    }

    private static boolean inFacts(OpenDevelopment open, Claim claim, Telling known, Telling said) {
        return switch (open.kind()) {
            case ROUND -> rounds(open, claim, known, said);
            case EXCHANGE -> exchanges(open, claim, known, said);
            case PROPOSAL -> Telling.apart(known.proposers(), said.proposers());
        };
    }

    private static boolean rounds(OpenDevelopment open, Claim claim, Telling known, Telling said) {
        if (Telling.apart(known.rounds(), said.rounds())) {
            return true;
        }
        long gap = known.gapInDays(said);
        boolean moved =
                claim.stage() == Stage.POSTPONED
                        || open.picture().reached().containsKey(Stage.POSTPONED);
        boolean elsewhere = gap > 0 && Telling.apart(known.venues(), said.venues());
        return (gap > ROUND_MOVES_DAYS || elsewhere) && !moved;
    }

    private static boolean exchanges(
            OpenDevelopment open, Claim claim, Telling known, Telling said) {
        if (known.deadAndLiving(said)) {
            return true;
        }
        // Handovers of one announced exchange, and of one that goes on, fall on several days.
        Set<Stage> reached = open.picture().reached().keySet();
        boolean series = reached.contains(Stage.AGREED) || reached.contains(Stage.UNDER_WAY);
        if (series || claim.stage() == Stage.AGREED || known.sameCount(said)) {
            return false;
        }
        return known.gapInDays(said) > 0 || (known.otherNumbers(said) && otherDay(open, claim));
    }

    private static boolean otherDay(OpenDevelopment open, Claim claim) {
        var day = claim.at().atZone(ZoneOffset.UTC).toLocalDate();
        var last = open.lastReport().atZone(ZoneOffset.UTC).toLocalDate();
        var first = open.firstReport().atZone(ZoneOffset.UTC).toLocalDate();
        return day.isAfter(last) || day.isBefore(first);
    }

    /** Whether two developments of a kind conflict by what their reports say. */
    static boolean between(OpenDevelopment a, OpenDevelopment b) {
        Telling known = a.picture().telling();
        for (Claim claim : b.claims().inOrder()) {
            Telling said = Telling.of(claim.facts());
            if (of(a, claim, said, known.sharedWith(said, a.kind()))) {
                return true;
            }
        }
        return false;
    }
}
