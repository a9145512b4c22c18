package parley.notifier.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.notifier.Developments;
import parley.notifier.message.AlertComposer;
import parley.notifier.message.Listing;
import parley.notifier.message.Message;
import parley.notifier.message.Notice;
import parley.notifier.message.NoticeKind;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;
import parley.notifier.transport.CallResult;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

class TerminalTransportTest {
    private Instant now = Instant.parse("2025-06-02T14:07:31Z");
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TerminalTransport terminal =
            new TerminalTransport(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> now);

    @Test
    void printsAnAlertAsAPersonWouldReadIt() {
        var alert = AlertComposer.compose(Developments.istanbulSecondRound("d"), "en");

        var result = terminal.perform(Recipient.TERMINAL, Call.Send.of(new Message.Told(alert)));

        assertThat(result).isEqualTo(new CallResult.Done<>(1));
        assertThat(printed())
                .isEqualTo(
                        """
                        Monday, 2 June 2025 (UTC)

                        14:07  Russia–Ukraine: second round of talks held in Istanbul
                               “The two delegations met for under ninety minutes & agreed to exchange
                               prisoners.”
                               — BBC News, 2 June 2025, 14:05 UTC · also: Reuters, Suspilne
                               https://bbc.example.org/news/1?a=1&b=2

                        """);
        assertThat(printed().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void tellsTheDayWhenItBeginsAndNotAgain() {
        var alert = AlertComposer.compose(Developments.istanbulSecondRound("d"), "uk");
        var send = Call.Send.of(new Message.Told(alert));

        terminal.perform(Recipient.TERMINAL, send);
        terminal.perform(Recipient.TERMINAL, send);
        now = Instant.parse("2025-06-03T00:00:00Z");
        terminal.perform(Recipient.TERMINAL, send);

        assertThat(printed().lines().filter(line -> line.endsWith("(UTC)")))
                .containsExactly("Понеділок, 2 червня 2025 (UTC)", "Вівторок, 3 червня 2025 (UTC)");
    }

    @Test
    void printsAnAnswerWithoutItsMarkup() {
        terminal.perform(
                Recipient.TERMINAL, Call.Send.of(new Message.Answer("<b>Held</b>: 3 &gt; 2")));

        assertThat(printed()).endsWith("\n\nHeld: 3 > 2\n");
    }

    @Test
    void servesTheTerminalAlone() {
        assertThat(terminal.serves(Recipient.TERMINAL)).isTrue();
        assertThat(terminal.serves(new Recipient(5, 0))).isFalse();
        assertThat(terminal.implicitRecipient()).contains(Recipient.TERMINAL);
    }

    @Test
    void leavesALongWordWhole() {
        assertThat(Wrapping.lines("a " + "b".repeat(90) + " c", 10))
                .containsExactly("a", "b".repeat(90), "c");
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void printsWhatBecomesOfAnAlertWithoutReplies() {
        var notice =
                new Notice(
                        NoticeKind.WITHDRAWAL,
                        "Russia–Ukraine: exchange of a thousand prisoners for a thousand agreed",
                        List.of("No source says so any more."),
                        null,
                        null,
                        null,
                        "en");

        terminal.perform(
                Recipient.TERMINAL, new Call.Send(new Message.Noticed(notice), 1, false, false));

        assertThat(printed())
                .isEqualTo(
                        """
                        Monday, 2 June 2025 (UTC)

                        14:07  Withdrawn: Russia–Ukraine: exchange of a thousand prisoners for a
                               thousand agreed
                               No source says so any more.

                        """);
    }

    @Test
    void printsSeveralAlertsAsOneAndNoEdits() {
        var alert = AlertComposer.compose(Developments.istanbulSecondRound("d"), "en");
        var listing = new Listing(false, List.of(alert, alert), "en");

        terminal.perform(Recipient.TERMINAL, new Call.Edit(1, new Message.Told(alert), false));
        terminal.perform(Recipient.TERMINAL, Call.Send.of(new Message.Listed(listing)));

        assertThat(printed())
                .startsWith(
                        """
                        Monday, 2 June 2025 (UTC)

                        14:07  2 developments
                               • Russia–Ukraine: second round of talks held in Istanbul — BBC News
                                 https://bbc.example.org/news/1?a=1&b=2
                        """);
        assertThat(printed().lines()).allMatch(line -> line.length() <= 80);
    }
}
