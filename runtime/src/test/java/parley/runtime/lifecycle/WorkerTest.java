package parley.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

class WorkerTest {
    @Test
    void takesTurnsOnAThreadNamedAfterItsRoleUntilClosed() {
        var turns = new AtomicInteger();
        var name = new AtomicReference<String>();
        var worker =
                Worker.start(
                        "poller",
                        () -> {
                            name.set(Thread.currentThread().getName());
                            turns.incrementAndGet();
                        },
                        (role, failure) -> {});
        await().until(() -> turns.get() > 3);

        worker.close();

        assertThat(name).hasValue("poller");
        int taken = turns.get();
        assertThat(worker.failure()).isEmpty();
        assertThat(turns).hasValue(taken);
    }

    @Test
    void tellsOfTheFailureThatEndedIt() {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (var worker =
                Worker.start(
                        "poller",
                        () -> {
                            throw new IllegalStateException("no feed");
                        },
                        (role, failure) -> told.add(role + ": " + failure.getMessage()))) {
            await().until(() -> !told.isEmpty());

            assertThat(told).containsExactly("poller: no feed");
            assertThat(worker.failure()).get().isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void interruptsATurnThatDoesNotEnd() {
        BlockingQueue<String> nothing = new LinkedBlockingQueue<>();
        var worker = Worker.start("waiting", nothing::take, (role, failure) -> {});

        worker.close();

        assertThat(worker.failure()).isEmpty();
    }
}
