package parley.classifier.match;

import org.jspecify.annotations.Nullable;

import parley.classifier.engine.ArticleParts;
import parley.classifier.rule.Condition;
import parley.classifier.rule.WordGroup;
import parley.classifier.text.Token;
import parley.contract.record.Evidence;
import parley.contract.record.EvidenceField;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Evaluates a condition part by part, beside the check that was compiled from it, without stopping
 * at the first part that decides.
 */
final class ConditionWalk {
    /** A word too many is nearer than a word that is missing. */
    private static final double SPOILT = 0.5;

    private static final Comparator<Step> NEARER_FIRST =
            Comparator.comparing(Step::lack, Lack.LESS_FIRST)
                    .thenComparing(
                            step -> step.all().filter(part -> part.state().holds()).count(),
                            Comparator.reverseOrder());

    private final Reading reading;
    private final ArticleParts article;

    ConditionWalk(Reading reading, ArticleParts article) {
        this.reading = reading;
        this.article = article;
    }

    /** A condition that should be met. */
    Step walk(Condition condition, Check check, Reading.Range range) {
        return step(condition, check, range, true);
    }

    private Step step(Condition condition, Check check, Reading.Range range, boolean wanted) {
        Hit hit = check.evaluate(reading, range);
        return switch (condition) {
            case Condition.Words _,
                    Condition.TrackIs _,
                    Condition.BothParties _,
                    Condition.Near _ ->
                    leaf(
                            condition,
                            hit,
                            wanted,
                            hit == null ? miss(condition, check, range) : NearMiss.FAR);
            case Condition.Sentence(_, _, var fields, _) ->
                    unit(condition, check, hit, inside(reading.sentences(), fields, range), wanted);
            case Condition.Clause(_, _, var fields, _) ->
                    unit(condition, check, hit, inside(reading.clauses(), fields, range), wanted);
            case Condition.All _, Condition.Any _, Condition.AtLeast _, Condition.Maybe _ ->
                    whole(condition, hit, wanted, steps(condition, check, range, wanted));
            case Condition.None _ ->
                    whole(condition, hit, wanted, steps(condition, check, range, !wanted));
        };
    }

    /** How near the article came to a condition without parts that it does not meet. */
    private NearMiss miss(Condition condition, Check check, Reading.Range range) {
        if (condition instanceof Condition.Near near && check instanceof Check.Close close) {
            return NearMiss.of(near, close, reading, range);
        }
        if (check instanceof Check.BothParties both) {
            return NearMiss.ofSides(both, reading, range);
        }
        return condition instanceof Condition.TrackIs ? NearMiss.OTHER_TRACK : NearMiss.FAR;
    }

    private List<Step> steps(
            Condition condition, Check check, Reading.Range range, boolean wanted) {
        List<Check> checks = parts(check);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            steps.add(step(condition.parts().get(i), checks.get(i), range, wanted));
        }
        return steps;
    }

    private static List<Check> parts(Check check) {
        return switch (check) {
            case Check.All(var parts) -> parts;
            case Check.Any(var parts) -> parts;
            case Check.AtLeast(_, var parts) -> parts;
            case Check.None(var parts) -> parts;
            case Check.Maybe(var parts) -> parts;
            case Check.Sentence sentence -> parts(sentence.parts());
            case Check.Clause clause -> parts(clause.parts());
            case Check.Words _, Check.BothParties _, Check.Close _ -> List.of();
        };
    }

    private Step leaf(Condition condition, @Nullable Hit hit, boolean wanted, NearMiss miss) {
        return new Step(
                condition.path(),
                Step.State.of(hit != null, wanted),
                hit == null ? 0 : hit.score(),
                lack(hit != null, wanted, Lack.of(miss.distance())),
                evidence(hit == null ? miss.words() : hit.found()),
                hit == null ? miss.telling() : telling(condition, hit),
                hit == null ? miss.note() : "",
                List.of());
    }

    private static Lack lack(boolean met, boolean wanted, Lack missed) {
        if (met == wanted) {
            return Lack.NOTHING;
        }
        return wanted ? missed : Lack.of(SPOILT);
    }

    /** Whether what meets a condition says what happened: words that count, not names alone. */
    private static boolean telling(Condition condition, Hit hit) {
        return hit.found().stream().anyMatch(found -> !found.named())
                && !condition.groups().stream().allMatch(WordGroup::namesOnly);
    }

    private Step whole(Condition condition, @Nullable Hit hit, boolean wanted, List<Step> steps) {
        return whole(condition, hit, wanted, steps, List.of(), "");
    }

    private Step whole(
            Condition condition,
            @Nullable Hit hit,
            boolean wanted,
            List<Step> steps,
            List<Hit.Found> words,
            String note) {
        return new Step(
                condition.path(),
                Step.State.of(hit != null, wanted),
                hit == null ? 0 : hit.score(),
                lack(hit != null, wanted, missing(condition, steps)),
                evidence(words),
                false,
                note,
                steps);
    }

    private static Lack missing(Condition condition, List<Step> steps) {
        List<Lack> lacks = steps.stream().map(Step::lack).toList();
        if (lacks.isEmpty()) {
            return Lack.of(1);
        }
        int needed =
                condition instanceof Condition.Any
                        ? 1
                        : condition instanceof Condition.AtLeast some ? some.count() : lacks.size();
        return Lack.least(needed, lacks);
    }

    private List<Reading.Range> inside(
            List<Reading.Range> units, Set<EvidenceField> fields, Reading.Range range) {
        return units.stream()
                .filter(unit -> unit.from() >= range.from() && unit.to() <= range.to())
                .filter(unit -> fields.contains(reading.token(unit.from()).field()))
                .toList();
    }

    /** A sentence or a clause: where it is met best, or else where it is nearest. */
    private Step unit(
            Condition condition,
            Check check,
            @Nullable Hit hit,
            List<Reading.Range> units,
            boolean wanted) {
        Step nearest = null;
        Hit best = null;
        for (Reading.Range unit : units) {
            Hit here = check.evaluate(reading, unit);
            if (hit == null) {
                Step step =
                        whole(
                                condition,
                                null,
                                wanted,
                                steps(condition, check, unit, wanted),
                                List.of(),
                                "");
                nearest =
                        nearest == null || NEARER_FIRST.compare(step, nearest) < 0 ? step : nearest;
            } else if (here != null && here.betterThan(best)) {
                best = here;
                nearest = met(condition, check, here, unit, wanted);
            }
        }
        return nearest == null
                ? whole(condition, hit, wanted, List.of(), List.of(), "there is none to look in")
                : nearest;
    }

    private Step met(
            Condition condition, Check check, Hit hit, Reading.Range unit, boolean wanted) {
        List<Step> steps = steps(condition, check, unit, wanted);
        Cues.Cue cue = cue(check, unit);
        if (cue == null) {
            return whole(condition, hit, wanted, steps);
        }
        Terms.Occurrence at = cue.at();
        String code = cue.realis().code();
        return whole(
                condition,
                hit,
                wanted,
                steps,
                at == null
                        ? List.of()
                        : List.of(new Hit.Found("realis." + code, at.first(), at.last(), true)),
                (at == null ? "the question makes it " : "makes it ") + code);
    }

    /** What makes a sentence or clause that is met unreal; null if nothing of its own does. */
    private Cues.@Nullable Cue cue(Check check, Reading.Range unit) {
        if (check instanceof Check.Sentence(var parts, var cues, _)) {
            return cue(parts, cues, unit);
        }
        return check instanceof Check.Clause(var parts, var cues, _)
                ? cue(parts, cues, unit)
                : null;
    }

    private Cues.@Nullable Cue cue(Check parts, Cues cues, Reading.Range unit) {
        Hit hit = parts.evaluate(reading, unit);
        return hit == null ? null : cues.cue(reading, hit);
    }

    /** Words as they stand in the article. */
    List<Evidence> evidence(List<Hit.Found> found) {
        return found.stream()
                .map(
                        at -> {
                            Token first = reading.token(at.first());
                            Token last = reading.token(at.last());
                            return new Evidence(
                                    at.condition(),
                                    first.field(),
                                    first.start(),
                                    last.end(),
                                    article.text(first.field())
                                            .substring(first.start(), last.end()));
                        })
                .toList();
    }
}
