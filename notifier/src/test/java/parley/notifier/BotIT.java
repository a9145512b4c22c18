package parley.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
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

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** People and the bot, over the real client and a real broker. */
class BotIT extends OnRealBroker {
    private static final long GROUP = -4_001;
    private static final long SUPERGROUP = -1_001_234_567_890L;
    private static final long CHANNEL = -1_009_876_543_210L;

    /** Who adds the bot in the double. */
    private static final long SOMEBODY = 900_000_001;

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

    @Test
    void leavesAGroupToItsAdministratorsAndFollowsItToItsNewId() throws Exception {
        rig.start();
        people();
        telegram.groups().group(GROUP, "Readers");
        telegram.groups().administrator(GROUP, ANNA, true);
        telegram.awaitMessages(GROUP, 1, Rig.SOON);

        telegram.sayAs(BORYS, GROUP, "/start");
        assertThat(telegram.awaitMessages(GROUP, 2, Rig.SOON).getLast().text())
                .startsWith("Only those who administer");
        telegram.sayAs(ANNA, GROUP, "/start");
        SeenMessage welcome = telegram.awaitMessages(GROUP, 3, Rig.SOON).getLast();
        assertThat(welcome.text()).startsWith("Parley is on.");
        telegram.pressAs(BORYS, welcome.id(), "set::k");
        await().atMost(Rig.SOON).until(() -> telegram.callbackAnswers().size() == 1);
        assertThat(telegram.callbackAnswers().getFirst().toString()).contains("Only those who");

        telegram.groups().migrate(GROUP, SUPERGROUP);
        rig.publish(Developments.istanbulSecondRound("d1"));
        assertThat(telegram.awaitMessages(SUPERGROUP, 1, Rig.SOON).getLast().text())
                .startsWith(Developments.HEADLINE);
        telegram.groups().kick(SUPERGROUP);
        await().atMost(Rig.SOON)
                .until(
                        () ->
                                rig.table(Topic.SUBSCRIPTIONS).values().stream()
                                        .allMatch(Objects::isNull));
    }

    @Test
    void letsAChannelBeManagedFromAPrivateChat() throws Exception {
        rig.start();
        telegram.privateChat(SOMEBODY, "Sam", "en");
        telegram.say(SOMEBODY, "/help");
        telegram.awaitMessages(SOMEBODY, 1, Rig.SOON);
        telegram.groups().channel(CHANNEL, "News");
        telegram.groups().administrator(CHANNEL, SOMEBODY, false);

        SeenMessage offer = telegram.awaitMessages(SOMEBODY, 2, Rig.SOON).getLast();
        assertThat(offer.text()).contains("added to the channel News");
        telegram.press(offer.id(), offer.buttons().getFirst().getFirst().callbackData().get());
        await().atMost(Rig.SOON)
                .until(() -> rig.table(Topic.SUBSCRIPTIONS).containsKey(CHANNEL + ":0"));
        rig.publish(Developments.istanbulSecondRound("d1"));
        assertThat(telegram.awaitMessages(CHANNEL, 1, Rig.SOON)).hasSize(1);

        telegram.groups().forbidPosts(CHANNEL);
        assertThat(telegram.awaitMessages(SOMEBODY, 3, Rig.SOON).getLast().text())
                .startsWith("I cannot post in the channel News any more");
        assertThat(rig.table(Topic.SUBSCRIPTIONS)).containsEntry(CHANNEL + ":0", null);
    }

    @Test
    void sendsToTheTopicWhereHereIsWrittenAndExplainsAnAlertThatWhyReplies() throws Exception {
        rig.start();
        people();
        telegram.groups().forum(SUPERGROUP, "Readers");
        telegram.groups().administrator(SUPERGROUP, ANNA, false);
        int topic = telegram.groups().topic(SUPERGROUP, "News");
        telegram.sayAs(ANNA, SUPERGROUP, "/start");
        telegram.awaitMessages(SUPERGROUP, 2, Rig.SOON);

        telegram.sayAs(ANNA, SUPERGROUP, topic, "/here");
        telegram.awaitMessages(SUPERGROUP, 3, Rig.SOON);
        rig.publish(Developments.istanbulSecondRound("d1"));
        SeenMessage alert = telegram.awaitMessages(SUPERGROUP, 4, Rig.SOON).getLast();

        assertThat(alert.topic()).hasValue(topic);
        assertThat(alert.text()).startsWith(Developments.HEADLINE);
        telegram.reply(SUPERGROUP, alert.id(), "/why");
        SeenMessage why = telegram.awaitMessages(SUPERGROUP, 5, Rig.SOON).getLast();
        assertThat(why.text()).contains("Rule: round-held");
        assertThat(why.replyTo()).hasValue(alert.id());
    }

    @Test
    void tellsHowTheFeedsAre() throws Exception {
        rig.start();
        rig.subscribe(ANNA);
        String read = Instant.now().minusSeconds(200).toString();
        feed("https://one.example/rss", "{\"failures\":0,\"read\":\"" + read + "\"}");
        feed("https://two.example/rss", "{\"failures\":4,\"entries\":{}}");
        feed("https://three.example/rss", "{\"failures\":0}");
        feed("https://three.example/rss", null);

        await().atMost(Rig.SOON)
                .untilAsserted(
                        () -> {
                            telegram.say(ANNA, "/status");
                            int seen = telegram.messages(ANNA).size();
                            telegram.awaitMessages(ANNA, seen + 1, Rig.SOON);
                            assertThat(telegram.messages(ANNA).getLast().text())
                                    .contains("1 of 2 are well; the last was read 3 minutes ago");
                        });
    }

    private void feed(String address, @Nullable String state) {
        byte[] value = state == null ? null : state.getBytes(StandardCharsets.UTF_8);
        rig.publish(Topic.FEEDS, address, value);
    }

    private void people() {
        telegram.privateChat(ANNA, "Anna", "en");
        telegram.privateChat(BORYS, "Borys", "en");
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
                                        .anyMatch(
                                                b ->
                                                        b.callbackData()
                                                                .filter(data::equals)
                                                                .isPresent()));
        telegram.press(message.id(), data);
    }
}
