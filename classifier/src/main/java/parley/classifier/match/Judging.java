package parley.classifier.match;

import org.jspecify.annotations.Nullable;

import parley.classifier.rule.Condition;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleException;
import parley.classifier.text.Language;
import parley.contract.record.Article;
import parley.contract.record.Match;
import parley.contract.record.Realis;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Judges what single rules make of one article, which production has matched.
 *
 * @param matches what production makes of it
 */
record Judging(
        Article article,
        Language language,
        Reading reading,
        ConditionWalk walk,
        List<Match> matches) {
    Verdict verdict(CompiledTrack track, CompiledRule compiled) {
        Rule rule = compiled.rule();
        Hit hit = compiled.check().evaluate(reading, whole());
        Step tree = walk.walk(condition(rule.when()), compiled.check(), whole());
        List<Verdict.Excepted> exceptions =
                compiled.exceptions().stream().map(this::excepted).toList();
        Optional<Match> match =
                matches.stream()
                        .filter(found -> found.track().equals(track.track()))
                        .filter(found -> found.rule().equals(rule.id()))
                        .findFirst();
        Verdict.Outcome outcome =
                match.map(Judging::outcome).orElseGet(() -> outcome(rule, hit, exceptions));
        return new Verdict(
                track.track(),
                rule,
                outcome,
                outcome == Verdict.Outcome.OUTDONE ? better(track, rule) : null,
                hit == null ? sum(tree) : hit.score(),
                match.map(Match::realis).orElse(unreal(hit)),
                tree,
                exceptions);
    }

    private static Verdict.Outcome outcome(Match match) {
        return switch (match.band()) {
            case ALERT -> Verdict.Outcome.ALERT;
            case REVIEW -> Verdict.Outcome.REVIEW;
            case SHADOW -> Verdict.Outcome.SHADOW;
            case RETRACTED -> throw new IllegalStateException("only the stream takes matches back");
        };
    }

    private static Verdict.Outcome outcome(
            Rule rule, @Nullable Hit hit, List<Verdict.Excepted> exceptions) {
        if (hit == null) {
            return Verdict.Outcome.MISSED;
        }
        if (exceptions.stream().anyMatch(Verdict.Excepted::holds)) {
            return Verdict.Outcome.EXCEPTED;
        }
        return hit.score() < rule.review() ? Verdict.Outcome.BELOW : Verdict.Outcome.OUTDONE;
    }

    /** The rule of the same kind that was chosen, on this track rather than on another. */
    private @Nullable String better(CompiledTrack track, Rule rule) {
        return matches.stream()
                .filter(match -> match.kind() == rule.kind())
                .min((a, b) -> Boolean.compare(on(b, track), on(a, track)))
                .map(Match::rule)
                .orElse(null);
    }

    private static boolean on(Match match, CompiledTrack track) {
        return match.track().equals(track.track());
    }

    private Verdict.Excepted excepted(CompiledException compiled) {
        RuleException source = compiled.source();
        Step tree = walk.walk(condition(source.when()), compiled.check(), whole());
        boolean holds = source.holdsAt(article.ownTime()) && tree.state().holds();
        return new Verdict.Excepted(source, holds, tree);
    }

    private Condition condition(Map<Language, Condition> when) {
        // Only rules and exceptions of the language are compiled for it.
        return Objects.requireNonNull(when.get(language));
    }

    private static @Nullable Realis unreal(@Nullable Hit hit) {
        return hit == null ? null : hit.unreal();
    }

    private static double sum(Step tree) {
        return tree.all()
                .filter(step -> step.state() == Step.State.MET && step.parts().isEmpty())
                .mapToDouble(Step::score)
                .sum();
    }

    private Reading.Range whole() {
        return new Reading.Range(0, reading.size());
    }
}
