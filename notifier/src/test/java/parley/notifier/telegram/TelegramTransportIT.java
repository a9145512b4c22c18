package parley.notifier.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import parley.notifier.Developments;
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
import parley.testkit.telegram.BotApiDouble;
import parley.testkit.telegram.Fault;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

class TelegramTransportIT {
    private static final long ANNA = 42;
    private static final Recipient TO_ANNA = new Recipient(ANNA, 0);

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

    /** Everything that is logged while it is open, causes included, at the lowest levels. */
    private static final class Listening extends Handler implements AutoCloseable {
        private final List<String> said;
        private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
        private final Level before = root.getLevel();
        private final java.util.logging.Logger jul = java.util.logging.Logger.getLogger("okhttp3");
        private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

        Listening(List<String> said) {
            this.said = said;
            appender.start();
            root.setLevel(Level.TRACE);
            root.detachAppender("console");
            root.addAppender(appender);
            setLevel(java.util.logging.Level.ALL);
            jul.setLevel(java.util.logging.Level.ALL);
            jul.addHandler(this);
        }

        @Override
        public void publish(LogRecord record) {
            synchronized (said) {
                said.add(record.getMessage() + " " + record.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            jul.removeHandler(this);
            root.detachAppender(appender);
            root.setLevel(before);
            for (ILoggingEvent event : List.copyOf(appender.list)) {
                said.add(event.getFormattedMessage());
                for (var cause = event.getThrowableProxy();
                        cause != null;
                        cause = cause.getCause()) {
                    said.add(cause.getClassName() + " " + cause.getMessage());
                }
            }
        }
    }
}
