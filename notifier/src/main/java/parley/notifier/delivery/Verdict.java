package parley.notifier.delivery;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What is decided. */
public sealed interface Verdict {
    /** Nothing is told, and what waits is dropped. */
    record Nothing(Reason reason) implements Verdict {}

    /**
     * It is told, but not yet.
     *
     * @param until when it is looked at again; null while somebody has to decide
     * @param digest whether it is then told in a digest
     */
    record Hold(Act act, Reason reason, @Nullable Instant until, boolean digest)
            implements Verdict {}

    /**
     * It is told.
     *
     * @param silent whether without a sound
     * @param digest whether in a digest
     */
    record Tell(Act act, boolean silent, boolean digest) implements Verdict {}
}
