package parley.classifier.match;

import parley.classifier.rule.Condition;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleException;
import parley.classifier.text.Language;
import parley.contract.record.Article;
import parley.runtime.config.Place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which conditions the tests made true and false. Every condition of every rule that is at work,
 * tried or a draft counts in each language, inside sentences by sentence, on the tracks that a
 * test's article names; {@code maybe} does not count, being always true, but its parts do.
 *
 * @param conditions in the order of the rules
 */
public record Coverage(List<Covered> conditions) {
    private static final double PERCENT = 100;

    /**
     * A condition of a rule.
     *
     * @param owner where the rule or the exception begins that holds it
     * @param path the condition's path in it; begins with the language
     */
    public record Covered(String rule, Place owner, String path, boolean met, boolean missed) {
        /** Whether some test made it true and some test false. */
        public boolean full() {
            return met && missed;
        }
    }

    private record Key(String rule, Place owner, String path) {}

    /** What the tests have made of the conditions so far. */
    private static final class Seen {
        private final Map<Key, boolean[]> outcomes = new LinkedHashMap<>();

        boolean[] of(Key key) {
            return outcomes.computeIfAbsent(key, _ -> new boolean[2]);
        }
    }

    /** Copies the conditions. */
    public Coverage {
        conditions = List.copyOf(conditions);
    }

    /** Evaluates every condition on every test's article. */
    public static Coverage of(Explainer explainer, TestRun run) {
        var seen = new Seen();
        for (Rule rule : explainer.folder().rules()) {
            if (rule.status().runs()) {
                declare(rule, seen);
            }
        }
        for (TestRun.Result result : run.results()) {
            evaluate(explainer, result.article(), seen);
        }
        List<Covered> conditions = new ArrayList<>();
        seen.outcomes.forEach(
                (key, outcome) ->
                        conditions.add(
                                new Covered(
                                        key.rule(),
                                        key.owner(),
                                        key.path(),
                                        outcome[0],
                                        outcome[1])));
        return new Coverage(conditions);
    }

    private static void declare(Rule rule, Seen seen) {
        for (Language language : Language.values()) {
            Condition when = rule.when().get(language);
            if (when != null) {
                declare(rule.id(), rule.place(), when, seen);
            }
            for (RuleException exception : rule.exceptions()) {
                Condition excepted = exception.when().get(language);
                if (excepted != null) {
                    declare(rule.id(), exception.place(), excepted, seen);
                }
            }
        }
    }

    private static void declare(String rule, Place owner, Condition condition, Seen seen) {
        if (!(condition instanceof Condition.Maybe)) {
            seen.of(new Key(rule, owner, condition.path()));
        }
        ConditionWalk.parts(condition).forEach(part -> declare(rule, owner, part, seen));
    }

    private static void evaluate(Explainer explainer, Article article, Seen seen) {
        var text = ArticleText.of(article);
        Language language = text.language(article).orElse(null);
        if (language == null) {
            return;
        }
        CompiledLanguage compiled = explainer.language(language);
        var reading = new Reading(text.tokens(), compiled.vocabulary());
        var whole = new Reading.Range(0, reading.size());
        for (CompiledTrack track : compiled.tracks()) {
            if (track.anyParty().in(reading, whole).isEmpty()) {
                continue;
            }
            for (CompiledRule rule : track.rules()) {
                Condition when = rule.rule().when().get(language);
                var visit = new Visit(rule.rule().id(), rule.rule().place(), reading, seen);
                if (when != null) {
                    visit.condition(when, rule.check(), whole);
                }
                for (CompiledException exception : rule.exceptions()) {
                    Condition excepted = exception.source().when().get(language);
                    var inside =
                            new Visit(rule.rule().id(), exception.source().place(), reading, seen);
                    if (excepted != null) {
                        inside.condition(excepted, exception.check(), whole);
                    }
                }
            }
        }
    }

    private record Visit(String rule, Place owner, Reading reading, Seen seen) {
        void condition(Condition condition, Check check, Reading.Range range) {
            if (!(condition instanceof Condition.Maybe)) {
                boolean met = check.evaluate(reading, range) != null;
                seen.of(new Key(rule, owner, condition.path()))[met ? 0 : 1] = true;
            }
            List<Condition> parts = ConditionWalk.parts(condition);
            switch (check) {
                case Check.Sentence(Check.All(var checks), var _, var fields) -> {
                    for (Reading.Range sentence : reading.sentences()) {
                        if (fields.contains(reading.token(sentence.from()).field())) {
                            parts(parts, checks, sentence);
                        }
                    }
                }
                case Check.Sentence _, Check.Words _, Check.Close _, Check.BothParties _ -> {}
                case Check.All(var checks) -> parts(parts, checks, range);
                case Check.Any(var checks) -> parts(parts, checks, range);
                case Check.AtLeast(int _, var checks) -> parts(parts, checks, range);
                case Check.None(var checks) -> parts(parts, checks, range);
                case Check.Maybe(var checks) -> parts(parts, checks, range);
            }
        }

        private void parts(List<Condition> parts, List<Check> checks, Reading.Range range) {
            for (int i = 0; i < checks.size(); i++) {
                condition(parts.get(i), checks.get(i), range);
            }
        }
    }

    /** Outcomes seen, of two for each condition, in percent; 100 without any condition. */
    public double percent() {
        if (conditions.isEmpty()) {
            return PERCENT;
        }
        long seen =
                conditions.stream().mapToLong(c -> (c.met() ? 1 : 0) + (c.missed() ? 1 : 0)).sum();
        return PERCENT * seen / (2.0 * conditions.size());
    }

    /** The conditions that no test made true, or none false. */
    public List<Covered> gaps() {
        return conditions.stream().filter(condition -> !condition.full()).toList();
    }
}
