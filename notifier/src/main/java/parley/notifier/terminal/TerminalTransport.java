package parley.notifier.terminal;

import org.jspecify.annotations.Nullable;

import parley.notifier.message.Alert;
import parley.notifier.message.AlertText;
import parley.notifier.message.AlertTimes;
import parley.notifier.message.AlertWords;
import parley.notifier.message.Listing;
import parley.notifier.message.ListingText;
import parley.notifier.message.Message;
import parley.notifier.message.MessageText;
import parley.notifier.message.Notice;
import parley.notifier.message.NoticeText;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;
import parley.notifier.transport.CallResult;
import parley.notifier.transport.PaceLimits;
import parley.notifier.transport.Transport;
import parley.notifier.transport.UpdateSource;

import java.io.PrintStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Prints each alert on a terminal, with its time, below its day. Thread-safe: an alert is printed
 * in one piece.
 */
public final class TerminalTransport implements Transport {
    private static final int WIDTH = 80;
    private static final String INDENT = "       ";
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final PrintStream out;
    private final InstantSource instants;
    private final AtomicInteger printed = new AtomicInteger();
    private @Nullable LocalDate shown;

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
            // What is printed stays: an edit makes no sound, and what matters comes as a reply.
            case Call.Edit edit -> new CallResult.Done<>(edit.messageId());
            case Call.AnswerPress _ -> new CallResult.Done<>(0);
        };
    }

    private CallResult<Integer> print(Message message) {
        ZonedDateTime now = instants.instant().atZone(ZoneOffset.UTC);
        String text =
                switch (message) {
                    case Message.Told(Alert alert, var _) -> write(alert, now);
                    case Message.Noticed(Notice notice) -> write(notice, now);
                    case Message.Listed(Listing listing) -> write(listing, now);
                    case Message.Answer _ -> MessageText.write(message) + System.lineSeparator();
                };
        synchronized (out) {
            out.print(heading(now.toLocalDate(), language(message)) + text);
            out.flush();
        }
        return new CallResult.Done<>(printed.incrementAndGet());
    }

    /** The day, above the first that is printed on it. */
    private String heading(LocalDate day, String language) {
        if (day.equals(shown)) {
            return "";
        }
        shown = day;
        return AlertTimes.heading(day, language) + System.lineSeparator() + System.lineSeparator();
    }

    private static String language(Message message) {
        return switch (message) {
            case Message.Told(Alert alert, var _) -> alert.language();
            case Message.Noticed(Notice notice) -> notice.language();
            case Message.Listed(Listing listing) -> listing.language();
            case Message.Answer _ -> AlertWords.LANGUAGES.getFirst();
        };
    }

    private static String write(Alert alert, ZonedDateTime now) {
        var text = new StringBuilder();
        title(text, alert.headline(), now);
        if (alert.extract() != null) {
            block(text, AlertText.quoted(alert));
        }
        if (!alert.facts().isEmpty()) {
            block(text, AlertText.facts(alert));
        }
        if (alert.claim() != null) {
            block(text, alert.claim());
        }
        block(text, "— " + AlertText.signature(alert));
        if (alert.link() != null) {
            line(text, INDENT, alert.link());
        }
        return text.append(System.lineSeparator()).toString();
    }

    private static String write(Notice notice, ZonedDateTime now) {
        var text = new StringBuilder();
        title(text, NoticeText.title(notice), now);
        notice.lines().forEach(words -> block(text, words));
        if (notice.outlet() != null) {
            block(text, "— " + NoticeText.signature(notice));
        }
        if (notice.link() != null) {
            line(text, INDENT, notice.link());
        }
        return text.append(System.lineSeparator()).toString();
    }

    private static String write(Listing listing, ZonedDateTime now) {
        var text = new StringBuilder();
        title(text, ListingText.title(listing), now);
        for (Alert alert : listing.alerts()) {
            String mark = "• ";
            for (String words :
                    Wrapping.lines(
                            alert.headline() + " — " + alert.outlet(),
                            WIDTH - INDENT.length() - mark.length())) {
                line(text, INDENT + mark, words);
                mark = "  ";
            }
            if (alert.link() != null) {
                line(text, INDENT + mark, alert.link());
            }
        }
        return text.append(System.lineSeparator()).toString();
    }

    private static void title(StringBuilder text, String words, ZonedDateTime now) {
        boolean first = true;
        for (String line : Wrapping.lines(words, WIDTH - INDENT.length())) {
            // The time in UTC stands where the other lines are indented.
            line(text, first ? CLOCK.format(now) + "  " : INDENT, line);
            first = false;
        }
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
