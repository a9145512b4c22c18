package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Development;

/**
 * One step of a development.
 *
 * @param record what is published
 * @param ledger what is remembered of it
 * @param claims what it consists of now; none if nothing can join it any more
 */
public record Revision(Development record, Ledger ledger, @Nullable Claims claims) {}
