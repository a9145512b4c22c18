package parley.notifier.news;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A record made small while it is kept in memory. Immutable. */
public final class Packed {
    private final byte[] packed;

    /** Packs a record. */
    public Packed(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 2 + 16);
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var packing = new DeflaterOutputStream(out, deflater)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes what is written to it", e);
        } finally {
            deflater.end();
        }
        packed = out.toByteArray();
    }

    /** How many bytes it takes. */
    int size() {
        return packed.length;
    }

    /** The record as it came. */
    public byte[] bytes() {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("memory gives what was written to it", e);
        }
    }
}
