package parley.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.classifier.match.RuleSet;
import parley.classifier.replay.Replay;
import parley.classifier.replay.UnusableArticleException;
import parley.classifier.rule.RuleFolder;
import parley.contract.record.Article;
import parley.contract.record.Development;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

class PartitionsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final int ARTICLES = 5_000;
    private static final Path RULES = Path.of("../rules");

    @TempDir Path parent;

    /** Which articles stand together in the end, of all developments that are told. */
    private static Set<Set<String>> groups(List<Development> revisions) {
        Map<String, Development> last = new HashMap<>();
        revisions.forEach(
                made -> last.merge(made.id(), made, (a, b) -> a.revision() > b.revision() ? a : b));
        return last.values().stream()
                .filter(made -> made.mergedInto() == null && !made.withdrawn())
                .map(
                        made ->
                                made.sources().stream()
                                        .map(source -> source.article())
                                        .collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    private List<Development> inOneThread(List<Article> articles)
            throws IOException, UnusableArticleException {
        List<Development> revisions = new ArrayList<>();
        RuleSet rules = RuleSet.compile(RuleFolder.read(RULES));
        try (var replay = new Replay(rules, Files.createDirectory(parent.resolve("replay")))) {
            for (Article article : articles) {
                revisions.addAll(replay.take(article));
            }
        }
        return revisions;
    }

    @Test
    void twoInstancesOnFourPartitionsJoinWhatOneThreadJoins() throws Exception {
        List<Article> articles = PressDays.of(20, ARTICLES, Articles.NOON);
        Set<Set<String>> expected = groups(inOneThread(articles));
        try (var broker = EmbeddedBroker.start(parent.resolve("data"))) {
            var clients =
                    new KafkaClients(
                            new KafkaSettings(broker.bootstrap(), TopicNames.standard(), Map.of()));
            try (var admin = clients.admin()) {
                new TopicSetup(
                                admin,
                                TopicNames.standard(),
                                Optional.of((short) 1),
                                Map.of(
                                        Topic.ARTICLES, 4,
                                        Topic.MATCHES, 4,
                                        Topic.DEVELOPMENTS, 4))
                        .ensure();
            }
            var records = new Records(clients);
            List<Process> instances = new ArrayList<>();
            try {
                for (String name : List.of("first", "second")) {
                    Path state = Files.createDirectory(parent.resolve(name));
                    instances.add(ClassifierProcess.start(clients, RULES, state));
                }
                records.publish(articles);
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(
                                () ->
                                        assertThat(members(groups(records.developments())))
                                                .isEqualTo(members(expected)));
            } finally {
                instances.forEach(Process::destroyForcibly);
            }
            Set<Set<String>> found = groups(records.developments());
            Set<Set<String>> alike = new HashSet<>(expected);
            alike.retainAll(found);
            assertThat(expected).hasSizeGreaterThan(100);
            assertThat((double) alike.size() / expected.size())
                    .as("of %d groups %d are equal", expected.size(), alike.size())
                    .isGreaterThanOrEqualTo(0.99);
        }
    }

    private static Set<String> members(Set<Set<String>> groups) {
        return groups.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
