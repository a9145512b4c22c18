package parley.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import parley.contract.record.Tell;
import parley.contract.topic.Topic;
import parley.notifier.delivery.DeliveryState;
import parley.notifier.transport.Incoming;
import parley.runtime.lifecycle.Condition;
import parley.testkit.telegram.Fault;
import parley.testkit.telegram.SeenMessage;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** What people and operators see of the notifier. */
class NotifierServiceIT extends OnRealBroker {
    @Test
    void tellsAChatOnceAndNothingAgainAfterARestart() throws Exception {
        var service = rig.start();
        rig.subscribe(ANNA);
        rig.publish(Developments.istanbulSecondRound("d1"));
        telegram.awaitMessages(ANNA, 2, Rig.SOON);

        // Read again, another source, and the end of the batch to wait for.
        rig.publish(Developments.istanbulSecondRound("d1"));
        rig.publish(Developments.round("d1", 2, Tell.SILENT, "silent"));
        rig.publish(Developments.round("d2", 1, Tell.NEW, "Second"));
        telegram.awaitMessages(ANNA, 3, Rig.SOON);
        service.close();
        rig.start();
        rig.publish(Developments.round("d3", 1, Tell.NEW, "Third"));

        assertThat(telegram.awaitMessages(ANNA, 4, Rig.SOON))
                .extracting(message -> message.text().lines().findFirst().orElseThrow())
                .containsExactly("Welcome to Parley.", Developments.HEADLINE, "Second", "Third");
        await().atMost(Rig.SOON)
                .untilAsserted(
                        () ->
                                assertThat(rig.delivery("d3", ANNA).orElseThrow().state())
                                        .isEqualTo(DeliveryState.SENT));
        var told = rig.delivery("d1", ANNA).orElseThrow();
        assertThat(told.messageId()).isEqualTo(telegram.messages(ANNA).get(1).id());
        assertThat(told.revision()).isEqualTo(1);
        assertThat(told.attempts()).isEqualTo(1);
        assertThat(told.inDoubt()).isFalse();
    }

    @Test
    void stopEndsAlertsAndDeletesWhatIsKept() throws Exception {
        rig.start();
        rig.subscribe(ANNA);
        rig.subscribe(BORYS);
        rig.publish(Developments.istanbulSecondRound("d1"));
        telegram.awaitMessages(ANNA, 2, Rig.SOON);

        telegram.say(ANNA, "/stop");
        telegram.awaitMessages(ANNA, 3, Rig.SOON);
        rig.publish(Developments.round("d2", 1, Tell.NEW, "Second"));
        telegram.awaitMessages(BORYS, 3, Rig.SOON);

        assertThat(telegram.messages(ANNA)).hasSize(3);
        assertThat(telegram.messages(ANNA).getLast().text())
                .startsWith("Done: no more alerts here.");
        assertThat(rig.table(Topic.SUBSCRIPTIONS)).containsEntry(ANNA + ":0", null);
        assertThat(rig.table(Topic.DELIVERIES))
                .containsEntry("d1:" + ANNA + ":0", null)
                .doesNotContainKey("d2:" + ANNA + ":0");

        telegram.say(ANNA, "/stop");
        assertThat(telegram.awaitMessages(ANNA, 4, Rig.SOON).getLast().text())
                .startsWith("There is nothing to stop");
    }

    @Test
    void answersHelpAndWhatItDoesNotUnderstandButKeepsOutOfTalkInGroups() throws Exception {
        rig.start();
        rig.subscribe(ANNA);
        telegram.group(-1007, "Readers");
        telegram.groups().administrator(-1007, ANNA, false);
        int topic = telegram.topic(-1007, "News");

        telegram.say(ANNA, "what?");
        telegram.say(ANNA, "/help");
        telegram.say(ANNA, "/start");
        telegram.sayAs(ANNA, -1007, "what?");
        telegram.sayAs(ANNA, -1007, "/start@some_other_bot");
        telegram.sayAs(ANNA, -1007, topic, "/start@parley_test_bot");
        telegram.awaitMessages(-1007, 2, Rig.SOON);
        rig.publish(Developments.istanbulSecondRound("d1"));
        List<SeenMessage> inGroup =
                telegram.awaitMessages(-1007, 3, Rig.SOON).stream().skip(1).toList();

        assertThat(inGroup).hasSize(2).allMatch(message -> message.topic().getAsInt() == topic);
        assertThat(telegram.awaitMessages(ANNA, 5, Rig.SOON).subList(1, 4))
                .extracting(SeenMessage::text)
                .satisfiesExactly(
                        unknown -> assertThat(unknown).startsWith("I did not understand that."),
                        help -> assertThat(help).startsWith("Parley reads news feeds"),
                        again -> assertThat(again).startsWith("This chat has alerts already."));
    }

    @Test
    void keepsPollingAfterHandlerThrows() throws Exception {
        rig.start(
                source -> {
                    var commands = Rig.commands(source);
                    return (event, bot) -> {
                        if (event instanceof Incoming.Post post && "boom".equals(post.text())) {
                            throw new IllegalStateException("a handler that throws");
                        }
                        return commands.read(event, bot);
                    };
                });
        telegram.privateChat(ANNA, "Anna", "en");

        telegram.say(ANNA, "boom");
        telegram.say(ANNA, "/start");

        assertThat(telegram.awaitMessages(ANNA, 1, Rig.SOON).getFirst().text())
                .startsWith("Welcome to Parley.");
        await().atMost(Rig.SOON).until(() -> telegram.pendingUpdates() == 0);
    }

    @Test
    void aRefusedTokenIsToldOnceAndMended() throws Exception {
        var appender = new ListAppender<ILoggingEvent>();
        appender.start();
        var logger = (Logger) LoggerFactory.getLogger("parley");
        logger.addAppender(appender);
        try {
            telegram.failNext("getMe", 4, Fault.refuse(401, "Unauthorized"));
            var service = rig.start();
            await().atMost(Rig.SOON).until(() -> service.condition() instanceof Condition.Degraded);
            rig.subscribe(ANNA);
            await().atMost(Rig.SOON).until(() -> service.condition() instanceof Condition.Well);
            long lines = warnings(appender);

            telegram.failNext("sendMessage", 2, Fault.refuse(401, "Unauthorized"));
            rig.publish(Developments.istanbulSecondRound("d1"));

            assertThat(telegram.awaitMessages(ANNA, 2, Rig.SOON)).hasSize(2);
            assertThat(lines).isEqualTo(1);
            await().atMost(Rig.SOON)
                    .untilAsserted(
                            () ->
                                    assertThat(rig.delivery("d1", ANNA).orElseThrow().state())
                                            .isEqualTo(DeliveryState.SENT));
            assertThat(rig.delivery("d1", ANNA).orElseThrow().inDoubt()).isFalse();
        } finally {
            logger.detachAppender(appender);
        }
        assertThat(appender.list)
                .noneMatch(event -> event.getFormattedMessage().contains(telegram.token()));
    }

    private static long warnings(ListAppender<ILoggingEvent> appender) {
        return List.copyOf(appender.list).stream()
                .filter(event -> event.getFormattedMessage().contains("401"))
                .count();
    }

    @Test
    void aConflictConcernsPollingOnly() throws Exception {
        var service = rig.start();
        rig.subscribe(ANNA);
        await().atMost(Rig.SOON)
                .until(
                        () ->
                                telegram.calls("setMyCommands").size() == 9
                                        && telegram.waitingPolls() == 1);
        telegram.failNext(
                "getUpdates",
                3,
                Fault.refuse(409, "Conflict: terminated by other getUpdates request"));
        telegram.say(ANNA, "/help");
        telegram.awaitMessages(ANNA, 2, Rig.SOON);
        assertThat(service.condition()).isInstanceOf(Condition.Well.class);

        rig.publish(Developments.istanbulSecondRound("d1"));

        assertThat(telegram.awaitMessages(ANNA, 3, Rig.SOON)).hasSize(3);
        telegram.say(ANNA, "/help");
        assertThat(telegram.awaitMessages(ANNA, 4, Rig.SOON)).hasSize(4);
        assertThat(service.condition()).isInstanceOf(Condition.Well.class);
    }

    @Test
    void printsOnTheTerminalOnceWithoutTelegram() {
        var screen = new ByteArrayOutputStream();
        rig.publish(Developments.round("d0", 1, Tell.NEW, "Before"));
        var first = rig.startOnTerminal(screen);
        rig.publish(Developments.istanbulSecondRound("d1"));
        await().atMost(Rig.SOON).until(() -> first.figures().sent() == 1);
        first.close();

        var second = rig.startOnTerminal(screen);
        rig.publish(Developments.round("d2", 1, Tell.NEW, "Second"));
        await().atMost(Rig.SOON).until(() -> second.figures().sent() == 1);

        assertThat(screen.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce(Developments.HEADLINE)
                .containsOnlyOnce("Second")
                .doesNotContain("Before", "<b>", "&amp;");
        assertThat(second.figures().waiting()).isZero();
    }

    @Test
    void closesWithinTenSecondsWhateverIsUnderWay() throws Exception {
        var service = rig.start();
        rig.subscribe(ANNA);
        telegram.failNext("sendMessage", 1, Fault.stallBeforeAccepting());
        int calls = telegram.calls("sendMessage").size();
        rig.publish(Developments.istanbulSecondRound("d1"));
        await().atMost(Rig.SOON).until(() -> telegram.calls("sendMessage").size() > calls);

        long before = System.nanoTime();
        service.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }
}
