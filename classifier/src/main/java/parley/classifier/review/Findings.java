package parley.classifier.review;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Band;
import parley.contract.record.Match;
import parley.contract.topic.Topic;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.Replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The matches of some time, one for each article, rule and band: that of the article's last
 * revision. At most {@value #MOST} of them, the newest.
 */
public final class Findings {
    /** More than anybody reads. */
    static final int MOST = 20_000;

    private static final RecordCodec<Match> CODEC = RecordCodec.of(Match.class);

    private final Map<String, Finding> found =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Finding> eldest) {
                    return size() > MOST;
                }
            };

    private Findings() {}

    /**
     * Reads the matches whose records are of this time or later.
     *
     * @throws KafkaException if the cluster does not answer
     */
    public static Findings since(KafkaClients clients, Instant since) {
        var findings = new Findings();
        String topic = clients.settings().names().of(Topic.MATCHES);
        try (Consumer<String, byte[]> reader = clients.reader()) {
            List<TopicPartition> partitions =
                    reader.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            Replay.since(reader, partitions, since, () -> false, findings::take);
        }
        return findings;
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (CODEC.decode(record.value()) instanceof Decoded.Valid<Match>(Match match)) {
            take(Finding.of(match));
        }
    }

    void take(Finding finding) {
        String key = finding.report() + " " + finding.rule() + " " + finding.band().code();
        found.merge(key, finding, Findings::newer);
    }

    private static Finding newer(Finding a, Finding b) {
        return b.revision() >= a.revision() ? b : a;
    }

    /** Those of a band, newest first. */
    public List<Finding> in(Band band) {
        return found.values().stream()
                .filter(finding -> finding.band() == band)
                .sorted(
                        Comparator.comparing(Finding::at)
                                .reversed()
                                .thenComparing(Finding::article)
                                .thenComparing(Finding::rule))
                .toList();
    }

    /** What rules in shadow found and no alert says, newest first. */
    public List<Finding> onlyInShadow() {
        Set<String> told = in(Band.ALERT).stream().map(Finding::report).collect(Collectors.toSet());
        return in(Band.SHADOW).stream()
                .filter(finding -> !told.contains(finding.report()))
                .toList();
    }
}
