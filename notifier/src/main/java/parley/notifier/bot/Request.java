package parley.notifier.bot;

import org.jspecify.annotations.Nullable;

import parley.notifier.subscription.Recipient;

/** What somebody wants of the bot. */
public sealed interface Request {
    /** Where it was asked, and where the answer goes. */
    Recipient place();

    /**
     * Alerts, from now on.
     *
     * @param language ISO 639-1 code of the person's language; null if unknown
     */
    record Start(Recipient place, @Nullable String language) implements Request {}

    /** No more alerts, and what is kept about the chat deleted. */
    record Stop(Recipient place) implements Request {}

    /** What is held for being too much is told; only administrators may say so. */
    record Release(Recipient place) implements Request {}

    /** What is held for being too much is never told; only administrators may say so. */
    record Drop(Recipient place) implements Request {}

    /** To be told what the bot does. */
    record Help(Recipient place) implements Request {}

    /** Something that the bot does not understand. */
    record Unknown(Recipient place) implements Request {}
}
