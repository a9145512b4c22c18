package parley.notifier.bot;

import java.util.concurrent.CompletableFuture;

/** Where requests are fulfilled. Thread-safe. */
public interface RequestDesk {
    /** Whether this instance is the active one: only that may ask for updates. */
    boolean open();

    /**
     * Takes a request.
     *
     * @return done once what the request causes is committed on Kafka; failed if it is not, then
     *     the request is to be made again
     */
    CompletableFuture<Void> take(Request request);
}
