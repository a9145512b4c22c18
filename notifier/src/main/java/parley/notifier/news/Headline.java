package parley.notifier.news;

import parley.contract.record.Change;
import parley.contract.record.Development;
import parley.contract.record.Kind;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

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
    private final int length;
    private final byte[] packed;

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
        this.length = record.length;
        this.packed = deflate(record);
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
        return packed.length;
    }

    private static byte[] deflate(byte[] record) {
        var packed = new ByteArrayOutputStream(record.length / 3 + 64);
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(record);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes what is written to it", e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** The record as it came. */
    byte[] record() {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] record = new byte[length];
            int read = 0;
            while (read < length && !inflater.finished()) {
                read += inflater.inflate(record, read, length - read);
            }
            return Arrays.copyOf(record, read);
        } catch (DataFormatException e) {
            throw new IllegalStateException("packed by this very class", e);
        } finally {
            inflater.end();
        }
    }
}
