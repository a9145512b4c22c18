package parley.notifier.desk;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.notifier.pace.Slots;
import parley.notifier.transport.CallResult;
import parley.notifier.transport.FailureKind;
import parley.notifier.transport.Transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes calls, each on a thread of its own, and keeps what became of them until somebody asks. It
 * outlives an open desk: a call that is under way when the desk is opened again is waited for, not
 * repeated. Thread-safe.
 */
final class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final Transport transport;
    private final Thread.Builder threads = Thread.ofVirtual().name("notifier-call-", 0);
    private final Set<Errand> underWay = new HashSet<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    Courier(Transport transport) {
        this.transport = transport;
    }

    /**
     * Begins an errand.
     *
     * @param slot the place among the bot's calls, whose time is awaited; null if it needs none
     * @param since when the commit was begun that the right to this call rests on
     */
    void carry(Errand errand, Slots.@Nullable Slot slot, Lease lease, long since) {
        synchronized (this) {
            underWay.add(errand);
        }
        threads.start(() -> arrived(new Outcome(errand, callInTime(errand, slot, lease, since))));
    }

    private CallResult<Integer> callInTime(
            Errand errand, Slots.@Nullable Slot slot, Lease lease, long since) {
        if (slot == null) {
            return call(errand, lease, since);
        }
        try {
            Duration delay = slot.delay();
            if (delay.isPositive()) {
                Thread.sleep(delay);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CallResult.Failed<>(FailureKind.NOT_BEGUN, "interrupted");
        }
        slot.begin();
        try {
            return call(errand, lease, since);
        } finally {
            slot.end();
        }
    }

    private CallResult<Integer> call(Errand errand, Lease lease, long since) {
        if (!lease.allows(since)) {
            return new CallResult.Failed<>(FailureKind.NOT_BEGUN, "no longer active");
        }
        try {
            return transport.perform(errand.to(), errand.call());
        } catch (RuntimeException | Error e) {
            // Whatever it was, a call without an outcome would hold its place and its chat for
            // ever.
            // By class only: a message could hold what a library put there.
            log.error("A call failed by a fault of Parley's own: {}", e.getClass().getName());
            return new CallResult.Failed<>(FailureKind.BROKEN, e.getClass().getName());
        }
    }

    private synchronized void arrived(Outcome outcome) {
        outcomes.add(outcome);
        underWay.remove(outcome.errand());
        notifyAll();
    }

    /** Takes all outcomes there are. */
    synchronized List<Outcome> outcomes() {
        List<Outcome> taken = List.copyOf(outcomes);
        outcomes.clear();
        return taken;
    }

    /** Takes outcomes back that could not be committed. */
    synchronized void giveBack(List<Outcome> taken) {
        outcomes.addAll(0, taken);
    }

    /** Whether this errand is being made or its outcome waits. */
    synchronized boolean has(Errand errand) {
        return underWay.contains(errand)
                || outcomes.stream().anyMatch(outcome -> outcome.errand().equals(errand));
    }

    /** How many calls are under way. */
    synchronized int underWay() {
        return underWay.size();
    }

    /** Waits until no call is under way, or for so long. */
    synchronized void awaitIdle(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!underWay.isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }
}
