package parley.classifier.stream;

import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.Match;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The articles that were reports lately, in the stream's store: what a newer revision says no more
 * is taken back.
 */
final class AlertedArticles {
    /** Outlets correct themselves within days. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(6);
    private static final RecordCodec<AlertedArticle> CODEC = RecordCodec.of(AlertedArticle.class);

    private final KeyValueStore<String, byte[]> store;
    private Instant swept = Instant.EPOCH;

    AlertedArticles(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /**
     * What a revision of an article takes back.
     *
     * @param found what it matches
     */
    List<Match> takenBack(Article article, List<Match> found) {
        AlertedArticle before = known(article.id());
        if (before == null || before.revision() >= article.revision()) {
            return List.of();
        }
        List<Match> takenBack = new ArrayList<>();
        for (Match report : before.reports()) {
            boolean still =
                    found.stream()
                            .anyMatch(
                                    match ->
                                            match.band() == Band.ALERT
                                                    && match.track().equals(report.track())
                                                    && match.kind() == report.kind());
            if (!still) {
                takenBack.add(without(report, Band.RETRACTED, article));
            }
        }
        return takenBack;
    }

    /** Remembers what a revision of an article reports. */
    void remember(Article article, List<Match> found) {
        sweep(article.ownTime());
        AlertedArticle before = known(article.id());
        if (before != null && before.revision() > article.revision()) {
            return;
        }
        List<Match> reports =
                found.stream()
                        .filter(match -> match.band() == Band.ALERT)
                        .map(match -> without(match, Band.ALERT, article))
                        .toList();
        if (!reports.isEmpty()) {
            var alerted = new AlertedArticle(article.revision(), article.ownTime(), reports);
            store.put(article.id(), CODEC.encode(alerted));
        } else if (before != null) {
            store.delete(article.id());
        }
    }

    /** A match with the identity of an article and none of its words. */
    private static Match without(Match match, Band band, Article a) {
        var bare =
                new Article(
                        a.id(),
                        a.revision(),
                        a.feed(),
                        a.outlet(),
                        null,
                        a.link(),
                        a.title(),
                        null,
                        null,
                        true,
                        null,
                        List.of(),
                        a.language(),
                        a.published(),
                        a.updated(),
                        a.seen(),
                        a.backlog());
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
                List.of(),
                bare);
    }

    private @Nullable AlertedArticle known(String id) {
        return Stored.read(CODEC, store.get(id));
    }

    private void sweep(Instant now) {
        if (swept.isAfter(now.minus(BETWEEN_SWEEPS))) {
            return;
        }
        swept = now;
        List<String> old = new ArrayList<>();
        Stored.each(
                store,
                CODEC,
                (id, article) -> {
                    if (article.at().plus(KEPT).isBefore(now)) {
                        old.add(id);
                    }
                });
        old.forEach(store::delete);
    }
}
