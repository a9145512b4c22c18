package parley.notifier.terminal;

import parley.notifier.message.Alert;
import parley.notifier.message.AlertText;
import parley.notifier.message.Message;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;
import parley.notifier.transport.CallResult;
import parley.notifier.transport.PaceLimits;
import parley.notifier.transport.Transport;
import parley.notifier.transport.UpdateSource;

import java.io.PrintStream;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Prints each alert on a terminal. Thread-safe: an alert is printed in one piece. */
public final class TerminalTransport implements Transport {
    private static final int WIDTH = 80;
    private static final String INDENT = "       ";
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrintStream out;
    private final InstantSource instants;
    private final AtomicInteger printed = new AtomicInteger();

    /**
     * Prints nothing yet.
     *
     * @param out the terminal; stays the caller's
     * @param instants tells when an alert is printed
     */
    public TerminalTransport(PrintStream out, InstantSource instants) {
        this.out = out;
        this.instants = instants;
    }

    @Override
    public CallResult<Integer> perform(Recipient to, Call call) {
        return switch (call) {
            case Call.Send send -> print(send.message());
            case Call.Edit edit -> print(edit.message());
            case Call.AnswerPress _ -> new CallResult.Done<>(0);
        };
    }

    private CallResult<Integer> print(Message message) {
        String text =
                switch (message) {
                    case Message.Told(Alert alert, var _) -> write(alert);
                    case Message.Answer(String answer, var _) -> answer + System.lineSeparator();
                };
        synchronized (out) {
            out.print(text);
            out.flush();
        }
        return new CallResult.Done<>(printed.incrementAndGet());
    }

    private String write(Alert alert) {
        var text = new StringBuilder();
        boolean first = true;
        for (String line : Wrapping.lines(alert.headline(), WIDTH - INDENT.length())) {
            // The time in UTC stands where the other lines are indented.
            line(text, first ? CLOCK.format(instants.instant()) + "  " : INDENT, line);
            first = false;
        }
        if (alert.extract() != null) {
            block(text, "“" + alert.extract() + "”");
        }
        block(text, "— " + AlertText.signature(alert));
        if (alert.link() != null) {
            line(text, INDENT, alert.link());
        }
        return text.append(System.lineSeparator()).toString();
    }

    private static void block(StringBuilder text, String words) {
        Wrapping.lines(words, WIDTH - INDENT.length()).forEach(line -> line(text, INDENT, line));
    }

    private static void line(StringBuilder text, String indent, String line) {
        text.append(indent).append(line).append(System.lineSeparator());
    }

    @Override
    public boolean serves(Recipient recipient) {
        return recipient.equals(Recipient.TERMINAL);
    }

    @Override
    public Optional<Recipient> implicitRecipient() {
        return Optional.of(Recipient.TERMINAL);
    }

    @Override
    public PaceLimits limits() {
        return PaceLimits.NONE;
    }

    @Override
    public Optional<UpdateSource> updates() {
        return Optional.empty();
    }

    @Override
    public void close() {
        out.flush();
    }
}
