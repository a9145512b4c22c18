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

import java.time.Instant;
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
    private static final Comparator<Match> BY_TIME =
            Comparator.comparing(Trial::time)
                    .thenComparing(match -> match.article().seen())
                    .thenComparing(match -> match.article().id())
                    .thenComparingInt(match -> match.article().revision());

    private final RuleSet rules;
    private final List<Match> alerts = new ArrayList<>();
    private final Map<String, List<Match>> newest = new HashMap<>();
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
        List<Match> found =
                matches.stream()
                        .filter(match -> match.band() == Band.ALERT)
                        .map(match -> of(match, match.band(), kept))
                        .toList();
        takeBack(newest.getOrDefault(kept.id(), List.of()), found, kept);
        alerts.addAll(found);
        if (found.isEmpty()) {
            newest.remove(kept.id());
        } else {
            newest.put(kept.id(), found);
        }
    }

    /** What the article's older revision alerted of and this one does not, as the stream does. */
    private void takeBack(List<Match> before, List<Match> found, Article kept) {
        for (Match report : before) {
            boolean still =
                    found.stream()
                            .anyMatch(
                                    match ->
                                            match.track().equals(report.track())
                                                    && match.kind() == report.kind());
            if (!still) {
                alerts.add(of(report, Band.RETRACTED, kept));
            }
        }
    }

    /** An article's own time; what it takes back, it takes back when it is seen. */
    private static Instant time(Match match) {
        Article article = match.article();
        return match.band() == Band.RETRACTED ? article.seen() : article.ownTime();
    }

    private static Match of(Match match, Band band, Article kept) {
        return new Match(
                match.track(),
                match.kind(),
                match.stage(),
                match.rule(),
                match.ruleVersion(),
                match.ruleSet(),
                band,
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
        alerts.sort(BY_TIME);
        for (Match match : alerts) {
            for (Development next : follow(chronicle, match)) {
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

    private static List<Development> follow(Chronicle chronicle, Match match) {
        Article article = match.article();
        return match.band() == Band.RETRACTED
                ? chronicle.retract(
                        match.track(),
                        match.kind(),
                        article.id(),
                        article.revision(),
                        article.ownTime())
                : chronicle.take(match);
    }

    /** The articles that still alert as they stand now. */
    private int reports() {
        return newest.size();
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
