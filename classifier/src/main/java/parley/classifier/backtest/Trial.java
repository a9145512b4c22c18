package parley.classifier.backtest;

import parley.classifier.development.Chronicle;
import parley.classifier.development.FolderNames;
import parley.classifier.development.Headlines;
import parley.classifier.development.Joining;
import parley.classifier.match.RuleSet;
import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.Development;
import parley.contract.record.Match;
import parley.contract.record.Tell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One rule set on its way through the articles. Not thread-safe. */
final class Trial {
    private static final Comparator<Match> BY_OWN_TIME =
            Comparator.comparing((Match match) -> match.article().ownTime())
                    .thenComparing(match -> match.article().seen())
                    .thenComparing(match -> match.article().id())
                    .thenComparingInt(match -> match.article().revision());

    private final RuleSet rules;
    private final List<Match> alerts = new ArrayList<>();
    private long articles;
    private long nanos;

    Trial(RuleSet rules) {
        this.rules = rules;
    }

    /** What it makes of an article; only what would alert is kept, with no more than is needed. */
    void take(Article article, Article kept) {
        long begin = System.nanoTime();
        List<Match> matches = rules.match(article);
        nanos += System.nanoTime() - begin;
        articles++;
        for (Match match : matches) {
            if (match.band() == Band.ALERT) {
                alerts.add(of(match, kept));
            }
        }
    }

    private static Match of(Match match, Article kept) {
        return new Match(
                match.track(),
                match.kind(),
                match.stage(),
                match.rule(),
                match.ruleVersion(),
                match.ruleSet(),
                match.band(),
                match.score(),
                match.realis(),
                // Of no use here, and the words of it are half of what a match holds.
                List.of(),
                kept,
                match.facts());
    }

    int alerts() {
        return alerts.size();
    }

    /** Joins what alerted, in the order of the articles' own times. */
    TrialResult result() {
        var chronicle = new Chronicle(new Joining(new Headlines(new FolderNames(rules::folder))));
        Map<String, Development> last = new LinkedHashMap<>();
        Map<String, List<Alert>> told = new HashMap<>();
        alerts.sort(BY_OWN_TIME);
        for (Match match : alerts) {
            for (Development next : chronicle.take(match)) {
                last.put(next.id(), next);
                if (next.tell() != Tell.SILENT) {
                    told.computeIfAbsent(next.id(), _ -> new ArrayList<>()).add(Alert.of(match));
                }
            }
        }
        List<Told> developments = new ArrayList<>();
        last.forEach(
                (id, development) -> {
                    if (told.containsKey(id)) {
                        developments.add(told(development, told.getOrDefault(id, List.of())));
                    }
                });
        developments.sort(Comparator.comparing((Told one) -> one.first().at()));
        return new TrialResult(rules.revision(), reports(), developments, cost());
    }

    private int reports() {
        return (int) alerts.stream().map(match -> match.article().id()).distinct().count();
    }

    private long cost() {
        return articles == 0 ? 0 : nanos / articles;
    }

    private static Told told(Development development, List<Alert> alerts) {
        Set<String> articles = new HashSet<>();
        development.sources().forEach(source -> articles.add(source.article()));
        return new Told(
                development.id(), development.track(), development.kind(), alerts, articles);
    }
}
