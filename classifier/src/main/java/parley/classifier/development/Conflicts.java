package parley.classifier.development;

import parley.contract.record.Count;
import parley.contract.record.Counted;
import parley.contract.record.Facts;
import parley.contract.record.Period;
import parley.contract.record.Stage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
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
     * @param shared how many telling facts they have in common
     */
    static boolean of(OpenDevelopment open, Claim claim, int shared) {
        return otherParties(open, claim)
                || (shared < 2 && outOfOrder(open, claim))
                || inFacts(open, claim);
    }

    /** In the open track the parties are what tells negotiations apart. */
    private static boolean otherParties(OpenDevelopment open, Claim claim) {
        Set<String> known = Set.copyOf(open.picture().facts().parties());
        Set<String> named = Set.copyOf(claim.facts().parties());
        return !known.isEmpty()
                && !named.isEmpty()
                && !known.containsAll(named)
                && !named.containsAll(known);
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

    private static boolean inFacts(OpenDevelopment open, Claim claim) {
        Facts known = open.picture().facts();
        Facts said = claim.facts();
        return switch (open.kind()) {
            case ROUND -> rounds(open, claim, known, said);
            case EXCHANGE -> exchanges(open, claim, known, said);
            case PROPOSAL -> Shared.apart(Shared.proposers(known), Shared.proposers(said));
        };
    }

    private static boolean rounds(OpenDevelopment open, Claim claim, Facts known, Facts said) {
        if (Shared.apart(Shared.rounds(known), Shared.rounds(said))) {
            return true;
        }
        long gap = gapInDays(known, said);
        boolean moved =
                claim.stage() == Stage.POSTPONED
                        || open.picture().reached().containsKey(Stage.POSTPONED);
        boolean elsewhere = gap > 0 && Shared.apart(Shared.venues(known), Shared.venues(said));
        return (gap > ROUND_MOVES_DAYS || elsewhere) && !moved;
    }

    private static boolean exchanges(OpenDevelopment open, Claim claim, Facts known, Facts said) {
        if (deadAndLiving(known, said)) {
            return true;
        }
        // Handovers of one announced exchange, and of one that goes on, fall on several days.
        Set<Stage> reached = open.picture().reached().keySet();
        boolean series = reached.contains(Stage.AGREED) || reached.contains(Stage.UNDER_WAY);
        if (series || claim.stage() == Stage.AGREED || Shared.sameCount(known, said)) {
            return false;
        }
        return gapInDays(known, said) > 0 || (otherNumbers(known, said) && otherDay(open, claim));
    }

    private static boolean otherDay(OpenDevelopment open, Claim claim) {
        var day = claim.at().atZone(ZoneOffset.UTC).toLocalDate();
        var last = open.lastReport().atZone(ZoneOffset.UTC).toLocalDate();
        var first = open.firstReport().atZone(ZoneOffset.UTC).toLocalDate();
        return day.isAfter(last) || day.isBefore(first);
    }

    /** The fewest days between a day that one names and one that the other does; 0 if unknown. */
    private static long gapInDays(Facts known, Facts said) {
        long least = Long.MAX_VALUE;
        for (Period a : Shared.days(known)) {
            for (Period b : Shared.days(said)) {
                long gap =
                        Math.max(
                                ChronoUnit.DAYS.between(a.to(), b.from()),
                                ChronoUnit.DAYS.between(b.to(), a.from()));
                least = Math.min(least, Math.max(0, gap));
            }
        }
        return least == Long.MAX_VALUE ? 0 : least;
    }

    private static boolean deadAndLiving(Facts known, Facts said) {
        Set<Counted> a = counted(known);
        Set<Counted> b = counted(said);
        Set<Counted> dead = EnumSet.of(Counted.BODIES);
        return Shared.apart(a, b) && (a.equals(dead) || b.equals(dead));
    }

    private static Set<Counted> counted(Facts facts) {
        Set<Counted> counted = EnumSet.noneOf(Counted.class);
        facts.counts().forEach(count -> counted.add(count.what()));
        return counted;
    }

    private static boolean otherNumbers(Facts known, Facts said) {
        for (Count a : known.counts()) {
            for (Count b : said.counts()) {
                boolean exact = !a.approximate() && !b.approximate() && !a.part() && !b.part();
                if (exact && a.what() == b.what() && a.from() != b.from()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether two developments of a kind conflict by what their reports say. */
    static boolean between(OpenDevelopment a, OpenDevelopment b) {
        return b.claims().inOrder().stream()
                .anyMatch(
                        claim ->
                                of(
                                        a,
                                        claim,
                                        Shared.between(
                                                a.kind(), a.picture().facts(), claim.facts())));
    }
}
