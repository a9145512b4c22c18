package parley.notifier.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import parley.notifier.Developments;
import parley.notifier.message.Keyboard;
import parley.notifier.message.Message;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;
import parley.notifier.transport.CallResult;
import parley.notifier.transport.Incoming;
import parley.notifier.transport.RefusalReason;
import parley.testkit.telegram.Fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class TelegramTransportIT extends OnTelegramDouble {
    @Test
    void sendsAnAlertWithItsMarkupAndWithoutAPreview() {
        var result = transport.perform(TO_ANNA, Call.Send.of(new Message.Told(alert)));

        var seen = telegram.messages(ANNA).getFirst();
        assertThat(result).isEqualTo(new CallResult.Done<>(seen.id()));
        assertThat(seen.text()).startsWith(Developments.HEADLINE + "\n“").contains("minutes & agr");
        assertThat(seen.entities())
                .extracting(entity -> entity.type())
                .containsExactly("bold", "text_link");
        assertThat(seen.linkPreview()).isFalse();
    }

    @Test
    void sendsPlainTextOnceWhereMarkupIsRefused() {
        telegram.failNext(
                "sendMessage", 1, Fault.refuse(400, "Bad Request: can't parse entities: x"));

        var result = transport.perform(TO_ANNA, Call.Send.of(new Message.Told(alert)));

        assertThat(result).isInstanceOf(CallResult.Done.class);
        assertThat(telegram.messages(ANNA).getFirst().entities()).isEmpty();
        assertThat(telegram.messages(ANNA).getFirst().text()).contains("https://bbc.example.org");
        assertThat(telegram.calls("sendMessage")).hasSize(2);
    }

    @Test
    void editsAMessageAndKeepsItsButtons() {
        var buttons = buttons("why:d1");
        int id = sent(new Message.Answer("one <b>source</b>", buttons));
        var edit = new Call.Edit(id, new Message.Answer("two <b>sources</b>", buttons), false);

        var result = transport.perform(TO_ANNA, edit);
        var again = transport.perform(TO_ANNA, edit);

        var seen = telegram.messages(ANNA).getLast();
        assertThat(result).isEqualTo(new CallResult.Done<>(id));
        assertThat(again).as("not modified is done").isEqualTo(new CallResult.Done<>(id));
        assertThat(seen.text()).isEqualTo("two sources");
        assertThat(seen.entities()).hasSize(1);
        assertThat(seen.toString()).contains("why:d1");
    }

    @Test
    void editsPlainlyOnceWhereMarkupIsRefused() {
        int id = sent(new Message.Answer("one"));
        telegram.failNext(
                "editMessageText", 1, Fault.refuse(400, "Bad Request: can't parse entities: x"));

        var edit = new Call.Edit(id, new Message.Answer("<b>two</b> &amp; more"), false);
        assertThat(transport.perform(TO_ANNA, edit)).isEqualTo(new CallResult.Done<>(id));

        assertThat(telegram.messages(ANNA).getLast().text()).isEqualTo("two & more");
        assertThat(telegram.calls("editMessageText")).hasSize(2);
    }

    @Test
    void typesWhatEditsAndPressesAreRefusedFor() {
        var gone = new Call.Edit(999, new Message.Answer("x"), false);
        var long64 = buttons("x".repeat(65));

        assertThat(transport.perform(TO_ANNA, gone))
                .isEqualTo(new CallResult.Refused<>(RefusalReason.MESSAGE_GONE));
        assertThat(transport.perform(TO_ANNA, new Call.AnswerPress("1", "Noted", false)))
                .isEqualTo(new CallResult.Refused<>(RefusalReason.QUERY_TOO_OLD));
        assertThat(transport.perform(TO_ANNA, Call.Send.of(new Message.Answer("x", long64))))
                .isEqualTo(new CallResult.Refused<>(RefusalReason.BUTTON_INVALID));
        assertThat(RefusalReason.MESSAGE_GONE.endsSubscription()).isFalse();
    }

    @Test
    void answersAPressOnce() {
        var buttons = buttons("why:d1");
        int id = sent(new Message.Answer("one", buttons));
        String query = telegram.press(id, "why:d1");

        assertThat(transport.perform(TO_ANNA, new Call.AnswerPress(query, "Noted", false)))
                .isEqualTo(new CallResult.Done<>(0));

        assertThat(telegram.calls("answerCallbackQuery").getLast().parameter("text"))
                .contains("Noted");
    }

    private static Keyboard buttons(String data) {
        return new Keyboard(List.of(List.of(Keyboard.Button.of("Why", data))));
    }

    private int sent(Message message) {
        var result = transport.perform(TO_ANNA, Call.Send.of(message));
        assertThat(result).isInstanceOf(CallResult.Done.class);
        return ((CallResult.Done<Integer>) result).value();
    }

    @Test
    void readsUpdatesEachWithItsPlaceAndLanguage() {
        telegram.group(-1007, "Readers");
        int topic = telegram.topic(-1007, "News");
        telegram.sayAs(ANNA, -1007, topic, "/start");
        var source = transport.updates().orElseThrow();

        var first = updates(source.poll(0, Duration.ofSeconds(1)));
        var rest = updates(source.poll(first.getLast().update() + 1, Duration.ZERO));

        assertThat(first)
                .extracting(Incoming::event)
                .filteredOn(event -> event instanceof Incoming.Post)
                .map(event -> (Incoming.Post) event)
                .map(
                        post ->
                                post.chat()
                                        + " "
                                        + post.place()
                                        + " "
                                        + post.text()
                                        + " "
                                        + post.by().language())
                .containsExactly(
                        "PRIVATE " + TO_ANNA + " hello uk",
                        "SUPERGROUP " + new Recipient(-1007, topic) + " /start uk");
        assertThat(rest).isEmpty();
        assertThat(source.identify()).isEqualTo(new CallResult.Done<>("parley_test_bot"));
    }

    @Test
    void endsAPollThatWaitsWhenInterrupted() throws Exception {
        var source = transport.updates().orElseThrow();
        int after = updates(source.poll(0, Duration.ZERO)).getLast().update() + 1;
        var results = new ArrayList<CallResult<List<Incoming>>>();
        Thread polling =
                Thread.ofVirtual()
                        .start(() -> results.add(source.poll(after, Duration.ofSeconds(5))));
        Awaitility.await().until(() -> telegram.waitingPolls() == 1);

        source.interrupt();

        assertThat(polling.join(Duration.ofSeconds(2))).isTrue();
        assertThat(results.getFirst()).isInstanceOf(CallResult.Failed.class);
    }

    private static List<Incoming> updates(CallResult<List<Incoming>> result) {
        assertThat(result).isInstanceOf(CallResult.Done.class);
        return ((CallResult.Done<List<Incoming>>) result).value();
    }
}
