package parley.runtime.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes what was registered in reverse order, all of it, whatever fails; the first failure is
 * thrown with the others suppressed in it. Thread-safe; a second close does nothing.
 */
public final class Closer implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Registers what was just opened and returns it. */
    public synchronized <T extends AutoCloseable> T register(T closeable) {
        open.push(closeable);
        return closeable;
    }

    @Override
    public synchronized void close() {
        RuntimeException first = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                if (first == null) {
                    first = new IllegalStateException("could not be closed properly: " + e, e);
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
