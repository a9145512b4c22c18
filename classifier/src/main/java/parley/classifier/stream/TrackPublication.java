package parley.classifier.stream;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

import parley.classifier.match.RuleSet;
import parley.contract.event.CloudEventHeaders;
import parley.contract.event.EventType;
import parley.contract.json.RecordCodec;
import parley.contract.record.Track;
import parley.contract.topic.Topic;
import parley.runtime.kafka.KafkaClients;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Publishes the tracks of a rule set, so that consumers can name what developments refer to. */
public final class TrackPublication {
    private static final RecordCodec<Track> CODEC = RecordCodec.of(Track.class);

    private TrackPublication() {}

    /**
     * Publishes all tracks and waits until the cluster has them.
     *
     * @throws KafkaException if it does not take them; publishing again is harmless
     * @throws InterruptedException if interrupted while waiting
     */
    public static void publish(KafkaClients clients, RuleSet rules, Instant now)
            throws InterruptedException {
        String topic = clients.settings().names().of(Topic.TRACKS);
        try (Producer<String, byte[]> producer = clients.producer()) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Track track : rules.tracks()) {
                var headers =
                        CloudEventHeaders.of(
                                EventType.TRACK,
                                ArticleMatching.SERVICE,
                                track.id() + "/" + track.ruleSet(),
                                1,
                                now);
                sent.add(
                        producer.send(
                                new ProducerRecord<>(
                                        topic,
                                        null,
                                        now.toEpochMilli(),
                                        track.id(),
                                        CODEC.encode(track),
                                        headers)));
            }
            for (Future<RecordMetadata> answer : sent) {
                answer.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("the tracks could not be published", e.getCause());
        }
    }
}
