package parley.runtime.lifecycle;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One named thread that takes turns until it is closed or a turn fails. A failed turn ends the
 * worker: who can go on after a failure handles it within the turn.
 */
public final class Worker implements AutoCloseable {
    /** One round of the work; called again and again. It should return within a second. */
    @FunctionalInterface
    public interface Turn {
        /**
         * Does the work.
         *
         * @throws InterruptedException when interrupted: the worker is closing
         */
        void take() throws InterruptedException;
    }

    /** What is told of a worker that a failure ended, on the worker's own thread. */
    @FunctionalInterface
    public interface FailureListener {
        /** Takes the failure; must not throw. */
        void failed(String role, Throwable failure);
    }

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Thread thread;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean closing;

    private Worker(String role, Turn turn, FailureListener listener) {
        this.thread = Thread.ofPlatform().name(role).unstarted(() -> run(role, turn, listener));
    }

    /** Starts a worker; the thread carries the role's name. */
    public static Worker start(String role, Turn turn, FailureListener listener) {
        var worker = new Worker(role, turn, listener);
        worker.thread.start();
        return worker;
    }

    private void run(String role, Turn turn, FailureListener listener) {
        try {
            while (!closing) {
                turn.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!closing) {
                fail(role, e, listener);
            }
        } catch (RuntimeException | Error e) {
            if (!closing) {
                fail(role, e, listener);
            } else {
                log.debug("{} ended while closing", role, e);
            }
        }
    }

    private void fail(String role, Throwable cause, FailureListener listener) {
        failure.set(cause);
        listener.failed(role, cause);
    }

    /** What ended it; empty while it works or when it was closed. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** Whether it was asked to end; a long turn should look. */
    public boolean closing() {
        return closing;
    }

    /**
     * Ends it: lets the turn in hand finish within two seconds, then interrupts it, and waits for
     * the thread eight seconds in all.
     */
    @Override
    public void close() {
        closing = true;
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            if (thread.join(GRACE)) {
                return;
            }
            thread.interrupt();
            if (!thread.join(PATIENCE)) {
                log.warn("{} has not ended", thread.getName());
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
