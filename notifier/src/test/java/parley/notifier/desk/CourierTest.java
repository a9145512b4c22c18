package parley.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import parley.notifier.message.Message;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;
import parley.notifier.transport.CallResult;
import parley.notifier.transport.FailureKind;
import parley.notifier.transport.PaceLimits;
import parley.notifier.transport.Transport;
import parley.notifier.transport.UpdateSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class CourierTest {
    private static final Errand HELLO =
            new Errand.Say(new Recipient(5, 0), Call.Send.of(new Message.Answer("hello")), 1);

    private final CountingTransport transport = new CountingTransport();
    private final Courier courier = new Courier(transport);
    private final Lease lease = new Lease();

    @Test
    void keepsTheOutcomeUntilSomebodyAsks() throws Exception {
        courier.carry(HELLO, null, lease, Lease.now());
        courier.awaitIdle(Duration.ofSeconds(10));

        assertThat(courier.has(HELLO)).isTrue();
        List<Outcome> outcomes = courier.outcomes();
        assertThat(outcomes).containsExactly(new Outcome(HELLO, new CallResult.Done<>(1)));
        assertThat(courier.has(HELLO)).isFalse();
        courier.giveBack(outcomes);
        assertThat(courier.outcomes()).isEqualTo(outcomes);
    }

    @Test
    void beginsNoCallOnceTheLeaseIsEnded() throws Exception {
        lease.end();

        assertThat(carried(Lease.now())).isEqualTo(FailureKind.NOT_BEGUN);
        assertThat(transport.calls).hasValue(0);
    }

    @Test
    void beginsNoCallThatRestsOnACommitOfLongAgo() throws Exception {
        assertThat(carried(Lease.now() - Lease.TERM.toNanos())).isEqualTo(FailureKind.NOT_BEGUN);
        assertThat(transport.calls).hasValue(0);
    }

    @Test
    void survivesATransportThatThrows() throws Exception {
        transport.broken = new IllegalStateException("broken");

        assertThat(carried(Lease.now())).isEqualTo(FailureKind.BROKEN);
    }

    /** Its chat, and where Telegram is tried with one call all chats, would wait for ever. */
    @Test
    void survivesAnErrorToo() throws Exception {
        transport.broken = new NoClassDefFoundError("broken");

        assertThat(carried(Lease.now())).isEqualTo(FailureKind.BROKEN);
        assertThat(courier.underWay()).isZero();
    }

    private FailureKind carried(long since) throws InterruptedException {
        courier.carry(HELLO, null, lease, since);
        courier.awaitIdle(Duration.ofSeconds(10));
        var result = courier.outcomes().getFirst().result();
        assertThat(result).isInstanceOf(CallResult.Failed.class);
        return ((CallResult.Failed<Integer>) result).kind();
    }

    private static final class CountingTransport implements Transport {
        private final AtomicInteger calls = new AtomicInteger();
        private volatile @Nullable Throwable broken;

        @Override
        public CallResult<Integer> perform(Recipient to, Call call) {
            switch (broken) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case null, default -> {
                    // It works.
                }
            }
            return new CallResult.Done<>(calls.incrementAndGet());
        }

        @Override
        public boolean serves(Recipient recipient) {
            return true;
        }

        @Override
        public Optional<Recipient> implicitRecipient() {
            return Optional.empty();
        }

        @Override
        public PaceLimits limits() {
            return PaceLimits.NONE;
        }

        @Override
        public Optional<UpdateSource> updates() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
