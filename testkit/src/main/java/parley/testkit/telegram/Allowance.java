package parley.testkit.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How much may still be sent. Not safe for threads: {@link Pace} guards it. */
sealed interface Allowance {
    /** How long one more has to wait at this instant; zero or less when it need not. */
    Duration wait(Instant now);

    /** Counts one more at this instant. */
    void take(Instant now);

    /** One at each interval, and up to {@code burst} at once after a quiet time. */
    final class Burst implements Allowance {
        private final Duration interval;
        private final Duration credit;
        private Instant paidUntil = Instant.MIN;

        Burst(Duration interval, int burst) {
            this.interval = interval;
            this.credit = interval.multipliedBy(burst - 1L);
        }

        @Override
        public Duration wait(Instant now) {
            boolean quiet = !paidUntil.isAfter(now);
            return quiet ? Duration.ZERO : Duration.between(now, paidUntil.minus(credit));
        }

        @Override
        public void take(Instant now) {
            Instant from = paidUntil.isAfter(now) ? paidUntil : now;
            paidUntil = from.plus(interval);
        }
    }

    /** At most {@code count} within any stretch of this length. */
    final class Window implements Allowance {
        private final int count;
        private final Duration length;
        private final Deque<Instant> taken = new ArrayDeque<>();

        Window(int count, Duration length) {
            this.count = count;
            this.length = length;
        }

        @Override
        public Duration wait(Instant now) {
            while (!taken.isEmpty() && !taken.getFirst().plus(length).isAfter(now)) {
                taken.removeFirst();
            }
            return taken.size() < count
                    ? Duration.ZERO
                    : Duration.between(now, taken.getFirst().plus(length));
        }

        @Override
        public void take(Instant now) {
            taken.addLast(now);
        }
    }
}
