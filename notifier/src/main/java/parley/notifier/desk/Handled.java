package parley.notifier.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Up to which update a bot's updates are handled. It stands as metadata beside the group's offset
 * of {@code talks.subscriptions}, and so in every transaction: an update that comes again after a
 * kill is known.
 *
 * @param bot the bot's user name: updates are numbered for each bot
 * @param update id of the last one
 * @param at when that was committed
 */
record Handled(String bot, int update, Instant at) {
    /**
     * Telegram keeps an update for a day, and after a week without any may go on with any number:
     * what is known for longer than this says nothing of today's.
     */
    private static final Duration VALID = Duration.ofDays(2);

    private static final Pattern FORM =
            Pattern.compile("update (\\d{1,10}) of (\\w{1,64}) at (\\S+)");

    /** Reads what {@link #text()} writes; empty for anything else, also for no text at all. */
    static Optional<Handled> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Handled(
                            matcher.group(2),
                            Integer.parseInt(matcher.group(1)),
                            Instant.parse(matcher.group(3))));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    String text() {
        return "update " + update + " of " + bot + " at " + at;
    }

    /** Whether this update is one of those. */
    boolean covers(String other, int id, Instant now) {
        return bot.equals(other) && id <= update && now.isBefore(at.plus(VALID));
    }
}
