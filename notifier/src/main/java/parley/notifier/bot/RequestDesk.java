package parley.notifier.bot;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where requests are fulfilled. Thread-safe. */
public interface RequestDesk {
    /**
     * What came with one answer of Telegram's, or with one update that it posted.
     *
     * @param bot the bot's user name: updates are numbered for each bot
     * @param first the first of the ids that are handled with it
     * @param last the last of them
     * @param requests in the order of their updates, which need not all have caused one
     */
    record Batch(String bot, int first, int last, List<Numbered> requests) {
        /** Copies the list. */
        public Batch {
            requests = List.copyOf(requests);
        }
    }

    /**
     * A request and the update that caused it.
     *
     * @param update its id
     */
    record Numbered(int update, Request request) {}

    /** Whether this instance is the active one: only that may ask for updates or take them. */
    boolean open();

    /**
     * Takes requests. Those whose updates were handled before, by whichever instance, are passed
     * over.
     *
     * @return done once what they cause is committed on Kafka, in one transaction with the ids of
     *     the updates; failed if it is not, then they are to be made again
     */
    CompletableFuture<Void> take(Batch batch);
}
