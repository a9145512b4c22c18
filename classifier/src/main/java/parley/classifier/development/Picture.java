package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Extract;
import parley.contract.record.Facts;
import parley.contract.record.Realis;
import parley.contract.record.Stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a set of claims amounts to: a function of that set and of nothing else.
 *
 * @param stage the latest that is claimed; of two that end it, the one that was claimed later
 * @param facts what the claims say taken together
 * @param telling those of them that tell it from others
 * @param said the facts as a headline of the stage may give them
 * @param best the report whose rule fitted best
 * @param extracts words of the best report in each language, the best first
 * @param reached when each stage was first claimed
 * @param independence of the claims that may be told; of all if none may
 * @param independent how many independent voices all claims are
 * @param ruleSet revision of the rules that matched last
 */
record Picture(
        Stage stage,
        Realis realis,
        Facts facts,
        Telling telling,
        Facts said,
        Claim best,
        List<Extract> extracts,
        Map<Stage, Instant> reached,
        Independence independence,
        int independent,
        @Nullable String claimedBy,
        String ruleSet,
        Instant firstSeen,
        Instant lastSeen) {

    /** Of two reports of a stage the better tells more, then came earlier. */
    private static final Comparator<Claim> BEST =
            Comparator.comparingDouble(Claim::score).reversed().thenComparing(Claim.EARLIEST_FIRST);

    private static final Comparator<Claim> SEEN_LAST =
            Comparator.comparing(Claim::seen).thenComparing(Claim.EARLIEST_FIRST);

    /**
     * What at least one claim amounts to. Where some may be told, what is too old for that only
     * adds sources.
     */
    static Picture of(Claims all) {
        Claims fresh = all.fresh();
        List<Claim> claims = fresh.isEmpty() ? all.inOrder() : fresh.inOrder();
        Map<Stage, Instant> reached = new EnumMap<>(Stage.class);
        for (Claim claim : claims) {
            reached.putIfAbsent(claim.stage(), claim.at());
        }
        Stage stage = latest(reached);
        List<Claim> atStage =
                claims.stream().filter(claim -> claim.stage() == stage).sorted(BEST).toList();
        Claim best = atStage.getFirst();
        var independence = Independence.of(claims);
        int independent =
                fresh.isEmpty() || fresh.size() == all.size()
                        ? independence.count()
                        : Independence.of(all.inOrder()).count();
        Facts facts = Consensus.of(claims, stage, independence);
        return new Picture(
                stage,
                best.realis(),
                facts,
                Telling.of(facts),
                said(facts, claims, stage, independence),
                best,
                extracts(atStage),
                Collections.unmodifiableMap(reached),
                independence,
                independent,
                Independence.onlyParty(all.inOrder()),
                all.inOrder().stream().max(SEEN_LAST).orElseThrow().ruleSet(),
                seen(all).min(Comparator.naturalOrder()).orElseThrow(),
                seen(all).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** Of an exchange that has begun, only the numbers that are told of what was handed over. */
    private static Facts said(
            Facts facts, List<Claim> claims, Stage stage, Independence independence) {
        if (stage != Stage.UNDER_WAY && stage != Stage.COMPLETED) {
            return facts;
        }
        return new Facts(
                Consensus.countsAt(claims, stage, independence),
                facts.rounds(),
                facts.venues(),
                facts.periods(),
                facts.involvements(),
                facts.terms(),
                facts.parties());
    }

    private static Stream<Instant> seen(Claims all) {
        return all.inOrder().stream().map(Claim::seen);
    }

    private static Stage latest(Map<Stage, Instant> reached) {
        return reached.keySet().stream()
                .max(
                        Comparator.comparingInt(Ladder::rung)
                                .thenComparing(reached::get)
                                .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static List<Extract> extracts(List<Claim> bestFirst) {
        Map<String, Extract> byLanguage = new LinkedHashMap<>();
        for (Claim claim : bestFirst) {
            Extract extract = claim.extract();
            if (extract != null) {
                String language = extract.language() == null ? "" : extract.language();
                byLanguage.putIfAbsent(language, extract);
            }
        }
        return new ArrayList<>(byLanguage.values());
    }
}
