package parley.classifier.match;

import parley.classifier.rule.Condition;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleException;
import parley.classifier.text.Language;
import parley.runtime.config.Place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which conditions the tests made true and false. Every condition of every rule that is at work,
 * tried or a draft counts in each language, those of a sentence or a clause where it was met best
 * or came nearest, on the tracks that a test's article names. {@code maybe} does not count, being
 * always true, but its parts do.
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
     * @param met whether some test made it true
     * @param missed whether some test made it false
     */
    public record Covered(String rule, Place owner, String path, boolean met, boolean missed) {
        /** Whether some test made it true and some test false. */
        public boolean full() {
            return met && missed;
        }

        private Covered seen(boolean holds) {
            return new Covered(rule, owner, path, met || holds, missed || !holds);
        }
    }

    private record Key(Place owner, String path) {}

    /** Copies the conditions. */
    public Coverage {
        conditions = List.copyOf(conditions);
    }

    /** Walks every condition on every test's article. */
    public static Coverage of(Explainer explainer, TestRun run) {
        Map<Key, Covered> conditions = new LinkedHashMap<>();
        for (Rule rule : explainer.folder().rules()) {
            if (rule.status().runs()) {
                declare(rule, conditions);
            }
        }
        for (TestRun.Result result : run.results()) {
            for (Verdict verdict : explainer.explain(result.article()).verdicts()) {
                see(verdict, conditions);
            }
        }
        return new Coverage(new ArrayList<>(conditions.values()));
    }

    private static void declare(Rule rule, Map<Key, Covered> conditions) {
        for (Language language : Language.values()) {
            Optional.ofNullable(rule.when().get(language))
                    .ifPresent(when -> declare(rule, rule.place(), when, conditions));
            for (RuleException exception : rule.exceptions()) {
                Optional.ofNullable(exception.when().get(language))
                        .ifPresent(when -> declare(rule, exception.place(), when, conditions));
            }
        }
    }

    private static void declare(
            Rule rule, Place owner, Condition condition, Map<Key, Covered> conditions) {
        if (!(condition instanceof Condition.Maybe)) {
            String path = condition.path();
            conditions.put(new Key(owner, path), new Covered(rule.id(), owner, path, false, false));
        }
        condition.parts().forEach(part -> declare(rule, owner, part, conditions));
    }

    private static void see(Verdict verdict, Map<Key, Covered> conditions) {
        see(verdict.rule().place(), verdict.tree(), conditions);
        for (Verdict.Excepted exception : verdict.exceptions()) {
            see(exception.source().place(), exception.tree(), conditions);
        }
    }

    private static void see(Place owner, Step tree, Map<Key, Covered> conditions) {
        tree.all()
                .forEach(
                        step ->
                                conditions.computeIfPresent(
                                        new Key(owner, step.path()),
                                        (_, covered) -> covered.seen(step.state().holds())));
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
