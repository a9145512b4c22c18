package parley.notifier.bot;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Ballot;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Incoming;
import parley.notifier.transport.RefusalReason;

/** What somebody wants of the bot, or what happened to a chat that it writes to. */
public sealed interface Request {
    /** What a person asked, and is answered. */
    sealed interface Question extends Request {
        /** Who asked where. */
        Asked asked();
    }

    /** Alerts, from now on. */
    record Start(Asked asked, Target target) implements Question {}

    /** No more alerts, and what is kept about the chat deleted. */
    record Stop(Asked asked, Target target) implements Question {}

    /** To be told what the bot does. */
    record Help(Asked asked) implements Question {}

    /** Something that the bot does not understand. */
    record Unknown(Asked asked, String words) implements Question {}

    /** To see one page of the settings. */
    record ShowSettings(Asked asked, Target target, SettingsPage page) implements Question {}

    /**
     * A setting changed.
     *
     * @param page where it is shown
     * @param value as {@link SettingsChange} reads it
     */
    record ChangeSettings(Asked asked, Target target, SettingsPage page, String value)
            implements Question {}

    /** No alerts for a while; the words say how long. */
    record Mute(Asked asked, String words) implements Question {}

    /** Alerts again. */
    record Unmute(Asked asked) implements Question {}

    /** What happened lately; the words may name a track and a kind. */
    record Latest(Asked asked, String words, int page) implements Question {}

    /** What happened on a track, which the words name. */
    record Timeline(Asked asked, String words, int page) implements Question {}

    /** What is followed. */
    record Tracks(Asked asked) implements Question {}

    /**
     * Why there was an alert.
     *
     * @param development which; null if it is not known
     * @param alert the message that told of it; null if there is none
     */
    record Why(Asked asked, @Nullable String development, @Nullable Integer alert)
            implements Question {}

    /** Whether an alert was worth telling. */
    record Voting(Asked asked, String development, Ballot ballot) implements Question {}

    /** What is held about the chat. */
    record Privacy(Asked asked) implements Question {}

    /** All of what is held, as JSON. */
    record Export(Asked asked) implements Question {}

    /** Whether all is well. */
    record Status(Asked asked) implements Question {}

    /** Alerts into this topic. */
    record Here(Asked asked) implements Question {}

    /** Alerts that were held for being too many at once are to go out. */
    record Release(Asked asked) implements Question {}

    /** Alerts that were held for being too many at once are not to be sent at all. */
    record Drop(Asked asked) implements Question {}

    /** How the whole program is; for operators. */
    record Health(Asked asked) implements Question {}

    /** How each feed is; for operators. */
    record Feeds(Asked asked, int page) implements Question {}

    /** Something that is not done. */
    record Denied(Asked asked, Denial denial) implements Question {}

    /** The bot may write to a chat from now on. */
    record Joined(Incoming.Membership membership) implements Request {}

    /** The bot cannot write to a chat any more. */
    record Left(Incoming.Membership membership, RefusalReason reason) implements Request {}

    /** A group lives on under another id. */
    record Moved(long from, long to) implements Request {}

    /** A topic takes messages again. */
    record Reopened(Recipient place) implements Request {}
}
