package parley.classifier.match;

import org.jspecify.annotations.Nullable;

import parley.classifier.rule.Condition;
import parley.classifier.text.Token;
import parley.contract.record.Evidence;
import parley.contract.record.EvidenceField;
import parley.contract.record.Realis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Evaluates a condition part by part, beside the check that was compiled from it, without stopping
 * at the first part that decides.
 */
final class ConditionWalk {
    private static final int WIDEST = 100;

    private final Reading reading;
    private final ArticleText text;

    ConditionWalk(Reading reading, ArticleText text) {
        this.reading = reading;
        this.text = text;
    }

    Step walk(Condition condition, Check check, Reading.Range range) {
        return step(condition, check, range, true);
    }

    private Step step(Condition condition, Check check, Reading.Range range, boolean wanted) {
        Hit hit = check.evaluate(reading, range);
        return switch (check) {
            case Check.Words _, Check.BothParties _ ->
                    leaf(condition, hit, wanted, hit == null ? List.of() : hit.found(), "");
            case Check.Close close -> near((Condition.Near) condition, close, hit, range, wanted);
            case Check.Sentence sentence -> sentence(condition, sentence, hit, range, wanted);
            case Check.All(var parts) -> group(condition, parts, hit, range, wanted);
            case Check.Any(var parts) -> group(condition, parts, hit, range, wanted);
            case Check.AtLeast(int _, var parts) -> group(condition, parts, hit, range, wanted);
            case Check.None(var parts) -> group(condition, parts, hit, range, wanted);
            case Check.Maybe(var parts) -> group(condition, parts, hit, range, wanted);
        };
    }

    private Step leaf(
            Condition condition,
            @Nullable Hit hit,
            boolean wanted,
            List<Hit.Found> words,
            String note) {
        return new Step(
                condition.path(),
                state(hit != null, wanted),
                hit == null ? 0 : hit.score(),
                hit == null ? 1 : 0,
                evidence(words),
                note,
                List.of());
    }

    private Step near(
            Condition.Near condition,
            Check.Close close,
            @Nullable Hit hit,
            Reading.Range range,
            boolean wanted) {
        if (hit != null) {
            return leaf(condition, hit, wanted, hit.found(), "");
        }
        List<Hit.Found> there = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        List<Terms> groups = close.search().groups();
        for (int i = 0; i < groups.size(); i++) {
            var first =
                    groups.get(i).in(reading, range).stream()
                            .filter(at -> inside(at, close.fields()))
                            .findFirst();
            if (first.isPresent()) {
                var at = first.get();
                there.add(new Hit.Found(condition.path(), at.first(), at.last(), false));
            } else {
                absent.add(Integer.toString(i + 1));
            }
        }
        String note =
                absent.isEmpty()
                        ? distance(condition, close, range)
                        : "no word of group " + String.join(" and ", absent);
        return leaf(condition, null, wanted, there, note);
    }

    private boolean inside(Terms.Occurrence at, Set<EvidenceField> fields) {
        return fields.contains(reading.token(at.first()).field());
    }

    private String distance(Condition.Near near, Check.Close close, Reading.Range range) {
        List<Terms> groups = close.search().groups();
        for (int gap = near.gap() + 1; gap <= WIDEST; gap++) {
            var wider = new NearSearch(groups, gap, near.ordered());
            if (!wider.first(reading, range, close.fields()).isEmpty()) {
                return gap + " other words among them, the gap is " + near.gap();
            }
        }
        return near.ordered() ? "not close together in this order" : "not close together";
    }

    private Step group(
            Condition condition,
            List<Check> checks,
            @Nullable Hit hit,
            Reading.Range range,
            boolean wanted) {
        List<Condition> conditions = parts(condition);
        boolean inner = condition instanceof Condition.None ? !wanted : wanted;
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            steps.add(step(conditions.get(i), checks.get(i), range, inner));
        }
        return new Step(
                condition.path(),
                state(hit != null, wanted),
                hit == null ? 0 : hit.score(),
                hit == null ? missing(condition, steps) : 0,
                List.of(),
                condition instanceof Condition.AtLeast some ? counted(some, steps) : "",
                steps);
    }

    private static String counted(Condition.AtLeast some, List<Step> steps) {
        long met = steps.stream().filter(part -> part.missing() == 0).count();
        return met + " of " + some.count();
    }

    private Step sentence(
            Condition condition,
            Check.Sentence check,
            @Nullable Hit hit,
            Reading.Range range,
            boolean wanted) {
        List<Condition> conditions = parts(condition);
        var all = new Condition.All(condition.path(), conditions);
        Step nearest = null;
        Hit best = null;
        Reading.Range where = range;
        for (Reading.Range sentence : reading.sentences()) {
            boolean inside = sentence.from() >= range.from() && sentence.to() <= range.to();
            if (!inside || !check.fields().contains(reading.token(sentence.from()).field())) {
                continue;
            }
            if (hit == null) {
                Step step = step(all, check.parts(), sentence, wanted);
                if (nearest == null || nearer(step, nearest)) {
                    nearest = step;
                    where = sentence;
                }
            } else {
                Hit met = check.parts().evaluate(reading, sentence);
                Hit judged = met == null ? null : judged(check, sentence, met);
                if (judged != null && judged.betterThan(best)) {
                    best = judged;
                    nearest = step(all, check.parts(), sentence, wanted);
                    where = sentence;
                }
            }
        }
        Realis unreal = best == null ? null : best.unreal();
        boolean cued = unreal != null;
        return new Step(
                condition.path(),
                state(hit != null, wanted),
                hit == null ? 0 : hit.score(),
                hit != null ? 0 : nearest == null ? 1 : Math.max(1, nearest.missing()),
                cued ? evidence(cue(check.cues(), unreal, where, best)) : List.of(),
                cued
                        ? "makes it " + unreal.code()
                        : nearest == null ? "there is no sentence to look in" : "",
                nearest == null ? List.of() : nearest.parts());
    }

    private Hit judged(Check.Sentence check, Reading.Range sentence, Hit met) {
        return met.unreal(check.cues().judge(reading, sentence, met));
    }

    /** The cue closest to what was met. */
    private List<Hit.Found> cue(Cues cues, Realis realis, Reading.Range sentence, Hit hit) {
        Terms words = cues.terms().get(realis);
        if (words == null) {
            return List.of();
        }
        int at = hit.beginning();
        return words.in(reading, sentence).stream()
                .min(Comparator.comparingInt(cue -> Math.abs(cue.first() - at)))
                .map(
                        cue ->
                                new Hit.Found(
                                        "realis." + realis.code(), cue.first(), cue.last(), false))
                .stream()
                .toList();
    }

    private static boolean nearer(Step step, Step than) {
        int missing = Integer.compare(step.missing(), than.missing());
        return missing == 0 ? met(step) > met(than) : missing < 0;
    }

    private static long met(Step step) {
        return step.all().filter(part -> !part.words().isEmpty()).count();
    }

    private static int missing(Condition condition, List<Step> steps) {
        return switch (condition) {
            case Condition.Any _ -> steps.stream().mapToInt(Step::missing).min().orElse(1);
            case Condition.AtLeast some ->
                    steps.stream().mapToInt(Step::missing).sorted().limit(some.count()).sum();
            case Condition.None _ ->
                    (int) steps.stream().filter(part -> part.missing() == 0).count();
            case Condition.Words _,
                    Condition.Near _,
                    Condition.BothParties _,
                    Condition.All _,
                    Condition.Maybe _,
                    Condition.Sentence _ ->
                    steps.stream().mapToInt(Step::missing).sum();
        };
    }

    /** The conditions that a condition is made of. */
    static List<Condition> parts(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts();
            case Condition.Any any -> any.parts();
            case Condition.AtLeast some -> some.parts();
            case Condition.None none -> none.parts();
            case Condition.Maybe maybe -> maybe.parts();
            case Condition.Sentence sentence -> sentence.parts();
            case Condition.Words _, Condition.Near _, Condition.BothParties _ -> List.of();
        };
    }

    private static Step.State state(boolean met, boolean wanted) {
        if (wanted) {
            return met ? Step.State.MET : Step.State.MISSED;
        }
        return met ? Step.State.PRESENT : Step.State.ABSENT;
    }

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
                                    text.words(first, last));
                        })
                .toList();
    }
}
