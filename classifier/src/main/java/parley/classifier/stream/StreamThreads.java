package parley.classifier.stream;

import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.runtime.lifecycle.Condition;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Watches over the threads of a Kafka Streams application: one that fails is replaced, the longer
 * later the more have failed in a row, and the condition tells of it for a while.
 */
public final class StreamThreads {
    /** What went wrong last. */
    private record Failure(Throwable cause, Instant at, int inARow) {}

    private static final Logger log = LoggerFactory.getLogger(StreamThreads.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 5;

    /** A failure is told of for so long; another one after that is the first in a row again. */
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private final InstantSource clock;
    private final CountDownLatch closing;
    private final AtomicReference<@Nullable Failure> last = new AtomicReference<>();
    private volatile @Nullable KafkaStreams streams;

    /**
     * A watch.
     *
     * @param closing is counted down when the service closes: ends every wait
     */
    public StreamThreads(InstantSource clock, CountDownLatch closing) {
        this.clock = clock;
        this.closing = closing;
    }

    /** Begins to watch; to be called before the application starts. */
    public void watch(KafkaStreams application) {
        streams = application;
        application.setUncaughtExceptionHandler(this::failed);
    }

    private StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse failed(Throwable cause) {
        Instant now = clock.instant();
        Failure failure =
                last.accumulateAndGet(
                        new Failure(cause, now, 1),
                        (before, next) ->
                                before == null || isOld(before, now) || next == null
                                        ? next
                                        : new Failure(cause, now, before.inARow() + 1));
        int row = failure == null ? 1 : failure.inARow();
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(row - 1, DOUBLINGS));
        Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        log.error("a stream thread failed and is replaced in {}", bounded, cause);
        try {
            // On the failed thread, which has nothing else to do: its successor starts after.
            closing.await(bounded.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static boolean isOld(Failure failure, Instant now) {
        return failure.at().plus(REMEMBERED).isBefore(now);
    }

    /** How the application is. */
    public Condition condition() {
        KafkaStreams application = streams;
        if (application == null) {
            return new Condition.Degraded("not started");
        }
        return switch (application.state()) {
            case CREATED, REBALANCING -> new Condition.Degraded("getting its share of the work");
            case RUNNING -> running();
            case PENDING_SHUTDOWN, NOT_RUNNING -> new Condition.Failed("stopped");
            case PENDING_ERROR, ERROR -> new Condition.Failed("stopped: " + reason());
        };
    }

    private Condition running() {
        Failure failure = last.get();
        return failure == null || isOld(failure, clock.instant())
                ? new Condition.Well()
                : new Condition.Degraded("a stream thread failed and was replaced: " + reason());
    }

    private String reason() {
        Failure failure = last.get();
        return failure == null ? "reason unknown" : failure.cause().toString();
    }
}
