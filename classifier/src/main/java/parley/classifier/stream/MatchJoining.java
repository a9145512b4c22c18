package parley.classifier.stream;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.classifier.development.Joining;
import parley.classifier.development.OpenDevelopment;
import parley.classifier.match.RunningRules;
import parley.contract.event.CloudEventHeaders;
import parley.contract.event.EventType;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.json.RecordTooLargeException;
import parley.contract.record.Band;
import parley.contract.record.Development;
import parley.contract.record.Match;
import parley.contract.record.Track;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Matches to developments: hosts {@link Joining}. */
final class MatchJoining implements Processor<String, byte[], String, byte[]> {
    private static final Logger log = LoggerFactory.getLogger(MatchJoining.class);
    private static final RecordCodec<Match> MATCHES = RecordCodec.of(Match.class);
    private static final RecordCodec<Development> DEVELOPMENTS = RecordCodec.of(Development.class);

    private final RunningRules rules;
    private ProcessorContext<String, byte[]> context;
    private OpenDevelopments open;
    private Unusable unusable;

    @SuppressWarnings("NullAway") // Kafka calls init before anything else.
    MatchJoining(RunningRules rules) {
        this.rules = rules;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        this.unusable = new Unusable(context, ClassifierTopology.UNUSABLE_MATCHES);
        this.open =
                new OpenDevelopments(
                        context.getStateStore(ClassifierTopology.OPEN_STORE),
                        context.getStateStore(ClassifierTopology.TIME_STORE));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        switch (MATCHES.decode(record.value())) {
            case Decoded.Valid<Match>(Match match) -> {
                if (match.band() == Band.ALERT) {
                    join(record, match);
                }
            }
            case Decoded.Malformed<Match> malformed -> unusable.malformed(record, malformed);
            case Decoded.Tombstone<Match> _ ->
                    unusable.setAside(record, Unusable.NO_VALUE, "a match has a value");
        }
    }

    private void join(Record<String, byte[]> record, Match match) {
        Instant before = Joining.advance(open, match);
        Optional<Record<String, byte[]>> told;
        try {
            Optional<OpenDevelopment> next =
                    Joining.join(
                            open.of(match.track(), match.kind()),
                            before,
                            match,
                            names(match.track()));
            told = next.map(state -> record(state.development(), record.timestamp()));
            // Last, so that nothing is remembered that could not be written.
            next.ifPresent(open::put);
        } catch (RecordTooLargeException e) {
            unusable.setAside(record, Unusable.TOO_LARGE, String.valueOf(e.getMessage()));
            return;
        } catch (RuntimeException e) {
            log.error("article {} could not be joined", match.article().id(), e);
            unusable.setAside(record, Unusable.FAILED, e.toString());
            return;
        }
        told.ifPresent(
                development -> context.forward(development, ClassifierTopology.DEVELOPMENTS));
    }

    private Map<String, String> names(String track) {
        return rules.current().tracks().stream()
                .filter(known -> known.id().equals(track))
                .findFirst()
                .map(Track::names)
                // Another instance's newer rules may know more tracks.
                .orElse(Map.of());
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
