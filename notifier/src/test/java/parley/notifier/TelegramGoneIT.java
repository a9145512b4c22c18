package parley.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import parley.contract.record.Stage;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.DeliveryState;
import parley.notifier.delivery.Reason;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Settings;
import parley.runtime.lifecycle.Condition;
import parley.testkit.clock.SteppingClock;
import parley.testkit.telegram.ApiCall;
import parley.testkit.telegram.BotApiDouble;
import parley.testkit.telegram.Fault;
import parley.testkit.telegram.Outcome;
import parley.testkit.telegram.SeenMessage;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Telegram's server is gone for an hour while developments come and go on. */
class TelegramGoneIT extends OnRealBroker {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Private chats, groups, one that waits for a second source, and one that is muted. */
    private static final List<Long> USUAL = List.of(1L, 2L, 3L, 4L, -5L, -6L);

    private static final long DOUBTER = -7;
    private static final long MUTED = -8;

    // A broker takes no records that are dated over an hour ahead.
    private final SteppingClock clock =
            SteppingClock.ticking(Instant.now().minus(Duration.ofMinutes(80)));
    private final Map<DeliveryKey, Delivery> last = new HashMap<>();
    private NotifierService service;

    @BeforeEach
    void subscribe() {
        rig.clock(clock);
        rig.bundle(0);
        rig.ageLimit(Duration.ofMinutes(30));
        for (long chat : USUAL) {
            subscribe(chat, Settings.STANDARD);
        }
        subscribe(DOUBTER, Settings.STANDARD.withMinSources(2));
        subscribe(
                MUTED, Settings.STANDARD.withMutedUntil(clock.instant().plus(Duration.ofHours(5))));
    }

    @Test
    void losesAndRepeatsNothingWhenItsAnswersAreFailuresForAnHour() throws Exception {
        liveThroughAnHourOf(
                List.of(
                        Fault.refuse(502, "Bad Gateway"),
                        Fault.badGatewayPage(),
                        Fault.cutBeforeAccepting(),
                        Fault.refuse(500, "Internal Server Error")),
                BotApiDouble.ANY_METHOD);
    }

    @Test
    void losesAndRepeatsNothingWhenItDoesNotAnswerForAnHour() throws Exception {
        rig.callTimeout(Duration.ofMillis(500));
        liveThroughAnHourOf(
                List.of(Fault.stallBeforeAccepting()), "sendMessage", "editMessageText");
    }

    private void liveThroughAnHourOf(List<Fault> faults, String... methods) throws Exception {
        service = rig.start();
        Story exchange = story("exchange");
        Story mistake = story("mistake");
        Story old = story("old");
        publish(exchange, mistake);
        awaitTold(exchange, mistake);

        for (int i = 0; i < 1_000; i++) {
            for (String method : methods) {
                telegram.failNext(method, 1, faults.get(i % faults.size()));
            }
        }
        publish(old);
        await().atMost(LONG).until(() -> calls() >= 2 * USUAL.size() + 4);
        Story unheard = null;
        Story late = null;
        for (int minute = 2; minute <= 60; minute += 2) {
            switch (minute) {
                case 8 -> publish(exchange = exchange.with(2));
                case 14 -> publish(mistake = mistake.withdraws("an operator's word"));
                case 20 -> publish(exchange = exchange.reaches(Stage.COMPLETED));
                case 26 -> publish(unheard = story("unheard"));
                case 24 -> publish(old = old.with(2));
                case 36 -> publish(unheard = unheard.withdraws("a fault"));
                case 50 -> publish(late = story("late"));
                default -> {
                    // Nothing happens.
                }
            }
            tryOnceMore();
        }
        assertThat(service.condition()).isInstanceOf(Condition.Degraded.class);

        telegram.healAll();
        Story after = story("after");
        publish(after);
        settle();
        await().atMost(LONG).until(() -> service.condition() instanceof Condition.Well);

        rig.deliveries().forEach(delivery -> last.put(delivery.key(), delivery));
        for (long chat : USUAL) {
            assertUpdated(exchange, chat);
            assertTakenBack(mistake, chat);
            assertToldOnce(late, chat, headline(late));
            assertToldOnce(after, chat, headline(after));
            assertToldOnce(old, chat, "Digest");
        }
        assertToldOnce(old, DOUBTER, "Digest");
        assertThat(last.keySet()).noneMatch(key -> key.development().equals("unheard"));
        for (Delivery held : last.values()) {
            assertThat(held.state().ended() || held.hold() == Reason.MUTED).as("%s", held).isTrue();
        }
    }

    /** Two minutes pass; the gate lets a call try, and what became of it is written. */
    private void tryOnceMore() {
        int before = calls();
        clock.advance(MINUTE.multipliedBy(2));
        await().atMost(LONG).until(() -> calls() > before && settled());
    }

    private boolean settled() {
        return rig.deliveries().stream().noneMatch(d -> d.state() == DeliveryState.SENDING);
    }

    /** Telegram is back: minutes pass while nothing waits for a call. */
    private void settle() {
        for (int minute = 0; minute < 15; minute++) {
            clock.advance(MINUTE);
            await().atMost(LONG)
                    .until(() -> rig.deliveries().stream().noneMatch(d -> d.state().inLine()));
        }
    }

    private void assertUpdated(Story story, long chat) {
        Delivery delivery = sent(story, chat);
        assertThat(delivery.told().stage()).isEqualTo(Stage.COMPLETED);
        assertThat(delivery.told().sources()).isEqualTo(2);
        assertThat(said(chat, "Update: " + headline(story))).hasSize(1);
    }

    private void assertTakenBack(Story story, long chat) {
        Delivery delivery = sent(story, chat);
        assertThat(delivery.told().struck()).isTrue();
        assertThat(said(chat, "Withdrawn: " + headline(story))).hasSize(1);
    }

    /** As an alert of its own, or in a list. */
    private void assertToldOnce(Story story, long chat, String beginning) {
        Delivery delivery = sent(story, chat);
        List<SeenMessage> alerts = said(chat, headline(story));
        assertThat(alerts).as("%s in %d", story.id(), chat).hasSize(1);
        assertThat(alerts.getFirst().id()).isEqualTo(delivery.messageId());
        assertThat(alerts.getFirst().text()).as("in %d", chat).startsWith(beginning);
        assertThat(accepted(chat, headline(story))).as("%s in %d", story.id(), chat).hasSize(1);
    }

    private Delivery sent(Story story, long chat) {
        Delivery delivery = last.get(new DeliveryKey(story.id(), new Recipient(chat, 0)));
        assertThat(delivery).as("%s in %d", story.id(), chat).isNotNull();
        assertThat(delivery.state()).as("%s", delivery).isEqualTo(DeliveryState.SENT);
        return delivery;
    }

    private List<SeenMessage> said(long chat, String words) {
        return telegram.messages(chat).stream()
                .filter(message -> message.text().contains(words))
                .toList();
    }

    private List<ApiCall> accepted(long chat, String words) {
        return telegram.calls("sendMessage").stream()
                .filter(call -> call.outcome() instanceof Outcome.Accepted)
                .filter(call -> call.parameter("chat_id").orElse("").equals(Long.toString(chat)))
                .filter(call -> call.parameter("text").orElse("").contains(words))
                .toList();
    }

    private int calls() {
        return telegram.calls("sendMessage").size() + telegram.calls("editMessageText").size();
    }

    private void awaitTold(Story... stories) {
        for (Story story : stories) {
            for (long chat : USUAL) {
                await().atMost(LONG).until(() -> said(chat, headline(story)).size() == 1);
            }
        }
        await().atMost(LONG).until(this::settled);
    }

    private static String headline(Story story) {
        return "Exchange (" + story.id() + ")";
    }

    private Story story(String id) {
        return Story.agreed(id, clock.instant());
    }

    private void publish(Story... stories) {
        for (Story story : stories) {
            rig.publish(Developments.titled(story.record(), headline(story)));
        }
    }

    private void subscribe(long chat, Settings settings) {
        if (chat < 0) {
            telegram.group(chat, "Readers " + chat);
        } else {
            telegram.privateChat(chat, "Anna", "en");
            telegram.say(chat, "hello");
        }
        rig.subscribed(new Recipient(chat, 0), settings);
    }
}
