package parley.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.classifier.measure.MeteredClassifier;
import parley.classifier.reload.RulesTopic;
import parley.contract.record.Article;
import parley.contract.record.Development;
import parley.contract.record.RuleHold;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;
import parley.runtime.lifecycle.Condition;
import parley.testkit.clock.SteppingClock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RuleReloadIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Condition WELL = new Condition.Well();

    @TempDir static Path data;
    private static EmbeddedBroker broker;
    private static int tests;

    @TempDir Path parent;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private AlfaBravo folder;
    private KafkaClients clients;
    private Records records;

    @BeforeAll
    static void broker() {
        broker = EmbeddedBroker.start(data);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void topics() {
        folder = new AlfaBravo(parent.resolve("rules"));
        folder.rule("end", "ended");
        tests++;
        var names = new TopicNames("test" + tests + ".");
        clients = new KafkaClients(new KafkaSettings(broker.bootstrap(), names, Map.of()));
        try (var admin = clients.admin()) {
            new TopicSetup(admin, names, Optional.of((short) 1), Map.of()).ensure();
        }
        records = new Records(clients);
    }

    private ClassifierService started() {
        return started(folder.path(), InstantSource.system());
    }

    private ClassifierService started(Path rules, InstantSource clock) {
        var service =
                new ClassifierService(clients, rules, clock, new MeteredClassifier(meters), 1);
        service.start();
        eventually(() -> assertThat(service.condition()).isEqualTo(WELL));
        return service;
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }

    private double reloads(String outcome) {
        return meters.get("parley.classifier.reloads").tag("outcome", outcome).counter().count();
    }

    private static Article article(String id, String title) {
        return Articles.of(id, "en", title, "", Articles.NOON, false);
    }

    private static void degraded(ClassifierService service, String... words) {
        eventually(
                () ->
                        assertThat(service.condition())
                                .isInstanceOfSatisfying(
                                        Condition.Degraded.class,
                                        it -> assertThat(it.reason()).contains(words)));
    }

    @Test
    void aReloadCountsForLaterArticlesAndTellsNothingAgain() {
        try (ClassifierService service = started()) {
            records.publish(article("a1", "Alfa ended it"));
            records.publish(article("a2", "Alfa began it"));
            eventually(() -> assertThat(records.matches()).containsExactly("a1 end alert"));
            String before = service.ruleSet();

            folder.rule("end", "ended, began");
            folder.alfa("Alfa, Alpha");
            eventually(() -> assertThat(service.ruleSet()).isNotEqualTo(before));
            records.publish(article("a3", "Alpha began it"));

            eventually(
                    () ->
                            assertThat(records.matches())
                                    .containsExactly("a1 end alert", "a3 end alert"));
            eventually(
                    () ->
                            assertThat(records.developments())
                                    .extracting(Development::ruleSet)
                                    .containsExactly(before, service.ruleSet()));
            eventually(
                    () ->
                            assertThat(records.all(Topic.TRACKS))
                                    .extracting(ConsumerRecord::key)
                                    .containsExactly("a-b", "a-b"));
            assertThat(service.condition()).isEqualTo(WELL);
        }
    }

    @Test
    void aTypoKeepsTheLastGoodSetAndSaysWhere() {
        try (ClassifierService service = started()) {
            String before = service.ruleSet();
            folder.write("end.yaml", "rules:\n  - id: end\n    kind: rund\n");

            degraded(service, "end.yaml:2:5: 'stage' is missing", "more", "rule set " + before);
            assertThat(reloads("broken")).isEqualTo(1);
            folder.write("end.yaml", folder.text("end", "ended").replace("round", "rund"));
            degraded(service, "end.yaml:3:11", "rund");
            assertThat(meters.get("parley.classifier.rules.refused").gauge().value()).isEqualTo(1);
            records.publish(article("a1", "Alfa ended it"));
            eventually(() -> assertThat(records.matches()).containsExactly("a1 end alert"));

            folder.rule("end", "ended");
            eventually(() -> assertThat(service.condition()).isEqualTo(WELL));
            assertThat(service.ruleSet()).isEqualTo(before);
            assertThat(meters.get("parley.classifier.rules.refused").gauge().value()).isZero();
        }
    }

    @Test
    void aFailingTestKeepsTheLastGoodSet() {
        try (ClassifierService service = started()) {
            folder.rule("end", "stopped");

            degraded(service, "end.yaml:10:9", "rule end expected an alert", "Alfa ended it");
            assertThat(reloads("tests-failed")).isEqualTo(1);
            records.publish(article("a1", "Alfa ended it"));
            eventually(() -> assertThat(records.matches()).containsExactly("a1 end alert"));
        }
    }

    @Test
    void aFolderThatVanishesKeepsTheLastGoodSetUntilItIsBack() throws IOException {
        try (ClassifierService service = started()) {
            Path away = parent.resolve("away");
            Files.move(folder.path(), away);

            degraded(service, "no such folder");
            records.publish(article("a1", "Alfa ended it"));
            eventually(() -> assertThat(records.matches()).containsExactly("a1 end alert"));

            Files.move(away, folder.path());
            folder.rule("end", "ended, began");
            eventually(() -> assertThat(service.condition()).isEqualTo(WELL));
            records.publish(article("a2", "Alfa began it"));
            eventually(() -> assertThat(records.matches()).contains("a2 end alert"));
        }
    }

    private void thirtyBegan() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            articles.add(article("seen" + i, "Alfa began it"));
        }
        records.publish(articles);
    }

    private List<RuleHold> waiting() {
        try (RulesTopic topic = RulesTopic.open(clients, () -> false)) {
            return topic.table().waiting();
        }
    }

    private void promote(RuleHold hold) throws InterruptedException {
        try (RulesTopic topic = RulesTopic.open(clients, () -> false)) {
            topic.promote(hold, Articles.NOON);
        }
    }

    @Test
    void anEagerRuleIsHeldAlsoOverARestartUntilItIsPromoted() throws InterruptedException {
        try (ClassifierService service = started()) {
            thirtyBegan();
            folder.rule("end", "ended, began");
            eventually(() -> assertThat(waiting()).extracting(RuleHold::rule).contains("end"));
            eventually(() -> assertThat(service.ruleSet()).contains("-"));
            records.publish(article("a1", "Alfa began it"));
            records.publish(article("a2", "Alfa ended it"));
            eventually(
                    () ->
                            assertThat(records.matches())
                                    .containsExactlyInAnyOrder(
                                            "a1 end shadow", "a2 end alert", "a2 end shadow"));
        }

        try (ClassifierService service = started()) {
            assertThat(service.ruleSet()).contains("-");
            records.publish(article("a3", "Alfa began it"));
            eventually(() -> assertThat(records.matches()).contains("a3 end shadow"));

            promote(waiting().getFirst());
            eventually(() -> assertThat(service.ruleSet()).doesNotContain("-"));
            assertThat(waiting()).isEmpty();
            records.publish(article("a4", "Alfa began it"));
            eventually(() -> assertThat(records.matches()).contains("a4 end alert"));
            assertThat(records.matches()).noneMatch(match -> match.startsWith("seen"));
        }
    }

    @Test
    void aHeldRuleThatIsChangedBackWaitsNoMore() {
        try (ClassifierService service = started()) {
            thirtyBegan();
            folder.rule("end", "ended, began");
            eventually(() -> assertThat(waiting()).extracting(RuleHold::rule).contains("end"));

            folder.rule("end", "ended, stopped");

            eventually(() -> assertThat(waiting()).isEmpty());
            eventually(() -> assertThat(service.ruleSet()).doesNotContain("-"));
        }
    }

    @Test
    void aRuleThatChangedWhileNothingRanIsHeldToo() {
        started().close();
        thirtyBegan();
        folder.rule("end", "ended, began");

        try (ClassifierService _ = started()) {
            eventually(() -> assertThat(records.matches()).hasSize(30));
            assertThat(records.matches()).allMatch(match -> match.endsWith("end shadow"));
        }
    }

    @Test
    void instancesOnDifferentRevisionsSaySo() {
        var other = new AlfaBravo(parent.resolve("other"));
        other.rule("end", "ended, stopped");
        var clock = SteppingClock.ticking(Articles.NOON);
        try (ClassifierService first = started(folder.path(), clock);
                ClassifierService second = started(other.path(), clock)) {
            // Slower than the instances take their turns: who says nothing for long is gone.
            await().pollInterval(Duration.ofSeconds(2))
                    .atMost(PATIENCE)
                    .untilAsserted(
                            () -> {
                                clock.advance(Duration.ofSeconds(15));
                                assertThat(first.condition())
                                        .isInstanceOf(Condition.Degraded.class);
                            });
            degraded(first, "this instance runs " + first.ruleSet(), second.ruleSet() + " on ");

            folder.rule("end", "ended, stopped");
            eventually(() -> assertThat(first.condition()).isEqualTo(WELL));
            assertThat(first.ruleSet()).isEqualTo(second.ruleSet());
        }
    }
}
