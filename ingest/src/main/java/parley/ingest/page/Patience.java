package parley.ingest.page;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting, which tests do without. */
@FunctionalInterface
interface Patience {
    /**
     * Lets so much time pass.
     *
     * @throws InterruptedException if the thread is wanted elsewhere
     */
    void pass(Duration time) throws InterruptedException;

    /** By the real time. */
    static Patience real() {
        var never = new CountDownLatch(1);
        return time -> {
            boolean _ = never.await(time.toNanos(), TimeUnit.NANOSECONDS);
        };
    }
}
