package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.contract.json.RecordCodec;
import parley.contract.record.Development;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;
import parley.testkit.telegram.BotApiDouble;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two notifiers in processes of their own: one is active, the other takes over. */
class StandbyIT {
    private static final long ANNA = 101;
    private static final Duration LONG = Duration.ofSeconds(90);

    /** The session time-out after which a silent instance is replaced, and the opening. */
    private static final Duration TAKEOVER = Duration.ofSeconds(15);

    @TempDir Path folder;

    private final BotApiDouble telegram = BotApiDouble.start();
    private EmbeddedBroker broker;
    private KafkaClients clients;

    @BeforeEach
    void configure() throws Exception {
        broker = EmbeddedBroker.start(folder.resolve("broker"));
        clients =
                new KafkaClients(
                        new KafkaSettings(broker.bootstrap(), TopicNames.standard(), Map.of()));
        try (var admin = clients.admin()) {
            new TopicSetup(admin, TopicNames.standard(), Optional.empty(), Map.of()).ensure();
        }
        Files.writeString(
                folder.resolve("parley.yaml"),
                "kafka: {bootstrap: \"" + broker.bootstrap() + "\"}\n");
        telegram.privateChat(ANNA, "Anna", "en");
    }

    @AfterEach
    void stop() {
        broker.close();
        telegram.close();
    }

    @Test
    void theStandbyPollsAndSendsSoonAfterTheActiveOneIsKilled() throws Exception {
        try (var first = start()) {
            telegram.say(ANNA, "/start");
            telegram.awaitMessages(ANNA, 1, LONG);
            publish("d1");
            await().atMost(LONG).until(() -> told("d1") == 1);
            try (var second = start()) {
                awaitJoined(second);
                first.kill();
                Instant killed = Instant.now();
                publish("d2");
                telegram.say(ANNA, "/help");

                await().atMost(LONG).until(() -> told("d2") == 1);
                await().atMost(LONG).until(() -> telegram.pendingUpdates() == 0);
                var last = telegram.calls("sendMessage").getLast();
                assertThat(Duration.between(killed, last.at())).isLessThan(TAKEOVER);
                assertThat(told("d1")).isEqualTo(1);
            }
        }
    }

    @Test
    void oneThatWasStoppedAndReplacedSendsNothingMoreWhenItGoesOn() throws Exception {
        try (var first = start()) {
            telegram.say(ANNA, "/start");
            telegram.awaitMessages(ANNA, 1, LONG);
            try (var second = start()) {
                awaitJoined(second);
                publish("d1");
                first.signal("STOP");
                publish("d2");
                await().atMost(LONG).until(() -> told("d1") == 1 && told("d2") == 1);

                first.signal("CONT");
                publish("d3");
                await().atMost(LONG).until(() -> told("d3") == 1);
                second.kill();
                publish("d4");

                // By the one that was stopped, which stands by since: it has nothing left to send.
                await().atMost(LONG).until(() -> told("d4") == 1);
                // d3 may have been in doubt when the second was killed.
                for (String id : List.of("d1", "d2")) {
                    assertThat(told(id)).as("%s; log: %s", id, first.err()).isEqualTo(1);
                }
            }
        }
    }

    private ParleyProcess start() {
        return ParleyProcess.start(
                folder,
                Map.of(
                        "PARLEY_TELEGRAM_TOKEN", telegram.token(),
                        "PARLEY_TELEGRAM_URL", telegram.baseUrl().toString()),
                "notifier");
    }

    /** It runs, and two members are in the group. */
    private void awaitJoined(ParleyProcess second) {
        try (var admin = clients.admin()) {
            String group = TopicNames.standard().of("notifier");
            await("two members; log: " + second.err())
                    .atMost(LONG)
                    .until(
                            () ->
                                    admin.describeConsumerGroups(List.of(group))
                                                    .describedGroups()
                                                    .get(group)
                                                    .get()
                                                    .members()
                                                    .size()
                                            == 2);
        }
    }

    private long told(String id) {
        return telegram.messages(ANNA).stream()
                .filter(seen -> seen.text().contains("Talks " + id))
                .count();
    }

    private void publish(String id) throws Exception {
        try (var producer = clients.producer()) {
            producer.send(
                            new ProducerRecord<>(
                                    TopicNames.standard().of(Topic.DEVELOPMENTS),
                                    null,
                                    Instant.now().toEpochMilli(),
                                    id,
                                    RecordCodec.of(Development.class).encode(Talks.held(id))))
                    .get();
        }
    }
}
