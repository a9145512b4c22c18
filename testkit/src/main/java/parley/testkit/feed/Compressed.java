package parley.testkit.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies in the codings of HTTP. */
final class Compressed {
    private static final int LONGEST_BLOCK = 1 << 16;

    private Compressed() {}

    /** Opens a stream that compresses into another. */
    @FunctionalInterface
    private interface Coding {
        OutputStream over(OutputStream out) throws IOException;
    }

    static byte[] gzip(byte[] body) {
        return through(body, GZIPOutputStream::new);
    }

    static byte[] deflate(byte[] body, boolean bare) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
        try {
            return through(body, out -> new DeflaterOutputStream(out, deflater));
        } finally {
            deflater.end();
        }
    }

    /**
     * Brotli without compression (RFC 7932, section 9.2): uncompressed meta-blocks and an empty
     * last one. The JDK has no encoder, and a decoder cannot tell.
     */
    static byte[] brotli(byte[] body) {
        var out = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += LONGEST_BLOCK) {
            int length = Math.min(LONGEST_BLOCK, body.length - from);
            // Least bit first: not the last (1), length in four nibbles (2), the length less one
            // (16), uncompressed (1); before the first, one bit for the window of 64 KiB.
            int head = ((length - 1) << 3) | (1 << 19);
            int bits = from == 0 ? head << 1 : head;
            out.write(bits);
            out.write(bits >>> 8);
            out.write(bits >>> 16);
            out.write(body, from, length);
        }
        // The last and empty; an empty body needs the window before it.
        out.write(body.length == 0 ? 0b110 : 0b11);
        return out.toByteArray();
    }

    /** 4 MiB of spaces, as the reference encoder writes them at its best. */
    static byte[] brotliBomb() {
        return HexFormat.of().parseHex("9bffff3ff82540e2b14020f7fe07");
    }

    private static byte[] through(byte[] body, Coding coding) {
        var compressed = new ByteArrayOutputStream();
        try (OutputStream out = coding.over(compressed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return compressed.toByteArray();
    }
}
