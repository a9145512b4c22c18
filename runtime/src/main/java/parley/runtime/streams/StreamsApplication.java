package parley.runtime.streams;

import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.runtime.lifecycle.Condition;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A running topology. A stream thread that fails is replaced after a pause that grows while
 * failures go on, so that trouble with the cluster neither ends the service nor floods the log.
 */
public final class StreamsApplication implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StreamsApplication.class);
    private static final Duration STOP = Duration.ofSeconds(8);
    private static final Duration CALM = Duration.ofMinutes(5);
    private static final long LONGEST_PAUSE_SECONDS = 30;

    private final String name;
    private final KafkaStreams streams;
    private final InstantSource clock;
    private int failures;
    private long lastFailureMillis;

    /**
     * Prepares the application; nothing runs before {@link #start()}.
     *
     * @param name what the log calls it
     * @param settings from {@code KafkaClients.streams}
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

    /** How it is. */
    public Condition condition() {
        return switch (streams.state()) {
            case RUNNING -> new Condition.Well();
            case CREATED, REBALANCING -> new Condition.Degraded(name + " is taking over its work");
            case PENDING_SHUTDOWN, NOT_RUNNING -> new Condition.Failed(name + " is stopped");
            case PENDING_ERROR, ERROR -> new Condition.Failed(name + " gave up; see the log");
        };
    }

    private StreamThreadExceptionResponse failed(Throwable failure) {
        long pause = pauseSeconds();
        log.error("{} failed and goes on in {} s", name, pause, failure);
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(pause));
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private synchronized long pauseSeconds() {
        long now = clock.millis();
        failures = now - lastFailureMillis > CALM.toMillis() ? 1 : failures + 1;
        lastFailureMillis = now;
        return Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(failures, 5));
    }

    /** Stops it within eight seconds; what was not committed is done again by whoever goes on. */
    @Override
    public void close() {
        if (!streams.close(STOP)) {
            log.warn("{} has not ended within {} s", name, STOP.toSeconds());
        }
    }
}
