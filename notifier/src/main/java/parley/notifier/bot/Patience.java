package parley.notifier.bot;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.notifier.pace.Backoff;
import parley.notifier.transport.CallResult;
import parley.notifier.trouble.Trouble;
import parley.notifier.trouble.Troubles;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Waits out whatever keeps the bot from hearing people, and says so when it lasts. For one thread
 * but for {@link #end()}.
 */
final class Patience {
    private static final Logger log = LoggerFactory.getLogger(Patience.class);

    private static final Duration LEAST_WAIT = Duration.ofSeconds(1);
    private static final Duration MOST_WAIT = Duration.ofSeconds(30);

    /** After so long it is no passing thing that others ask for the same updates. */
    private static final Duration CONFLICT_TROUBLE = Duration.ofSeconds(60);

    /** So many failures in a row are a trouble; a single one is the network's everyday. */
    private static final int TROUBLE = 3;

    private final String undone;
    private final Troubles troubles;
    private final Duration recheck;
    private final InstantSource instants;
    private final Backoff backoff;
    private final CountDownLatch ended = new CountDownLatch(1);
    private int failures;
    private @Nullable Instant conflictSince;

    /**
     * Endless until it is ended.
     *
     * @param undone what Telegram cannot do when calls fail, for people
     * @param recheck how long to wait after a 401
     * @param instants measures how long others get in the way
     * @param random spreads waits
     */
    Patience(
            String undone,
            Troubles troubles,
            Duration recheck,
            InstantSource instants,
            RandomGenerator random) {
        this.undone = undone;
        this.troubles = troubles;
        this.recheck = recheck;
        this.instants = instants;
        this.backoff = new Backoff(LEAST_WAIT, MOST_WAIT, random);
    }

    /** What is done with what a call gave. */
    interface Use<T> {
        void of(T value) throws InterruptedException;
    }

    /** Uses what a call gave, all troubles being over; without it, waits before the next one. */
    <T> void judge(CallResult<T> result, Use<T> use) throws InterruptedException {
        switch (result) {
            case CallResult.Done<T>(T value) -> {
                calm();
                use.of(value);
            }
            case CallResult.RetryAfter<T>(Duration wait) -> pause(wait);
            case CallResult.Unauthorized<T> _ -> {
                troubles.begin(
                        Trouble.UNAUTHORIZED,
                        "Telegram does not accept the bot token (401): nothing is sent or answered"
                                + " until it does; looking again every "
                                + recheck.toSeconds()
                                + " s");
                pause(recheck);
            }
            case CallResult.Conflict<T> _ -> {
                conflict();
                pause(backoff.after(++failures));
            }
            case CallResult.Migrated<T> _ -> failed("refused: migrated");
            case CallResult.Refused<T>(var reason) -> failed("refused: " + reason.code());
            case CallResult.Failed<T>(var _, String detail) -> failed(detail);
        }
    }

    /** Passes by itself where an instance that was replaced ends its last call: told later. */
    private void conflict() {
        Instant now = instants.instant();
        if (conflictSince == null) {
            conflictSince = now;
            log.info("Another process asks for the same bot's updates, or a webhook is set (409)");
        } else if (!now.isBefore(conflictSince.plus(CONFLICT_TROUBLE))) {
            troubles.begin(
                    Trouble.CONFLICT,
                    "another process asks for the same bot's updates, or a webhook is set (409):"
                            + " people's commands may go unheard, alerts are sent all the same");
        }
    }

    private void failed(String detail) throws InterruptedException {
        failures++;
        log.debug("Telegram cannot {}: {}", undone, detail);
        if (failures >= TROUBLE && ended.getCount() > 0) {
            troubles.begin(Trouble.POLLING, "Telegram cannot " + undone + " (" + detail + ")");
        }
        pause(backoff.after(failures));
    }

    private void calm() {
        failures = 0;
        conflictSince = null;
        troubles.end(Trouble.UNAUTHORIZED);
        troubles.end(Trouble.CONFLICT);
        troubles.end(Trouble.POLLING);
    }

    /** Waits; no longer once it is ended. */
    void pause(Duration wait) throws InterruptedException {
        ended.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits no more. Any thread may call it. */
    void end() {
        ended.countDown();
    }
}
