package parley.classifier.stream;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.classifier.development.Joining;
import parley.classifier.development.OpenDevelopments;
import parley.classifier.development.Revision;
import parley.contract.event.CloudEventHeaders;
import parley.contract.event.EventType;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.json.RecordTooLargeException;
import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.Correction;
import parley.contract.record.Development;
import parley.contract.record.Match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Matches, and what operators say, to developments: hosts {@link Joining}. */
final class MatchJoining implements Processor<String, byte[], String, byte[]> {
    private static final Logger log = LoggerFactory.getLogger(MatchJoining.class);
    private static final RecordCodec<Match> MATCHES = RecordCodec.of(Match.class);
    private static final RecordCodec<Development> DEVELOPMENTS = RecordCodec.of(Development.class);

    private static final RecordCodec<Correction> CORRECTIONS = RecordCodec.of(Correction.class);

    private final Joining joining;
    private final String corrections;
    private ProcessorContext<String, byte[]> context;
    private DevelopmentStore developments;
    private KeyValueStore<String, Long> times;
    private Unusable unusable;

    @SuppressWarnings("NullAway") // Kafka calls init before anything else.
    MatchJoining(Joining joining, String corrections) {
        this.joining = joining;
        this.corrections = corrections;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        this.unusable = new Unusable(context, ClassifierTopology.UNUSABLE_MATCHES);
        this.developments =
                new DevelopmentStore(
                        context.getStateStore(ClassifierTopology.LEDGERS),
                        context.getStateStore(ClassifierTopology.CLAIMS));
        this.times = context.getStateStore(ClassifierTopology.TIME_STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        boolean corrects =
                context.recordMetadata().filter(m -> m.topic().equals(corrections)).isPresent();
        if (corrects) {
            correct(record);
        } else {
            match(record);
        }
    }

    private void correct(Record<String, byte[]> record) {
        switch (CORRECTIONS.decode(record.value())) {
            case Decoded.Valid<Correction>(Correction correction) ->
                    follow(record, () -> revisions(correction));
            case Decoded.Malformed<Correction> malformed -> unusable.malformed(record, malformed);
            case Decoded.Tombstone<Correction> _ ->
                    unusable.setAside(record, Unusable.NO_VALUE, "a correction has a value");
        }
    }

    private List<Revision> revisions(Correction correction) {
        String into = correction.into();
        return into == null
                ? joining.withdraw(
                        developments.open(),
                        correction.track(),
                        correction.development(),
                        correction.reason(),
                        correction.at())
                : joining.merge(
                        developments.open(),
                        correction.track(),
                        correction.development(),
                        into,
                        correction.at());
    }

    private void match(Record<String, byte[]> record) {
        switch (MATCHES.decode(record.value())) {
            case Decoded.Valid<Match>(Match match) -> {
                if (match.band() == Band.ALERT || match.band() == Band.RETRACTED) {
                    join(record, match);
                }
            }
            case Decoded.Malformed<Match> malformed -> unusable.malformed(record, malformed);
            case Decoded.Tombstone<Match> _ ->
                    unusable.setAside(record, Unusable.NO_VALUE, "a match has a value");
        }
    }

    private void join(Record<String, byte[]> record, Match match) {
        Instant own = match.article().ownTime();
        Long last = times.get(match.track());
        Instant before = last == null ? own : Instant.ofEpochMilli(last);
        Instant now = own.isAfter(before) ? own : before;
        developments.expire(match.track(), now);
        times.put(match.track(), now.toEpochMilli());
        follow(record, () -> revisions(match, before));
    }

    private List<Revision> revisions(Match match, Instant before) {
        Article article = match.article();
        OpenDevelopments open = developments.open();
        return match.band() == Band.RETRACTED
                ? joining.retract(
                        open,
                        match.track(),
                        match.kind(),
                        article.id(),
                        article.revision(),
                        article.ownTime())
                : joining.take(open, match, before);
    }

    /** Publishes what follows from a record and remembers it, or sets the record aside. */
    private void follow(Record<String, byte[]> record, Supplier<List<Revision>> cause) {
        List<Revision> revisions;
        List<Record<String, byte[]>> records = new ArrayList<>();
        try {
            revisions = cause.get();
            for (Revision revision : revisions) {
                records.add(record(revision.record(), record.timestamp()));
            }
            // Last, so that nothing is remembered that could not be written.
            revisions.forEach(developments::put);
        } catch (RecordTooLargeException e) {
            unusable.setAside(record, Unusable.TOO_LARGE, String.valueOf(e.getMessage()));
            return;
        } catch (RuntimeException e) {
            log.error("a record of track {} could not be joined", record.key(), e);
            unusable.setAside(record, Unusable.FAILED, e.toString());
            return;
        }
        records.forEach(made -> context.forward(made, ClassifierTopology.DEVELOPMENTS));
    }

    private static Record<String, byte[]> record(Development development, long timestamp) {
        var headers =
                CloudEventHeaders.of(
                        EventType.DEVELOPMENT,
                        ArticleMatching.SERVICE,
                        development.id(),
                        development.revision(),
                        Instant.ofEpochMilli(timestamp));
        return new Record<>(development.id(), DEVELOPMENTS.encode(development), timestamp, headers);
    }
}
