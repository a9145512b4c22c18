package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Development;

/**
 * One step of a development.
 *
 * @param record what is published
 * @param ledger what is remembered of it
 * @param open what it is now; null if nothing can join it any more
 */
public record Revision(Development record, Ledger ledger, @Nullable OpenDevelopment open) {
    /** What it consists of now; null if nothing can join it any more. */
    public @Nullable Claims claims() {
        return open == null ? null : open.claims();
    }
}
