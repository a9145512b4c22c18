package parley.classifier.stream;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.classifier.match.RunningRules;
import parley.classifier.measure.ArticleOutcome;
import parley.classifier.measure.ClassifierMetrics;
import parley.classifier.text.Cut;
import parley.contract.event.CloudEventHeaders;
import parley.contract.event.EventType;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.json.RecordTooLargeException;
import parley.contract.record.Article;
import parley.contract.record.Match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Articles to matches. */
final class ArticleMatching implements Processor<String, byte[], String, byte[]> {
    /** The service, in headers and dead letters. */
    static final String SERVICE = "classifier";

    private static final Logger log = LoggerFactory.getLogger(ArticleMatching.class);
    private static final RecordCodec<Article> ARTICLES = RecordCodec.of(Article.class);
    private static final RecordCodec<Match> MATCHES = RecordCodec.of(Match.class);

    /** A match holds its article and more: what made the article fit may be too long for it. */
    private static final int SHORTENED_TEXT = 50_000;

    private final RunningRules rules;
    private final ClassifierMetrics metrics;
    private ProcessorContext<String, byte[]> context;
    private Unusable unusable;
    private AlertedArticles alerted;
    private int untilTimed = 1;

    @SuppressWarnings("NullAway") // Kafka calls init before anything else.
    ArticleMatching(RunningRules rules, ClassifierMetrics metrics) {
        this.rules = rules;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        this.unusable = new Unusable(context, ClassifierTopology.UNUSABLE_ARTICLES);
        this.alerted = new AlertedArticles(context.getStateStore(ClassifierTopology.ALERTED));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        metrics.read();
        switch (ARTICLES.decode(record.value())) {
            case Decoded.Valid<Article>(Article article) -> match(record, article);
            case Decoded.Malformed<Article> malformed -> {
                unusable.malformed(record, malformed);
                metrics.outcome(ArticleOutcome.UNUSABLE);
            }
            case Decoded.Tombstone<Article> _ ->
                    setAside(record, Unusable.NO_VALUE, "an article has a value");
        }
    }

    private void setAside(Record<String, byte[]> record, String reason, String detail) {
        unusable.setAside(record, reason, detail);
        metrics.outcome(ArticleOutcome.UNUSABLE);
    }

    private void match(Record<String, byte[]> record, Article article) {
        List<Match> found;
        List<Record<String, byte[]>> matches = new ArrayList<>();
        try {
            found = rules.match(article, timed() ? metrics::took : null);
            for (Match match : found) {
                matches.add(record(match, record.timestamp()));
            }
            for (Match takenBack : alerted.takenBack(article, found)) {
                matches.add(record(takenBack, record.timestamp()));
            }
            alerted.remember(article, found);
        } catch (RecordTooLargeException e) {
            setAside(record, Unusable.TOO_LARGE, String.valueOf(e.getMessage()));
            return;
        } catch (RuntimeException e) {
            // One article must not stop the others, whatever is wrong with our code.
            log.error("article {} could not be matched", article.id(), e);
            setAside(record, Unusable.FAILED, e.toString());
            return;
        }
        matches.forEach(match -> context.forward(match, ClassifierTopology.MATCHES_OUT));
        metrics.outcome(found.isEmpty() ? ArticleOutcome.SILENT : ArticleOutcome.MATCHED);
        Instant at = Instant.ofEpochMilli(record.timestamp());
        found.forEach(match -> metrics.fired(match.rule(), match.band(), at));
    }

    private boolean timed() {
        untilTimed--;
        if (untilTimed > 0) {
            return false;
        }
        untilTimed = ClassifierMetrics.SAMPLE;
        return true;
    }

    private static Record<String, byte[]> record(Match match, long timestamp) {
        String subject =
                match.article().id()
                        + "/"
                        + match.track()
                        + "/"
                        + match.kind().code()
                        + "/"
                        + match.rule();
        var headers =
                CloudEventHeaders.of(
                        EventType.MATCH,
                        SERVICE,
                        subject,
                        match.article().revision(),
                        Instant.ofEpochMilli(timestamp));
        return new Record<>(match.track(), encode(match), timestamp, headers);
    }

    private static byte[] encode(Match match) {
        try {
            return MATCHES.encode(match);
        } catch (RecordTooLargeException e) {
            String text = match.article().text();
            if (text == null || text.length() <= SHORTENED_TEXT) {
                throw e;
            }
            return MATCHES.encode(withText(match, Cut.to(SHORTENED_TEXT, text)));
        }
    }

    private static Match withText(Match match, String text) {
        Article a = match.article();
        var shortened =
                new Article(
                        a.id(),
                        a.revision(),
                        a.feed(),
                        a.outlet(),
                        a.entryId(),
                        a.link(),
                        a.title(),
                        a.summary(),
                        text,
                        true,
                        a.author(),
                        a.categories(),
                        a.language(),
                        a.published(),
                        a.updated(),
                        a.seen(),
                        a.backlog());
        return match.with(shortened);
    }
}
