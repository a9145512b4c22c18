package parley.notifier.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import parley.notifier.Developments;
import parley.notifier.Listening;
import parley.notifier.message.Alert;
import parley.notifier.message.AlertComposer;
import parley.notifier.message.Keyboard;
import parley.notifier.message.Message;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;
import parley.notifier.transport.CallResult;
import parley.notifier.transport.FailureKind;
import parley.notifier.transport.Incoming;
import parley.notifier.transport.RefusalReason;
import parley.notifier.webhook.Webhook;
import parley.testkit.telegram.BotApiDouble;
import parley.testkit.telegram.Fault;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class TelegramTransportIT {
    private static final long ANNA = 42;
    private static final Recipient TO_ANNA = new Recipient(ANNA, 0);

    /** What can come instead of an answer. */
    private static final List<Fault> FAULTS =
            List.of(
                    Fault.refuse(409, "Conflict: terminated by other getUpdates request"),
                    Fault.refuse(401, "Unauthorized"),
                    Fault.refuse(500, "Internal Server Error"),
                    Fault.tooManyRequests(1),
                    Fault.badGatewayPage(),
                    new Fault.Page(302, "text/plain", "moved"),
                    new Fault.Page(200, "application/json", "{\"ok\":true,\"result\":["),
                    Fault.cutBeforeAccepting(),
                    Fault.stallBeforeAccepting());

    private final BotApiDouble telegram = BotApiDouble.start();
    private final TelegramTransport transport =
            new TelegramTransport(
                    BotToken.of(telegram.token()),
                    telegram.baseUrl(),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5));
    private final Alert alert = AlertComposer.compose(Developments.istanbulSecondRound("d1"), "en");

    @BeforeEach
    void annaSpeaks() {
        telegram.privateChat(ANNA, "Anna", "uk-UA");
        telegram.say(ANNA, "hello");
    }

    @AfterEach
    void end() {
        transport.close();
        telegram.close();
    }

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

    /** Every way to fail, with every log of ours and the libraries' open: the token is nowhere. */
    @Test
    void showsTheTokenOnNoErrorPath() {
        List<String> said = new ArrayList<>();
        try (var _ = new Listening(said)) {
            said.add(fail(Fault.badGatewayPage(), FailureKind.UNREADABLE));
            said.add(fail(Fault.refuse(500, "Internal " + telegram.token()), null));
            said.add(fail(Fault.cutBeforeAccepting(), FailureKind.CUT));
            said.add(fail(Fault.cutAfterAccepting(), FailureKind.CUT));
            said.add(fail(Fault.stallAfterAccepting(), FailureKind.TIMED_OUT));
            said.add(fail(new Fault.Page(302, "text/plain", "moved"), FailureKind.UNREADABLE));
            said.add(fail(Fault.refuse(401, "Unauthorized"), null));
            said.add(fail(Fault.tooManyRequests(3), null));
            said.add(fail(Fault.migratedTo(-1009), null));
            said.add(
                    transport
                            .perform(new Recipient(5, 0), Call.Send.of(new Message.Answer("x")))
                            .toString());
            said.add(transport.perform(TO_ANNA, Call.Send.of(new Message.Answer(""))).toString());
            said.addAll(failPolling());
            said.addAll(failWebhook());
            telegram.block(ANNA);
            said.add(transport.perform(TO_ANNA, Call.Send.of(new Message.Answer("x"))).toString());
            telegram.close();
            said.add(transport.perform(TO_ANNA, Call.Send.of(new Message.Answer("x"))).toString());
            said.add(transport.updates().orElseThrow().poll(0, Duration.ZERO).toString());
            said.add(elsewhere("https://unknown.invalid"));
            said.add(elsewhere(telegram.baseUrl().toString().replace("http:", "https:")));
            said.add(transport.toString());
        }

        String secret = telegram.token().substring(telegram.token().indexOf(':') + 1);
        assertThat(said).noneMatch(line -> line.contains(secret));
        String webhookSecret = BotToken.of(telegram.token()).webhookSecret().reveal();
        assertThat(said).noneMatch(line -> line.contains(webhookSecret));
        assertThat(said).anyMatch(line -> line.contains(RefusalReason.BLOCKED.toString()));
        assertThat(said).anyMatch(line -> line.contains(RefusalReason.CHAT_NOT_FOUND.toString()));
    }

    private String fail(Fault fault, FailureKind expected) {
        telegram.failNext("sendMessage", 1, fault);
        var result = transport.perform(TO_ANNA, Call.Send.of(new Message.Told(alert)));
        if (expected != null) {
            assertThat(result).isInstanceOf(CallResult.Failed.class);
            assertThat(((CallResult.Failed<Integer>) result).kind()).isEqualTo(expected);
        }
        return result.toString();
    }

    /** Every way in which asking for updates fails. */
    private List<String> failPolling() {
        var source = transport.updates().orElseThrow();
        List<String> said = new ArrayList<>();
        for (Fault fault : FAULTS) {
            telegram.failNext("getUpdates", 1, fault);
            var result = source.poll(0, Duration.ZERO);
            assertThat(result).as(fault.toString()).isNotInstanceOf(CallResult.Done.class);
            said.add(result.toString());
        }
        assertThat(said).anyMatch(line -> line.contains("Conflict"));
        return said;
    }

    /** Every way in which telling Telegram of a webhook, looking at it and ending it fails. */
    private List<String> failWebhook() {
        var source = transport.updates().orElseThrow();
        String token = telegram.token();
        List<String> said = new ArrayList<>();
        for (String url :
                List.of(
                        "http://127.0.0.1:9/" + token,
                        "https://unknown.invalid/" + token,
                        "ftp://127.0.0.1/" + token)) {
            var broken = new Webhook(URI.create(url), BotToken.of(token).webhookSecret());
            said.add(broken.toString());
            said.add(source.setWebhook(broken).toString());
            said.add(source.webhook().toString());
            said.add(source.poll(0, Duration.ZERO).toString());
        }
        var webhook = new Webhook(telegram.baseUrl(), BotToken.of(token).webhookSecret());
        for (Fault fault : FAULTS) {
            telegram.failNext(BotApiDouble.ANY_METHOD, 3, fault);
            said.add(source.setWebhook(webhook).toString());
            said.add(source.webhook().toString());
            said.add(source.deleteWebhook().toString());
            telegram.healAll();
        }
        said.add(source.deleteWebhook().toString());
        said.add(source.read(token.getBytes(StandardCharsets.UTF_8)).toString());
        assertThat(said).anyMatch(line -> line.contains("BAD_WEBHOOK"));
        return said;
    }

    private String elsewhere(String base) {
        try (var other =
                new TelegramTransport(
                        BotToken.of(telegram.token()),
                        URI.create(base),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(1))) {
            return other.perform(TO_ANNA, Call.Send.of(new Message.Answer("x"))).toString();
        }
    }

    private static List<Incoming> updates(CallResult<List<Incoming>> result) {
        assertThat(result).isInstanceOf(CallResult.Done.class);
        return ((CallResult.Done<List<Incoming>>) result).value();
    }
}
