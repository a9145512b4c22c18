package parley.classifier.match;

import parley.classifier.fact.Bearing;
import parley.classifier.fact.FactReaders;
import parley.contract.record.Band;
import parley.contract.record.Kind;
import parley.contract.record.Match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which tracks an article is about when rules fire on several: a state is a party to many
 * negotiations, and one exchange of its prisoners is no news of all of them.
 */
final class TrackContest {
    private record Entrant(Match match, Bearing bearing) {
        /** Talks and terms may be a mediator's with one side; captives go from side to side. */
        int rank() {
            return switch (bearing) {
                case NONE -> 0;
                case ONE_SIDE -> 1;
                case LOOSE -> match.kind() == Kind.EXCHANGE ? 2 : 5;
                case OTHERS_NEAR -> 3;
                case OTHERS_TOGETHER -> 4;
                case NEAR -> 6;
                case TOGETHER -> 7;
                case TITLE -> 8;
            };
        }

        boolean open() {
            return bearing == Bearing.NONE
                    || bearing == Bearing.OTHERS_NEAR
                    || bearing == Bearing.OTHERS_TOGETHER;
        }

        boolean vague() {
            return bearing == Bearing.ONE_SIDE || bearing == Bearing.LOOSE;
        }
    }

    private TrackContest() {}

    /**
     * Keeps the matches of the tracks that the article is most plainly about, for each kind; of
     * tracks of which it names one side only, the one whose rule fits best. What is only tried is
     * kept as it is.
     */
    static List<Match> decide(List<Match> matches, FactReaders facts) {
        if (matches.size() < 2) {
            return matches;
        }
        Map<Kind, List<Entrant>> byKind = new EnumMap<>(Kind.class);
        List<Match> kept = new ArrayList<>();
        for (Match match : matches) {
            if (match.band() == Band.SHADOW) {
                kept.add(match);
            } else {
                var entrant = new Entrant(match, facts.bearing(match.article(), match.track()));
                byKind.computeIfAbsent(match.kind(), _ -> new ArrayList<>()).add(entrant);
            }
        }
        for (List<Entrant> entrants : byKind.values()) {
            entrants.removeIf(entrant -> isOfAnother(entrant, entrants, facts));
            kept.addAll(winners(entrants));
        }
        List<Match> inOrder = new ArrayList<>(matches);
        inOrder.retainAll(kept);
        return inOrder;
    }

    /** Whether the parties of a match of the open track are those of another one. */
    private static boolean isOfAnother(Entrant open, List<Entrant> all, FactReaders facts) {
        return open.open()
                && all.stream()
                        .filter(entrant -> !entrant.open())
                        .anyMatch(
                                entrant ->
                                        facts.areOf(
                                                entrant.match.track(),
                                                open.match.article(),
                                                open.match.track()));
    }

    private static List<Match> winners(List<Entrant> entrants) {
        int highest = entrants.stream().mapToInt(Entrant::rank).max().orElse(0);
        List<Entrant> winners =
                entrants.stream().filter(entrant -> entrant.rank() == highest).toList();
        List<Match> matches = winners.stream().map(Entrant::match).toList();
        return winners.getFirst().vague() ? List.of(best(matches)) : matches;
    }

    private static Match best(List<Match> matches) {
        return matches.stream()
                .min(
                        Comparator.comparing(Match::band)
                                .thenComparing(Comparator.comparingDouble(Match::score).reversed())
                                .thenComparing(Match::track))
                .orElseThrow();
    }
}
