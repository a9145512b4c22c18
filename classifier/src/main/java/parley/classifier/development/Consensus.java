package parley.classifier.development;

import parley.contract.record.Count;
import parley.contract.record.Facts;
import parley.contract.record.Involvement;
import parley.contract.record.Passage;
import parley.contract.record.Period;
import parley.contract.record.RoundNumber;
import parley.contract.record.Stage;
import parley.contract.record.Venue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the claims of a development say taken together. Every independent voice has one vote for
 * each thing that it says; what is said of the development's own stage comes before what was said
 * at another one, then what more say, then what was said first.
 */
final class Consensus {
    private static final int MOST_VALUES = 6;
    private static final int MOST_TERMS = 3;

    /** One value with who says it. */
    private static final class Votes<T> {
        private final T sample;
        private final int order;
        private final BitSet atStage = new BitSet();
        private final BitSet all = new BitSet();

        Votes(T sample, int order) {
            this.sample = sample;
            this.order = order;
        }
    }

    private final List<Claim> claims;
    private final Stage stage;
    private final Independence independence;

    private Consensus(List<Claim> claims, Stage stage, Independence independence) {
        this.claims = claims;
        this.stage = stage;
        this.independence = independence;
    }

    /**
     * The facts of a development.
     *
     * @param claims the earliest first
     * @param stage where the development stands
     */
    static Facts of(List<Claim> claims, Stage stage, Independence independence) {
        var consensus = new Consensus(claims, stage, independence);
        return new Facts(
                consensus.counts(),
                consensus.ranked(Facts::rounds, RoundNumber::number),
                consensus.ranked(Facts::venues, Venue::code),
                consensus.days(),
                consensus.ranked(Facts::involvements, Consensus::value),
                consensus.terms(),
                parties(claims));
    }

    /** When: once there is more than an agreement, its day is not the day of what was agreed. */
    private List<Period> days() {
        List<Claim> dated =
                stage == Stage.AGREED
                        ? claims
                        : claims.stream().filter(c -> c.stage() != Stage.AGREED).toList();
        return new Consensus(dated, stage, independence).ranked(Facts::periods, Consensus::value);
    }

    /**
     * How many the claims of the stage alone say: what was agreed on is more than what a first
     * handover brought.
     */
    static List<Count> countsAt(List<Claim> claims, Stage stage, Independence independence) {
        List<Claim> there = claims.stream().filter(claim -> claim.stage() == stage).toList();
        return new Consensus(there, stage, independence).counts();
    }

    private static List<String> parties(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.facts().parties().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What makes two counts the same. */
    static List<Object> value(Count count) {
        return Arrays.asList(
                count.what(), count.from(), count.to(), count.groups(), count.part(), count.of());
    }

    private static List<Object> value(Period period) {
        return List.of(period.from(), period.to());
    }

    private static List<Object> value(Involvement involvement) {
        return List.of(involvement.deed(), involvement.actor());
    }

    /**
     * How many of each: what most say, and what others say otherwise. What one report says beside
     * it is about something else, and left to the sources.
     */
    private List<Count> counts() {
        List<Count> kept = new ArrayList<>();
        Map<List<Object>, List<Object>> leading = new HashMap<>();
        for (Count count : ranked(Facts::counts, Consensus::value)) {
            List<Object> subject = Arrays.asList(count.what(), count.part(), count.of());
            List<Object> leader = leading.putIfAbsent(subject, value(count));
            if (leader == null || !saidTogether(leader, value(count))) {
                kept.add(count);
            }
        }
        return kept;
    }

    private boolean saidTogether(List<Object> one, List<Object> other) {
        return claims.stream()
                .map(claim -> claim.facts().counts().stream().map(Consensus::value).toList())
                .anyMatch(values -> values.contains(one) && values.contains(other));
    }

    private <T> List<T> ranked(Function<Facts, List<T>> part, Function<T, Object> value) {
        Map<Object, Votes<T>> votes = new LinkedHashMap<>();
        for (Claim claim : claims) {
            int voice = independence.voice(claim);
            for (T said : part.apply(claim.facts())) {
                int order = votes.size();
                Votes<T> same =
                        votes.computeIfAbsent(value.apply(said), _ -> new Votes<>(said, order));
                same.all.set(voice);
                if (claim.stage() == stage) {
                    same.atStage.set(voice);
                }
            }
        }
        return votes.isEmpty() ? List.of() : best(votes.values());
    }

    private static <T> List<T> best(Collection<Votes<T>> votes) {
        Comparator<Votes<T>> order =
                Comparator.comparingInt((Votes<T> v) -> v.atStage.cardinality())
                        .thenComparingInt(v -> v.all.cardinality())
                        .reversed()
                        .thenComparingInt(v -> v.order);
        return votes.stream().sorted(order).limit(MOST_VALUES).map(v -> v.sample).toList();
    }

    /** Terms are words and hardly ever the same twice: those of the claim that has most of them. */
    private List<Passage> terms() {
        List<Passage> most = List.of();
        for (Claim claim : claims) {
            List<Passage> terms = claim.facts().terms();
            most = terms.size() > most.size() ? terms : most;
        }
        return most.subList(0, Math.min(most.size(), MOST_TERMS));
    }
}
