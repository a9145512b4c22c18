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
 * few are looked at.
 *
 * @param id of the development
 * @param revision which one this is
 * @param at when it last was news
 * @param standing whether it was told and neither taken back nor merged into another
 * @param length bytes of the record before packing
 * @param packed the record, deflated
 */
record Headline(
        String id,
        int revision,
        String track,
        Kind kind,
        Instant at,
        boolean standing,
        int length,
        byte[] packed) {
    static Headline of(Development development, byte[] record) {
        Instant at =
                development.changes().stream()
                        .map(Change::at)
                        .reduce((_, last) -> last)
                        .orElse(development.firstSeen());
        return new Headline(
                development.id(),
                development.revision(),
                development.track(),
                development.kind(),
                at,
                !development.withdrawn() && development.mergedInto() == null,
                record.length,
                deflate(record));
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
