package parley.classifier.review;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Ballot;
import parley.contract.record.Development;
import parley.contract.record.Source;
import parley.contract.record.Vote;
import parley.contract.topic.Topic;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.Replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the votes on {@code talks.feedback} by rule, and finds the articles that they are about.
 */
public final class VoteCount {
    private static final RecordCodec<Vote> VOTES = RecordCodec.of(Vote.class);
    private static final RecordCodec<Development> DEVELOPMENTS = RecordCodec.of(Development.class);

    private final Map<String, Vote> votes = new HashMap<>();
    private final Map<String, List<Source>> articles = new HashMap<>();

    private VoteCount() {}

    /**
     * Reads all votes and the developments that they are about.
     *
     * @return by rule, most votes against first
     * @throws KafkaException if the cluster does not answer
     */
    public static List<RuleVotes> read(KafkaClients clients) {
        var count = new VoteCount();
        replay(clients, Topic.FEEDBACK, record -> count.vote(record.key(), record.value()));
        Set<String> wanted = new HashSet<>();
        count.votes.values().forEach(vote -> wanted.add(vote.development()));
        if (!wanted.isEmpty()) {
            replay(
                    clients,
                    Topic.DEVELOPMENTS,
                    record -> {
                        if (wanted.contains(record.key())) {
                            count.development(record.value());
                        }
                    });
        }
        return count.byRule();
    }

    private static void replay(KafkaClients clients, Topic topic, Replay.Sink sink) {
        String name = clients.settings().names().of(topic);
        try (Consumer<String, byte[]> reader = clients.reader()) {
            List<TopicPartition> partitions =
                    reader.partitionsFor(name).stream()
                            .map(info -> new TopicPartition(name, info.partition()))
                            .toList();
            Replay.toEnd(reader, partitions, () -> false, sink);
        }
    }

    private void vote(String key, byte[] value) {
        switch (VOTES.decode(value)) {
            case Decoded.Valid<Vote>(Vote vote) -> votes.put(key, vote);
            case Decoded.Tombstone<Vote> _ -> votes.remove(key);
            // Another version's record: it counts as none.
            case Decoded.Malformed<Vote> _ -> votes.remove(key);
        }
    }

    private void development(byte[] value) {
        if (DEVELOPMENTS.decode(value)
                instanceof Decoded.Valid<Development>(Development development)) {
            articles.put(development.id(), development.sources());
        }
    }

    private List<RuleVotes> byRule() {
        Map<String, Map<String, List<Vote>>> byRule = new TreeMap<>();
        for (Vote vote : votes.values()) {
            byRule.computeIfAbsent(vote.rule(), _ -> new TreeMap<>())
                    .computeIfAbsent(vote.development(), _ -> new ArrayList<>())
                    .add(vote);
        }
        List<RuleVotes> rules = new ArrayList<>();
        byRule.forEach((rule, developments) -> rules.add(ruleVotes(rule, developments)));
        rules.sort(Comparator.comparingInt(RuleVotes::down).reversed());
        return rules;
    }

    private RuleVotes ruleVotes(String rule, Map<String, List<Vote>> byDevelopment) {
        List<RuleVotes.Voted> voted = new ArrayList<>();
        byDevelopment.forEach(
                (id, votes) ->
                        voted.add(
                                new RuleVotes.Voted(
                                        id,
                                        count(votes, Ballot.UP),
                                        count(votes, Ballot.DOWN),
                                        articles.getOrDefault(id, List.of()))));
        voted.sort(Comparator.comparingInt(RuleVotes.Voted::down).reversed());
        return new RuleVotes(
                rule,
                voted.stream().mapToInt(RuleVotes.Voted::up).sum(),
                voted.stream().mapToInt(RuleVotes.Voted::down).sum(),
                voted);
    }

    private static int count(List<Vote> votes, Ballot ballot) {
        return (int) votes.stream().filter(vote -> vote.vote() == ballot).count();
    }
}
