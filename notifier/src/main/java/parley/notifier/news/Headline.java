package parley.notifier.news;

import parley.contract.record.Change;
import parley.contract.record.Development;
import parley.contract.record.Kind;

import java.time.Instant;

/**
 * What lists are made by of one development, and its whole record, packed: thousands are kept and
 * few are looked at. Immutable.
 */
final class Headline {
    private final String id;
    private final int revision;
    private final String track;
    private final Kind kind;
    private final Instant at;
    private final boolean standing;
    private final Packed packed;

    /**
     * Packs a development.
     *
     * @param record as it came
     */
    Headline(Development development, byte[] record) {
        this.id = development.id();
        this.revision = development.revision();
        this.track = development.track();
        this.kind = development.kind();
        this.at =
                development.changes().stream()
                        .map(Change::at)
                        .reduce((_, last) -> last)
                        .orElse(development.firstSeen());
        this.standing = !development.withdrawn() && development.mergedInto() == null;
        this.packed = new Packed(record);
    }

    String id() {
        return id;
    }

    /** Which revision this is. */
    int revision() {
        return revision;
    }

    String track() {
        return track;
    }

    Kind kind() {
        return kind;
    }

    /** When it last was news. */
    Instant at() {
        return at;
    }

    /** Whether it was neither taken back nor merged into another. */
    boolean standing() {
        return standing;
    }

    /** How many bytes the packed record takes. */
    int packedBytes() {
        return packed.size();
    }

    /** The record as it came. */
    byte[] record() {
        return packed.bytes();
    }
}
