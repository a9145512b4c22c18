package parley.ingest.article;

import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.event.CloudEventHeaders;
import parley.contract.event.EventType;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.json.RecordTooLargeException;
import parley.contract.record.Article;
import parley.contract.record.DeadLetter;
import parley.contract.record.Sighting;
import parley.ingest.measure.ArticleOutcome;
import parley.ingest.measure.IngestMetrics;

import java.time.Duration;
import java.time.Instant;

/** Turns each sighting into a first article, a revision, or nothing. */
final class ArticleStage implements Processor<String, byte[], String, byte[]> {
    private static final Logger log = LoggerFactory.getLogger(ArticleStage.class);
    private static final String SERVICE = "ingest";

    /**
     * Longer than feeds show what they published; afterwards the same link would be a new article.
     */
    private static final Duration REMEMBERED = Duration.ofDays(60);

    private static final Duration SWEEP = Duration.ofHours(6);

    private final RecordCodec<Sighting> sightings = RecordCodec.of(Sighting.class);
    private final RecordCodec<Article> articles = RecordCodec.of(Article.class);
    private final RecordCodec<DeadLetter> deadLetters = RecordCodec.of(DeadLetter.class);
    private final IngestMetrics metrics;
    private ProcessorContext<String, byte[]> context;
    private KeyValueStore<String, byte[]> store;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    ArticleStage(IngestMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        this.store = context.getStateStore(ArticleTopology.STORE);
        context.schedule(SWEEP, PunctuationType.STREAM_TIME, this::forgetOld);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        metrics.seen();
        metrics.outcome(taken(record));
    }

    private ArticleOutcome taken(Record<String, byte[]> record) {
        return switch (sightings.decode(record.value())) {
            case Decoded.Valid<Sighting>(Sighting sighting)
                    when !sighting.articleId().equals(record.key()) ->
                    // Under another key it may be in another partition than its article.
                    reject(record, "wrong-key", "the key is not " + sighting.articleId());
            case Decoded.Valid<Sighting>(Sighting sighting) -> notice(sighting, record);
            case Decoded.Tombstone<Sighting> _ ->
                    reject(record, "no-value", "a sighting without value");
            case Decoded.Malformed<Sighting>(var reason, String path, String detail) ->
                    reject(record, reason.code(), (path + " " + detail).strip());
        };
    }

    private ArticleOutcome notice(Sighting sighting, Record<String, byte[]> record) {
        ArticleMark known = mark(sighting.articleId());
        if (known == null) {
            return publish(sighting, ArticleMark.first(sighting), record);
        }
        if (known.isRevisedBy(sighting)) {
            return publish(sighting, known.revised(sighting), record);
        }
        if (known.lastSeen().plus(SWEEP).isBefore(sighting.seen())) {
            store.put(sighting.articleId(), MarkFormat.encode(known.seenAgain(sighting.seen())));
        }
        return ArticleOutcome.UNCHANGED;
    }

    private ArticleOutcome publish(
            Sighting sighting, ArticleMark mark, Record<String, byte[]> record) {
        Article article = mark.article(sighting);
        byte[] value;
        try {
            value = articles.encode(article);
        } catch (RecordTooLargeException e) {
            return reject(record, "too-large", String.valueOf(e.getMessage()));
        }
        store.put(article.id(), MarkFormat.encode(mark));
        context.forward(
                new Record<>(
                        article.id(),
                        value,
                        // The broker took the sighting at its time and refuses times ahead.
                        Math.min(article.seen().toEpochMilli(), record.timestamp()),
                        CloudEventHeaders.of(
                                EventType.ARTICLE,
                                SERVICE,
                                article.id(),
                                article.revision(),
                                article.seen())),
                ArticleTopology.ARTICLES);
        return ArticleOutcome.PUBLISHED;
    }

    private @Nullable ArticleMark mark(String articleId) {
        return switch (MarkFormat.decode(store.get(articleId))) {
            case Decoded.Valid<ArticleMark>(ArticleMark mark) -> mark;
            case Decoded.Tombstone<ArticleMark> _ -> null;
            case Decoded.Malformed<ArticleMark>(var reason, String path, String detail) -> {
                log.error("the mark of article {} is unreadable: {} {}", articleId, path, detail);
                yield null;
            }
        };
    }

    private ArticleOutcome reject(Record<String, byte[]> record, String reason, String detail) {
        var from = context.recordMetadata().orElseThrow();
        log.warn(
                "{}-{}@{} is no sighting: {}",
                from.topic(),
                from.partition(),
                from.offset(),
                detail);
        Instant at = Instant.ofEpochMilli(record.timestamp());
        byte[] value = record.value() == null ? new byte[0] : record.value();
        DeadLetter letter =
                DeadLetter.of(
                        from.topic(),
                        from.partition(),
                        from.offset(),
                        SERVICE,
                        reason,
                        detail,
                        at,
                        value);
        String place = from.topic() + "-" + from.partition();
        context.forward(
                new Record<>(
                        place,
                        deadLetters.encode(letter),
                        record.timestamp(),
                        CloudEventHeaders.of(
                                EventType.DEAD_LETTER, SERVICE, place, from.offset(), at)),
                ArticleTopology.DEAD_LETTERS);
        return ArticleOutcome.REJECTED;
    }

    private void forgetOld(long streamTime) {
        Instant oldest = Instant.ofEpochMilli(streamTime).minus(REMEMBERED);
        try (var all = store.all()) {
            all.forEachRemaining(
                    entry -> {
                        ArticleMark mark = mark(entry.key);
                        if (mark == null || mark.lastSeen().isBefore(oldest)) {
                            store.delete(entry.key);
                        }
                    });
        }
    }
}
