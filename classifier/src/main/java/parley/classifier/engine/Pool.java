package parley.classifier.engine;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Keeps a few objects for reuse, as many as threads can use at once; what is given back beyond that
 * is left to the garbage collector. Thread-safe, never waits.
 */
final class Pool<T> {
    private final AtomicReferenceArray<T> free;
    private final Supplier<T> maker;

    Pool(Supplier<T> maker) {
        this.maker = maker;
        this.free = new AtomicReferenceArray<>(Runtime.getRuntime().availableProcessors());
    }

    T take() {
        for (int i = 0; i < free.length(); i++) {
            if (free.get(i) != null) {
                T taken = free.getAndSet(i, null);
                if (taken != null) {
                    return taken;
                }
            }
        }
        return maker.get();
    }

    void giveBack(T object) {
        for (int i = 0; i < free.length(); i++) {
            if (free.get(i) == null && free.compareAndSet(i, null, object)) {
                return;
            }
        }
    }
}
