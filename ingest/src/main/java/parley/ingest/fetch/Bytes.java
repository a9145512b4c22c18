package parley.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a document; nobody changes them. */
public final class Bytes {
    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Wraps an array that the caller gives away. */
    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes);
    }

    /** How many there are. */
    public int size() {
        return bytes.length;
    }

    /** From the first on. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** SHA-256 in hexadecimal. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
