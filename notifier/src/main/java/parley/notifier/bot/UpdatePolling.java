package parley.notifier.bot;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.notifier.pace.Backoff;
import parley.notifier.transport.CallResult;
import parley.notifier.transport.CommandList;
import parley.notifier.transport.Incoming;
import parley.notifier.transport.UpdateSource;
import parley.notifier.trouble.Trouble;
import parley.notifier.trouble.Troubles;
import parley.runtime.lifecycle.Worker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Asks for updates, again and again, while this instance is the active one. Nothing ends it but
 * closing: a reader that throws costs its one update, every failure is waited out.
 */
public final class UpdatePolling implements Worker.Turn {
    private static final Logger log = LoggerFactory.getLogger(UpdatePolling.class);
    private static final Duration STANDBY = Duration.ofMillis(100);
    private static final Duration LEAST_WAIT = Duration.ofSeconds(1);
    private static final Duration MOST_WAIT = Duration.ofSeconds(30);

    /** After so long it is no passing thing that others ask for the same updates. */
    private static final Duration CONFLICT_TROUBLE = Duration.ofSeconds(60);

    /** So many failures in a row are a trouble; a single one is the network's everyday. */
    private static final int TROUBLE = 3;

    private final UpdateSource source;
    private final UpdateReader reader;
    private final RequestDesk desk;
    private final Troubles troubles;
    private final Duration hold;
    private final Duration recheck;
    private final InstantSource instants;
    private final Backoff backoff;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Deque<CommandList> unannounced;

    private boolean untaken;
    private @Nullable String botName;
    private int offset;
    private int failures;
    private @Nullable Instant conflictSince;

    /**
     * Asks nothing yet.
     *
     * @param commands what Telegram is to offer to people who type
     * @param hold how long the server may hold a call while there are no updates
     * @param recheck how long to wait after a 401
     * @param instants measures how long others get in the way
     * @param random spreads waits
     */
    public UpdatePolling(
            UpdateSource source,
            UpdateReader reader,
            RequestDesk desk,
            Troubles troubles,
            List<CommandList> commands,
            Duration hold,
            Duration recheck,
            InstantSource instants,
            RandomGenerator random) {
        this.instants = instants;
        this.source = source;
        this.reader = reader;
        this.desk = desk;
        this.troubles = troubles;
        this.hold = hold;
        this.recheck = recheck;
        this.unannounced = new ArrayDeque<>(commands);
        this.backoff = new Backoff(LEAST_WAIT, MOST_WAIT, random);
    }

    @Override
    public void take() throws InterruptedException {
        if (!desk.open()) {
            pause(STANDBY);
        } else if (botName == null) {
            judge(source.identify(), name -> botName = name);
        } else {
            String name = botName;
            judge(
                    source.poll(offset, hurry() ? Duration.ZERO : hold),
                    updates -> handle(updates, name));
            announce();
        }
    }

    /** Telegram holds no call while there is a list to tell it of, unless it took none lately. */
    private boolean hurry() {
        return !unannounced.isEmpty() && !untaken;
    }

    /** One list after each answer; a list that is not taken costs people nothing but comfort. */
    private void announce() {
        CommandList next = unannounced.poll();
        if (next == null) {
            return;
        }
        untaken = false;
        switch (source.announce(next)) {
            case CallResult.Done<Boolean> _ -> {
                // The next one follows the next answer.
            }
            case CallResult.Refused<Boolean>(var reason) ->
                    log.warn("Telegram refuses a list of commands: {}", reason.code());
            case CallResult.Migrated<Boolean> _,
                    CallResult.RetryAfter<Boolean> _,
                    CallResult.Failed<Boolean> _,
                    CallResult.Unauthorized<Boolean> _,
                    CallResult.Conflict<Boolean> _ -> {
                unannounced.addLast(next);
                untaken = true;
            }
        }
    }

    /** Ends waits and the call in hand; the worker can then end at once. Any thread may call it. */
    public void stop() {
        closing.countDown();
        source.interrupt();
    }

    private interface Use<T> {
        void of(T value) throws InterruptedException;
    }

    private <T> void judge(CallResult<T> result, Use<T> use) throws InterruptedException {
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
        log.debug("Asking for updates failed: {}", detail);
        if (failures >= TROUBLE && closing.getCount() > 0) {
            troubles.begin(
                    Trouble.POLLING, "Telegram cannot be asked for updates (" + detail + ")");
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

    private void handle(List<Incoming> updates, String name) throws InterruptedException {
        int next = offset;
        List<RequestDesk.Numbered> requests = new ArrayList<>();
        for (Incoming update : updates) {
            try {
                if (update.event() != null) {
                    reader.read(update.event(), name)
                            .map(request -> new RequestDesk.Numbered(update.update(), request))
                            .ifPresent(requests::add);
                }
            } catch (RuntimeException e) {
                log.error("Update {} cannot be handled and is passed over", update.update(), e);
            }
            next = update.update() + 1;
        }
        if (requests.isEmpty()
                || committed(desk.take(new RequestDesk.Batch(name, next - 1, requests)))) {
            // The next call confirms them.
            offset = next;
        } else {
            pause(LEAST_WAIT);
        }
    }

    private static boolean committed(CompletableFuture<Void> caused) throws InterruptedException {
        try {
            caused.get();
            return true;
        } catch (ExecutionException e) {
            log.debug("Requests were not committed; their updates will come again");
            return false;
        }
    }

    private void pause(Duration wait) throws InterruptedException {
        closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }
}
