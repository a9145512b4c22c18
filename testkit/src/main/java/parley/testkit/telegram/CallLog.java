package parley.testkit.telegram;

import java.util.ArrayList;
import java.util.List;

/**
 * The calls so far, in the order in which their outcomes became known. Safe for any thread.
 *
 * <p>What a call does is seen before its outcome is known. Whoever reads the log waits for calls in
 * between, so that what was seen in a chat is in the log. Calls that wait for updates are waited
 * for by nobody.
 */
final class CallLog {
    private final List<ApiCall> calls = new ArrayList<>();
    private int underWay;

    /** A call begins to change something. */
    synchronized void begin() {
        underWay++;
    }

    /** What began has ended; it was added before. */
    synchronized void end() {
        underWay--;
        notifyAll();
    }

    synchronized void add(ApiCall call) {
        calls.add(call);
    }

    synchronized List<ApiCall> all() {
        awaitEnds();
        return List.copyOf(calls);
    }

    synchronized void clear() {
        awaitEnds();
        calls.clear();
    }

    private void awaitEnds() {
        boolean interrupted = false;
        while (underWay > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
