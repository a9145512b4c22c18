package parley.classifier.engine;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The rules of all tracks in one language. Immutable; thread-safe. */
final class Program {
    private final List<TrackRule> rules;
    private final int[][] required;
    private final Anchors anchors;
    private final Pool<Scratch> pool;

    /** What one article needs while it is looked at. */
    private record Scratch(Evaluation evaluation, Numbers candidates) {}

    Program(Lexicon lexicon, int nodes, ClauseCuts.Words clauseWords, List<TrackRule> rules) {
        this.rules = List.copyOf(rules);
        this.required =
                rules.stream()
                        .map(rule -> rule.required().stream().mapToInt(i -> i).toArray())
                        .toArray(int[][]::new);
        this.anchors = new Anchors(rules, lexicon.groupCount());
        this.pool =
                new Pool<>(
                        () ->
                                new Scratch(
                                        new Evaluation(lexicon, nodes, clauseWords),
                                        new Numbers()));
    }

    /** What an article reports, in the order of the tracks and their rules. */
    List<Finding> findings(ArticleWords words, @Nullable RuleTimer timer) {
        Scratch scratch = pool.take();
        Evaluation evaluation = scratch.evaluation;
        Numbers candidates = scratch.candidates;
        evaluation.read(words);
        anchors.collect(evaluation.places().presence(), candidates);
        List<Finding> findings = new ArrayList<>(0);
        for (int i = 0; i < candidates.size(); i++) {
            int number = candidates.get(i);
            if (evaluation.places().arePresent(required[number])) {
                TrackRule rule = rules.get(number);
                long begin = RuleTimer.begin(timer);
                Hit hit = evaluation.whole(rule.condition());
                boolean fires = hit != null && !rule.excepts(evaluation, words.ownTime());
                RuleTimer.end(timer, rule.rule().id(), begin);
                if (hit != null && fires) {
                    findings.add(finding(rule, hit, words));
                }
            }
        }
        // What a failure leaves behind is not used again.
        evaluation.done();
        pool.giveBack(scratch);
        return findings;
    }

    private static Finding finding(TrackRule rule, Hit hit, ArticleWords words) {
        List<Finding.Place> places = new ArrayList<>(hit.found().size());
        for (Hit.Found found : hit.found()) {
            places.add(
                    new Finding.Place(
                            found.condition(),
                            Part.field(words.part(found.first())),
                            words.start(found.first()),
                            words.end(found.last())));
        }
        return new Finding(
                rule.track(),
                rule.open(),
                rule.rule(),
                hit.score(),
                hit.unreal(),
                hit.beginning(),
                places);
    }
}
