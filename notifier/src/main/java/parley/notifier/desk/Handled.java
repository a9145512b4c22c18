package parley.notifier.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which of a bot's updates are handled. It stands as metadata beside the group's offset of {@code
 * talks.subscriptions}, and so in every transaction: an update that comes again after a kill is
 * known, also where updates are posted and come in another order than that of their ids.
 *
 * @param bot the bot's user name: updates are numbered for each bot
 * @param spans the ids, growing, with a gap between any two spans
 * @param at when that was committed
 */
record Handled(String bot, List<Span> spans, Instant at) {
    /** Ids from the first to the last, both of them handled. */
    record Span(int first, int last) {
        private boolean holds(int id) {
            return first <= id && id <= last;
        }

        /** Whether no id is between the two. */
        private boolean touches(Span other) {
            return first - 1L <= other.last && other.first - 1L <= last;
        }

        private Span with(Span other) {
            return new Span(Math.min(first, other.first), Math.max(last, other.last));
        }

        String text() {
            return first == last ? Integer.toString(first) : first + "-" + last;
        }

        static Span parse(String text) {
            String[] ends = text.split("-", 2);
            return new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        }
    }

    /**
     * Telegram keeps an update for a day, and after a week without any may go on with any number:
     * what is known for longer than this says nothing of today's.
     */
    private static final Duration VALID = Duration.ofDays(2);

    /**
     * The most that is kept; the lowest go first, for an update comes again soon or never. At most
     * 1,500 characters: Kafka takes 4,096 ({@code offset.metadata.max.bytes}).
     */
    static final int MOST_SPANS = 64;

    private static final Pattern FORM =
            Pattern.compile("updates? ([0-9,-]{1,1600}) of (\\w{1,64}) at (\\S+)");

    Handled {
        spans = List.copyOf(spans);
    }

    /** None yet. */
    static Handled none(String bot, Instant at) {
        return new Handled(bot, List.of(), at);
    }

    /** Reads what {@link #text()} writes; empty for anything else, also for no text at all. */
    static Optional<Handled> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            List<Span> spans = new ArrayList<>();
            for (String span : matcher.group(1).split(",", -1)) {
                spans.add(Span.parse(span));
            }
            return Optional.of(
                    new Handled(
                            matcher.group(2),
                            // One number alone stands for all up to it.
                            text.startsWith("update ")
                                    ? List.of(new Span(0, spans.getLast().last()))
                                    : spans,
                            Instant.parse(matcher.group(3))));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    String text() {
        boolean upTo = spans.size() == 1 && spans.getFirst().first() == 0;
        String ids =
                upTo
                        ? Integer.toString(spans.getFirst().last())
                        : spans.stream().map(Span::text).collect(Collectors.joining(","));
        return (upTo ? "update " : "updates ") + ids + " of " + bot + " at " + at;
    }

    /** Whether this update is one of those. */
    boolean covers(String other, int id, Instant now) {
        return speaksOf(other, now) && spans.stream().anyMatch(span -> span.holds(id));
    }

    private boolean speaksOf(String other, Instant now) {
        return bot.equals(other) && now.isBefore(at.plus(VALID));
    }

    /** The same with more of them, or these alone where what is known says nothing of them. */
    Handled and(String other, int first, int last, Instant now) {
        var added = new Span(first, last);
        List<Span> all = new ArrayList<>();
        if (speaksOf(other, now)) {
            for (Span span : spans) {
                if (span.touches(added)) {
                    added = added.with(span);
                } else {
                    all.add(span);
                }
            }
        }
        Span whole = added;
        int place = (int) all.stream().filter(span -> span.last() < whole.first()).count();
        all.add(place, whole);
        return new Handled(
                other, all.subList(Math.max(0, all.size() - MOST_SPANS), all.size()), now);
    }
}
