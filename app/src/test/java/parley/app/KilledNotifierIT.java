package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Development;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryState;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;
import parley.runtime.kafka.Replay;
import parley.testkit.telegram.ApiCall;
import parley.testkit.telegram.BotApiDouble;
import parley.testkit.telegram.Fault;
import parley.testkit.telegram.Outcome;
import parley.testkit.telegram.SeenMessage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A notifier is killed while deliveries are in every state that there is, each chat's in another;
 * then its successor is, in the middle of what it found.
 */
class KilledNotifierIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final RecordCodec<Delivery> DELIVERIES = RecordCodec.of(Delivery.class);
    private static final List<String> NEWS = List.of("d1", "d2", "d3", "d4", "d5");
    private static final List<String> TOO_MUCH = List.of("f1", "f2");

    // Told of two developments before, of which one gets another source and one is withdrawn; the
    // one that is being edited came after the latter.
    private static final long RESTING = 101;
    private static final long MUTED = 102;
    private static final long BEING_EDITED = 103;
    private static final long BEING_STRUCK = 104;
    private static final long BEING_REPLIED_TO = 105;
    private static final List<Long> EARLY =
            List.of(RESTING, MUTED, BEING_EDITED, BEING_STRUCK, BEING_REPLIED_TO);

    // Told of nothing before.
    private static final long CALLED = 201;
    private static final long CALLED_AND_TOLD = 202;
    private static final long FAILING = 203;
    private static final long TOLD_TO_WAIT = 204;
    private static final long GETTING_A_LIST = 205;
    private static final List<Long> LATE =
            List.of(CALLED, CALLED_AND_TOLD, FAILING, TOLD_TO_WAIT, GETTING_A_LIST);

    private static final long ADMIN = 900;

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
            // One partition: developments are planned in the order of their publication.
            new TopicSetup(
                            admin,
                            TopicNames.standard(),
                            Optional.empty(),
                            Map.of(Topic.DEVELOPMENTS, 1))
                    .ensure();
        }
        Files.writeString(
                folder.resolve("parley.yaml"),
                """
                kafka: {bootstrap: "%s", partitions: {developments: 1}}
                notifier: {flood: 7, admins: [%d]}
                """
                        .formatted(broker.bootstrap(), ADMIN));
        telegram.privateChat(ADMIN, "Olena", "en");
        telegram.say(ADMIN, "/help");
    }

    @AfterEach
    void stop() {
        broker.close();
        telegram.close();
    }

    @Test
    void losesNothingAndRepeatsOnlyTheCallsInFlight() throws Exception {
        try (var first = start()) {
            subscribe(List.of(RESTING, MUTED, BEING_STRUCK, BEING_REPLIED_TO), first);
            publish(Talks.held("w"));
            awaitTold(RESTING, List.of("w"));
            subscribe(List.of(BEING_EDITED), first);
            publish(Talks.held("d0"));
            EARLY.forEach(chat -> awaitTold(chat, List.of("d0")));
            changeWhatWasTold();
            first.kill();
        }
        telegram.healAll();
        try (var second = start()) {
            subscribe(LATE, second);
            // The welcome ends with the last alert.
            LATE.forEach(chat -> awaitTold(chat, List.of("d0")));
            EARLY.forEach(this::awaitUpdated);
            telegram.say(MUTED, "/mute 8h");
            await().atMost(LONG).until(() -> telegram.pendingUpdates() == 0);
            tellWhatIsNew();
            second.kill();
        }
        telegram.healAll();
        try (var third = start()) {
            for (long chat : all()) {
                if (chat != MUTED) {
                    awaitTold(chat, NEWS);
                }
            }
            assertThat(states()).containsEntry("d1:" + MUTED, DeliveryState.HELD);
            telegram.say(MUTED, "/unmute");
            awaitTold(MUTED, NEWS);
            assertThat(all()).noneMatch(chat -> told(chat, TOO_MUCH));
            telegram.say(ADMIN, "/release");
            for (long chat : all()) {
                awaitTold(chat, TOO_MUCH);
            }
            await("log: " + third.err())
                    .atMost(LONG)
                    .until(() -> deliveries().values().stream().allMatch(d -> d.state().ended()));
        }
        assertToldOnceAndInOrder();
    }

    private void changeWhatWasTold() throws Exception {
        fault(BEING_EDITED, "editMessageText", Fault.stallAfterAccepting());
        fault(BEING_STRUCK, "editMessageText", Fault.stallBeforeAccepting());
        fault(BEING_REPLIED_TO, "sendMessage", Fault.stallAfterAccepting());
        publish(Talks.withdrawn("w", "a fault"), Talks.heldAsTwoSay("d0"));
        awaitStates(
                Map.of(
                        "d0:" + BEING_EDITED, DeliveryState.SENDING,
                        "w:" + BEING_STRUCK, DeliveryState.SENDING,
                        "w:" + BEING_REPLIED_TO, DeliveryState.SENDING));
        await().atMost(LONG).until(() -> inFlight(BEING_REPLIED_TO) == 1);
    }

    private void tellWhatIsNew() throws Exception {
        fault(CALLED, "sendMessage", Fault.stallBeforeAccepting());
        fault(CALLED_AND_TOLD, "sendMessage", Fault.stallAfterAccepting());
        telegram.faults()
                .nextIn(FAILING, "sendMessage", 99, Fault.refuse(500, "Internal Server Error"));
        fault(TOLD_TO_WAIT, "sendMessage", Fault.tooManyRequests(60));
        // While it waits for another try all of them come to wait, and go as a list.
        telegram.faults()
                .nextIn(
                        GETTING_A_LIST,
                        "sendMessage",
                        2,
                        Fault.refuse(500, "Internal Server Error"));
        fault(GETTING_A_LIST, "sendMessage", Fault.stallAfterAccepting());
        publish(Talks.held(NEWS.getFirst()));
        awaitStates(
                Map.of(
                        "d1:" + CALLED, DeliveryState.SENDING,
                        "d1:" + CALLED_AND_TOLD, DeliveryState.SENDING));
        publish(
                Stream.concat(NEWS.stream().skip(1), TOO_MUCH.stream())
                        .map(Talks::held)
                        .toArray(Development[]::new));
        awaitStates(
                Map.of(
                        "d1:" + MUTED, DeliveryState.HELD,
                        "d1:" + CALLED, DeliveryState.SENDING,
                        "d2:" + CALLED, DeliveryState.PLANNED,
                        "d1:" + CALLED_AND_TOLD, DeliveryState.SENDING,
                        "d1:" + TOLD_TO_WAIT, DeliveryState.PLANNED,
                        "d1:" + GETTING_A_LIST, DeliveryState.SENDING,
                        "d5:" + GETTING_A_LIST, DeliveryState.SENDING,
                        "f1:" + RESTING, DeliveryState.HELD));
        await().atMost(LONG)
                .until(
                        () ->
                                inFlight(CALLED_AND_TOLD) == 1
                                        && inFlight(GETTING_A_LIST) == 1
                                        && deliveries().get("d1:" + FAILING).attempts() > 0
                                        && said(ADMIN, "until you decide").size() == 1);
    }

    private void awaitStates(Map<String, DeliveryState> expected) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(states()).containsAllEntriesOf(expected));
    }

    /** Whatever was in flight is answered as done once in the end. */
    private void assertToldOnceAndInOrder() {
        for (long chat : all()) {
            List<String> order = new ArrayList<>();
            for (ApiCall call : sends(chat)) {
                Stream.concat(NEWS.stream(), TOO_MUCH.stream())
                        .filter(id -> names(call, id) && !order.contains(id))
                        .sorted(Comparator.comparing(id -> text(call).indexOf("Talks " + id)))
                        .forEach(order::add);
            }
            assertThat(order).as("chat %d", chat).startsWith("d1", "d2", "d3", "d4", "d5");
            assertThat(order).as("chat %d", chat).hasSize(NEWS.size() + TOO_MUCH.size());
            for (String id : order) {
                assertThat(done(chat, id)).as("%s in %d", id, chat).isOne();
            }
        }
        for (long chat : EARLY) {
            assertThat(done(chat, "d0")).as("d0 in %d", chat).isOne();
            assertThat(
                            sends(chat).stream()
                                    .filter(call -> done(call) && text(call).contains("Withdrawn")))
                    .as("chat %d", chat)
                    .hasSize(chat == BEING_EDITED ? 0 : 1);
        }
        assertThat(said(BEING_REPLIED_TO, "Withdrawn: ")).hasSize(2);
        assertThat(said(BEING_STRUCK, "Withdrawn: ")).hasSize(1);
        assertThat(inFlight(CALLED_AND_TOLD)).isOne();
        assertThat(said(ADMIN, "until you decide")).hasSize(1);
    }

    private static List<Long> all() {
        return Stream.concat(EARLY.stream(), LATE.stream()).toList();
    }

    private void awaitTold(long chat, List<String> ids) {
        await("chat " + chat).atMost(LONG).until(() -> told(chat, ids));
    }

    private boolean told(long chat, List<String> ids) {
        return ids.stream().allMatch(id -> done(chat, id) > 0);
    }

    /** The alert names two outlets, and what was withdrawn is told of. */
    private void awaitUpdated(long chat) {
        await("chat " + chat)
                .atMost(LONG)
                .until(
                        () ->
                                said(chat, "Talks d0").getFirst().text().contains("Outlet 2")
                                        && (chat == BEING_EDITED
                                                || !said(chat, "Withdrawn: ").isEmpty()));
    }

    private List<SeenMessage> said(long chat, String words) {
        return telegram.messages(chat).stream()
                .filter(message -> message.text().contains(words))
                .toList();
    }

    private long done(long chat, String id) {
        return sends(chat).stream().filter(call -> done(call) && names(call, id)).count();
    }

    /** As an alert; not in what is said of it later. */
    private static boolean names(ApiCall call, String id) {
        return text(call).contains("Talks " + id) && !text(call).contains("Withdrawn");
    }

    private static boolean done(ApiCall call) {
        return call.outcome() instanceof Outcome.Accepted;
    }

    private static String text(ApiCall call) {
        return call.parameter("text").orElse("");
    }

    private List<ApiCall> sends(long chat) {
        return telegram.calls("sendMessage").stream()
                .filter(call -> call.parameter("chat_id").orElse("").equals(Long.toString(chat)))
                .filter(call -> call.outcome().accepted())
                .toList();
    }

    /** Messages that arrived and were not answered. */
    private long inFlight(long chat) {
        return sends(chat).stream().filter(call -> !done(call)).count();
    }

    private void fault(long chat, String method, Fault fault) {
        telegram.faults().nextIn(chat, method, 1, fault);
    }

    private void subscribe(List<Long> chats, ParleyProcess notifier) {
        for (long chat : chats) {
            telegram.privateChat(chat, "Anna", "en");
            telegram.say(chat, "/start");
        }
        for (long chat : chats) {
            await("log: " + notifier.err())
                    .atMost(LONG)
                    .until(() -> !telegram.messages(chat).isEmpty() || !notifier.running());
            assertThat(notifier.running()).as("log: %s", notifier.err()).isTrue();
        }
    }

    private Map<String, DeliveryState> states() {
        Map<String, DeliveryState> states = new HashMap<>();
        deliveries().forEach((key, delivery) -> states.put(key, delivery.state()));
        return states;
    }

    private Map<String, Delivery> deliveries() {
        Map<String, Delivery> newest = new HashMap<>();
        try (var reader = clients.reader()) {
            var topic = new TopicPartition(TopicNames.standard().of(Topic.DELIVERIES), 0);
            Replay.toEnd(
                    reader,
                    List.of(topic),
                    () -> false,
                    record -> {
                        if (DELIVERIES.decode(record.value())
                                instanceof Decoded.Valid<Delivery>(Delivery delivery)) {
                            newest.put(delivery.development() + ":" + delivery.chat(), delivery);
                        }
                    });
        }
        return newest;
    }

    private ParleyProcess start() {
        return ParleyProcess.start(
                folder,
                Map.of(
                        "PARLEY_TELEGRAM_TOKEN", telegram.token(),
                        "PARLEY_TELEGRAM_URL", telegram.baseUrl().toString()),
                "notifier");
    }

    private void publish(Development... developments) throws Exception {
        try (var producer = clients.producer()) {
            for (Development development : developments) {
                producer.send(
                                new ProducerRecord<>(
                                        TopicNames.standard().of(Topic.DEVELOPMENTS),
                                        null,
                                        Instant.now().toEpochMilli(),
                                        development.id(),
                                        RecordCodec.of(Development.class).encode(development)))
                        .get();
            }
        }
    }
}
