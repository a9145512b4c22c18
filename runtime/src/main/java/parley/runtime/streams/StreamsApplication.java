package parley.runtime.streams;

import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.runtime.lifecycle.Condition;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A running topology. A stream thread that fails is replaced after a pause that grows while
 * failures go on, so that trouble with the cluster neither ends the service nor floods the log; the
 * condition tells of a failure for a while.
 */
public final class StreamsApplication implements AutoCloseable {
    /** What went wrong last. */
    private record Failure(String cause, Instant at, int inARow) {}

    private static final Logger log = LoggerFactory.getLogger(StreamsApplication.class);
    private static final Duration STOP = Duration.ofSeconds(8);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 5;

    /** A failure is told of for so long; another one after that is the first in a row again. */
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private final String name;
    private final KafkaStreams streams;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Failure last;

    /**
     * Prepares the application; nothing runs before {@link #start()}.
     *
     * @param name what the log calls it
     * @param settings from {@code KafkaClients.streams}
     * @param clock tells how long ago a failure was
     */
    public StreamsApplication(
            String name, Topology topology, Properties settings, InstantSource clock) {
        this.name = name;
        this.clock = clock;
        this.streams = new KafkaStreams(topology, settings);
        this.streams.setUncaughtExceptionHandler(this::failed);
    }

    /** Starts its threads. */
    public void start() {
        streams.start();
    }

    /** How it is; any thread may ask. */
    public Condition condition() {
        return switch (streams.state()) {
            case RUNNING -> running();
            case CREATED, REBALANCING ->
                    new Condition.Degraded(name + " is getting its share of the work");
            case PENDING_SHUTDOWN, NOT_RUNNING -> new Condition.Failed(name + " is stopped");
            case PENDING_ERROR, ERROR -> new Condition.Failed(name + " gave up; see the log");
        };
    }

    private Condition running() {
        Failure failure = last;
        return failure == null || isOld(failure, clock.instant())
                ? new Condition.Well()
                : new Condition.Degraded(name + " failed and goes on: " + failure.cause());
    }

    private static boolean isOld(Failure failure, Instant now) {
        return failure.at().plus(REMEMBERED).isBefore(now);
    }

    /** Runs on the failed thread, which has nothing else to do: its successor starts after. */
    private StreamThreadExceptionResponse failed(Throwable cause) {
        Duration pause = remember(cause);
        log.error("{} failed and goes on in {} s", name, pause.toSeconds(), cause);
        try {
            closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private synchronized Duration remember(Throwable cause) {
        Instant now = clock.instant();
        Failure before = last;
        int inARow = before == null || isOld(before, now) ? 1 : before.inARow() + 1;
        last = new Failure(cause.toString(), now, inARow);
        Duration pause = Duration.ofSeconds(1L << Math.min(inARow - 1, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /**
     * Stops it within eight seconds and leaves the group, so that others take over at once; what
     * was not committed is done again by whoever goes on.
     */
    @Override
    public void close() {
        closing.countDown();
        var options =
                CloseOptions.groupMembershipOperation(
                                CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                        .withTimeout(STOP);
        if (!streams.close(options)) {
            log.warn("{} has not ended within {} s", name, STOP.toSeconds());
        }
    }
}
