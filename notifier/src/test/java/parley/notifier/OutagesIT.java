package parley.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.RepeatedTest;

import parley.contract.record.Stage;
import parley.contract.topic.Topic;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.DeliveryState;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Settings;
import parley.testkit.telegram.ApiCall;
import parley.testkit.telegram.Fault;
import parley.testkit.telegram.Outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Telegram refuses at random whatever it can, and half-way nobody is there for a while: what is
 * planned is sent or has a reason.
 */
class OutagesIT extends OnRealBroker {
    private static final Duration LONG = Duration.ofSeconds(90);

    /** A call that is played through as it should be. */
    private static final Fault NONE = Fault.latency(Duration.ZERO);

    private static final List<Long> PEOPLE = List.of(1L, 2L, 3L, 4L, 5L);
    private static final List<Long> GROUPS = List.of(-11L, -12L, -13L);
    private static final long FORUM = -1_000_000_000_031L;
    private static final long MIGRATING = -21;
    private static final long MIGRATED = -1_000_000_000_021L;

    /** Waits for a second source. */
    private static final long DOUBTER = -41;

    @RepeatedTest(3)
    void endsEveryDeliveryWhateverIsRefused() throws Exception {
        long seed = Instant.now().toEpochMilli();
        var random = new SplittableRandom(seed);
        rig.callTimeout(Duration.ofSeconds(2));
        rig.bundle(0);
        int topic = subscribe();
        script(random);
        var service = rig.start();
        Story first = story("d1");
        Story second = story("d2");
        Story third = story("d3");
        publish(first, second, third);
        awaitEnd(seed);
        service.close();

        // Of a topic that was compacted meanwhile only the last record is left.
        if (random.nextBoolean()) {
            telegram.closeTopic(FORUM, topic);
        }
        script(random);
        first = first.with(2);
        second = second.reaches(Stage.COMPLETED).with(2);
        Story fourth = story("d4");
        publish(first, second, fourth);
        rig.start();
        awaitTold("d4", seed);
        awaitEnd(seed);

        assertThat(recipients(Topic.SUBSCRIPTIONS)).as("seed %d", seed).isNotEmpty();
        for (Delivery delivery : rig.deliveries()) {
            assertEnded(delivery, seed);
        }
        if (subscribed(DOUBTER)) {
            assertThat(rig.delivery("d1", DOUBTER)).as("seed %d", seed).isPresent();
            assertThat(rig.delivery("d2", DOUBTER)).as("seed %d", seed).isPresent();
            assertThat(rig.delivery("d3", DOUBTER)).as("seed %d", seed).isEmpty();
        }
        assertToldOnce(seed);
    }

    private int subscribe() {
        for (long chat : PEOPLE) {
            telegram.privateChat(chat, "Anna", "en");
            telegram.say(chat, "hello");
            rig.subscribed(new Recipient(chat, 0), Settings.STANDARD);
        }
        for (long chat : GROUPS) {
            telegram.group(chat, "Readers " + chat);
            rig.subscribed(new Recipient(chat, 0), Settings.STANDARD);
        }
        telegram.group(FORUM, "Forum");
        int topic = telegram.topic(FORUM, "Talks");
        rig.subscribed(new Recipient(FORUM, topic), Settings.STANDARD);
        telegram.group(MIGRATING, "Readers");
        telegram.group(MIGRATED, "More readers");
        rig.subscribed(new Recipient(MIGRATING, 0), Settings.STANDARD);
        telegram.group(DOUBTER, "Doubters");
        rig.subscribed(new Recipient(DOUBTER, 0), Settings.STANDARD.withMinSources(2));
        return topic;
    }

    /** What goes wrong with any call, and now and then with a chat for good. */
    private void script(SplittableRandom random) {
        telegram.healAll();
        for (int i = 0; i < 40; i++) {
            telegram.failNext("sendMessage", 1, random.nextInt(3) == 0 ? fault(random) : NONE);
            if (random.nextInt(3) == 0) {
                telegram.failNext("editMessageText", 1, edit(random));
            }
            if (random.nextInt(8) == 0) {
                end(random);
            }
        }
    }

    private void end(SplittableRandom random) {
        boolean person = random.nextBoolean();
        List<Long> chats = person ? PEOPLE : GROUPS;
        Fault fault =
                switch (random.nextInt(5)) {
                    case 0 -> Fault.refuse(400, "Bad Request: chat not found");
                    case 1 ->
                            Fault.refuse(
                                    403,
                                    person
                                            ? "Forbidden: user is deactivated"
                                            : "Forbidden: bot is not a member of the channel chat");
                    case 2 -> Fault.refuse(400, "Bad Request: message thread not found");
                    default ->
                            Fault.refuse(
                                    403,
                                    person
                                            ? "Forbidden: bot was blocked by the user"
                                            : "Forbidden: bot was kicked from the group chat");
                };
        long chat = chats.get(random.nextInt(chats.size()));
        telegram.faults().nextIn(chat, "sendMessage", 1, fault);
        telegram.faults().nextIn(MIGRATING, "sendMessage", 1, Fault.migratedTo(MIGRATED));
    }

    private static Fault fault(SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 0 -> Fault.badGatewayPage();
            case 1 -> Fault.badGatewayPageAfterAccepting();
            case 2 -> Fault.refuse(500, "Internal Server Error");
            case 3 -> Fault.cutBeforeAccepting();
            case 4 -> Fault.cutAfterAccepting();
            case 5 -> Fault.stallBeforeAccepting();
            case 6 -> Fault.tooManyRequests(1);
            case 7 -> Fault.refuse(401, "Unauthorized");
            case 8 -> Fault.refuse(400, "Bad Request: TOPIC_CLOSED");
            case 9 -> Fault.refuse(400, "Bad Request: can't parse entities: byte 0");
            case 10 -> Fault.refuse(400, "Bad Request: not enough rights to send text messages");
            default -> Fault.refuse(400, "Bad Request: message is too long");
        };
    }

    private static Fault edit(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> Fault.refuse(400, "Bad Request: message to edit not found");
            case 1 -> Fault.refuse(400, "Bad Request: message can't be edited");
            case 2 -> Fault.cutAfterAccepting();
            default -> Fault.refuse(503, "Service Unavailable");
        };
    }

    private void awaitEnd(long seed) {
        await("seed " + seed)
                .atMost(LONG)
                .until(() -> rig.deliveries().stream().noneMatch(d -> d.state().inLine()));
    }

    /** All that are still subscribed and take it from one source. */
    private void awaitTold(String id, long seed) {
        await("seed " + seed)
                .atMost(LONG)
                .untilAsserted(
                        () -> {
                            List<String> planned = recipients(Topic.DELIVERIES);
                            for (String key : recipients(Topic.SUBSCRIPTIONS)) {
                                if (!key.startsWith(DOUBTER + ":")) {
                                    assertThat(planned).contains(id + ":" + key);
                                }
                            }
                        });
    }

    private List<String> recipients(Topic topic) {
        return rig.table(topic).entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean subscribed(long chat) {
        return recipients(Topic.SUBSCRIPTIONS).contains(chat + ":0");
    }

    private void assertEnded(Delivery delivery, long seed) {
        boolean reasoned =
                switch (delivery.state()) {
                    case SENT -> delivery.told() != null;
                    case HELD -> delivery.hold() != null;
                    case UNDELIVERABLE -> delivery.reason() != null;
                    case PLANNED, SENDING -> false;
                };
        assertThat(reasoned).as("seed %d: %s", seed, delivery).isTrue();
        // A call in doubt may have been done, whatever its repetition was answered.
        boolean there =
                Stream.of(delivery.chat(), delivery.chat() == MIGRATED ? MIGRATING : 0)
                        .flatMap(chat -> sends(chat).filter(call -> names(call, delivery)))
                        .findAny()
                        .isPresent();
        assertThat(there == (delivery.told() != null) || (there && delivery.inDoubt()))
                .as("seed %d: %s", seed, delivery)
                .isTrue();
    }

    private void assertToldOnce(long seed) {
        Map<DeliveryKey, Integer> told = new HashMap<>();
        for (Delivery delivery : rig.deliveries()) {
            long done =
                    sends(delivery.chat())
                            .filter(call -> call.outcome() instanceof Outcome.Accepted)
                            .filter(call -> names(call, delivery))
                            .count();
            told.put(delivery.key(), (int) done);
            if (delivery.state() == DeliveryState.SENT && delivery.chat() != MIGRATED) {
                assertThat(done).as("seed %d: %s", seed, delivery).isEqualTo(1);
            }
        }
        assertThat(told.values()).as("seed %d: %s", seed, told).allMatch(times -> times <= 1);
    }

    /** As an alert. */
    private static boolean names(ApiCall call, Delivery delivery) {
        String text = call.parameter("text").orElse("");
        return text.contains("(" + delivery.development() + ")") && !text.contains("Update:");
    }

    /** The messages that arrived in a chat, answered or not. */
    private Stream<ApiCall> sends(long chat) {
        return telegram.calls("sendMessage").stream()
                .filter(call -> call.outcome().accepted())
                .filter(call -> call.parameter("chat_id").orElse("").equals(Long.toString(chat)));
    }

    private static Story story(String id) {
        return Story.agreed(id, Instant.now());
    }

    private void publish(Story... stories) {
        for (Story story : stories) {
            rig.publish(Developments.titled(story.record(), "Exchange (" + story.id() + ")"));
        }
    }
}
