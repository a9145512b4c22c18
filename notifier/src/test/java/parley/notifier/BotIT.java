package parley.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Ballot;
import parley.contract.record.Vote;
import parley.contract.topic.Topic;
import parley.notifier.telegram.BotToken;
import parley.testkit.telegram.ApiCall;
import parley.testkit.telegram.Fault;
import parley.testkit.telegram.Outcome;
import parley.testkit.telegram.SeenMessage;

import java.util.List;
import java.util.Objects;

/** People and the bot, over the real client and a real broker. */
class BotIT extends OnRealBroker {
    @Test
    void handlesAnUpdateOnceThatComesAgainAfterAKill() throws Exception {
        var service = rig.start();
        rig.subscribe(ANNA);
        await().atMost(Rig.SOON).until(() -> telegram.waitingPolls() == 1);

        // What this causes is committed, but the call that would confirm it fails.
        telegram.failNext("getUpdates", 1_000, Fault.refuse(500, "Internal Server Error"));
        telegram.say(ANNA, "/mute 8h");
        telegram.awaitMessages(ANNA, 2, Rig.SOON);
        byte[] muted = rig.table(Topic.SUBSCRIPTIONS).get(ANNA + ":0");
        service.close();
        assertThat(telegram.pendingUpdates()).isEqualTo(1);
        telegram.healAll();
        rig.start();
        await().atMost(Rig.SOON).until(() -> telegram.pendingUpdates() == 0);
        telegram.say(ANNA, "/help");

        List<SeenMessage> seen = telegram.awaitMessages(ANNA, 3, Rig.SOON);
        assertThat(seen).hasSize(3);
        assertThat(seen.get(1).text()).startsWith("🔕");
        assertThat(seen.get(2).text()).startsWith("Parley reads news feeds");
        assertThat(rig.table(Topic.SUBSCRIPTIONS).get(ANNA + ":0")).isEqualTo(muted);
    }

    @Test
    void takesAVoteAPersonAndDeletesAllOfItOnStop() throws Exception {
        rig.start();
        rig.publish(Developments.istanbulSecondRound("d1"));
        subscribeWithExample();
        SeenMessage alert = telegram.messages(ANNA).getLast();
        telegram.press(alert.id(), "up:d1");
        telegram.press(alert.id(), "down:d1");
        await().atMost(Rig.SOON).until(() -> telegram.callbackAnswers().size() == 2);
        rig.publish(Developments.istanbulSecondRound("d2"));
        telegram.awaitMessages(ANNA, 4, Rig.SOON);

        String voter = BotToken.of(telegram.token()).voterKey().voter(ANNA);
        var votes = rig.table(Topic.FEEDBACK);
        assertThat(votes).containsOnlyKeys("d1 " + voter);
        assertThat(RecordCodec.of(Vote.class).decode(votes.get("d1 " + voter)))
                .isInstanceOfSatisfying(
                        Decoded.Valid.class,
                        valid -> assertThat(((Vote) valid.value()).vote()).isEqualTo(Ballot.DOWN));

        telegram.say(ANNA, "/stop");
        telegram.awaitMessages(ANNA, 5, Rig.SOON);

        assertThat(telegram.messages(ANNA).getLast().text()).contains("within 3 days");
        for (Topic topic : List.of(Topic.SUBSCRIPTIONS, Topic.DELIVERIES, Topic.FEEDBACK)) {
            assertThat(rig.table(topic)).as(topic.suffix()).isNotEmpty();
            assertThat(rig.table(topic).values()).as(topic.suffix()).allMatch(Objects::isNull);
        }
    }

    @Test
    void editsItsSettingsInPlaceAndKeepsThemOverARestart() throws Exception {
        var service = rig.start();
        rig.subscribe(ANNA);
        telegram.say(ANNA, "/settings");
        SeenMessage menu = telegram.awaitMessages(ANNA, 2, Rig.SOON).getLast();

        press(menu, "set::k");
        press(menu, "set::k:+exchange");
        press(menu, "set::m");

        await().atMost(Rig.SOON)
                .until(() -> telegram.messages(ANNA).getLast().text().contains("Kinds: exchange"));
        assertThat(telegram.messages(ANNA)).hasSize(2);
        assertThat(telegram.callbackAnswers()).hasSize(3);
        service.close();
        rig.start();
        telegram.say(ANNA, "/settings");
        assertThat(telegram.awaitMessages(ANNA, 3, Rig.SOON).getLast().text())
                .contains("Kinds: exchange");
    }

    @Test
    void tellsTelegramItsCommandsForEachAudienceAndLanguage() {
        rig.start();

        await().atMost(Rig.SOON)
                .untilAsserted(() -> assertThat(telegram.calls("setMyCommands")).hasSize(9));
        assertThat(telegram.calls("setMyCommands"))
                .extracting(ApiCall::outcome)
                .allMatch(outcome -> outcome instanceof Outcome.Accepted);
        assertThat(telegram.calls("setMyCommands"))
                .anyMatch(call -> call.parameters().toString().contains("тиша на певний час"));
    }

    private void subscribeWithExample() throws InterruptedException {
        telegram.privateChat(ANNA, "Anna", "en");
        telegram.say(ANNA, "/start");
        telegram.awaitMessages(ANNA, 3, Rig.SOON);
    }

    private void press(SeenMessage message, String data) {
        await().atMost(Rig.SOON)
                .until(
                        () ->
                                telegram.messages(message.chatId()).stream()
                                        .flatMap(seen -> seen.buttons().stream())
                                        .flatMap(List::stream)
                                        .anyMatch(b -> b.callbackData().filter(data::equals).isPresent()));
        telegram.press(message.id(), data);
    }
}
