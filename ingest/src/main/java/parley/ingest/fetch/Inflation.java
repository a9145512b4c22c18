package parley.ingest.fetch;

import okhttp3.Headers;

import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.GzipSource;
import okio.InflaterSource;
import okio.Okio;
import okio.Source;

import org.brotli.dec.BrotliInputStream;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Inflater;

/** Undoes what Content-Encoding says was done to a body, while it is read. */
final class Inflation {
    /** What is asked for. */
    static final String ACCEPTED = "gzip, deflate, br";

    /** Nobody compresses twice on purpose; three times is an attack. */
    private static final int MOST_LAYERS = 2;

    private static final int ZLIB_HEADER = 2;
    private static final int DEFLATE_METHOD = 8;

    private Inflation() {}

    /** A body that is not what its Content-Encoding says. */
    static final class BrokenException extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenException(String message) {
            super(message);
        }
    }

    /**
     * Reads a body to its end.
     *
     * @param most bytes after inflation
     * @return the bytes; empty if there are more
     * @throws BrokenException if the body is not encoded as it says
     * @throws IOException if the connection breaks
     */
    static Optional<byte[]> read(BufferedSource raw, Headers headers, long most)
            throws IOException {
        var wire = new Wire(raw);
        try (BufferedSource inflated = Okio.buffer(layers(wire, headers))) {
            if (inflated.request(most + 1)) {
                return Optional.empty();
            }
            var whole = new Buffer();
            whole.writeAll(inflated);
            return Optional.of(whole.readByteArray());
        } catch (BrokenException e) {
            throw e;
        } catch (IOException | IllegalStateException e) {
            // The Brotli decoder answers some damage with the latter.
            if (wire.failed && e instanceof IOException broken) {
                throw broken;
            }
            throw new BrokenException("the body is not what Content-Encoding says: " + e);
        }
    }

    private static Source layers(Source wire, Headers headers) throws IOException {
        List<String> codings =
                headers.values("Content-Encoding").stream()
                        .flatMap(value -> List.of(value.split(",", -1)).stream())
                        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                        .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                        .toList();
        if (codings.size() > MOST_LAYERS) {
            throw new BrokenException("encoded " + codings.size() + " times");
        }
        Source source = wire;
        for (String coding : codings.reversed()) {
            source =
                    switch (coding) {
                        case "gzip", "x-gzip" -> new GzipSource(source);
                        case "deflate" -> deflated(Okio.buffer(source));
                        case "br" ->
                                Okio.source(
                                        new BrotliInputStream(Okio.buffer(source).inputStream()));
                        default -> throw new BrokenException("encoded as " + coding);
                    };
        }
        return source;
    }

    /** The zlib format, as RFC 9110 has it, or bare deflate, as some servers understand it. */
    private static Source deflated(BufferedSource source) throws IOException {
        boolean zlib = false;
        if (source.request(ZLIB_HEADER)) {
            int first = source.getBuffer().getByte(0) & 0xff;
            int second = source.getBuffer().getByte(1) & 0xff;
            // RFC 1950: the method, and a checksum over both bytes.
            zlib = (first & 0x0f) == DEFLATE_METHOD && (first << 8 | second) % 31 == 0;
        }
        return new InflaterSource(source, new Inflater(!zlib));
    }

    /** The body as it comes, which knows whether it was the one that failed. */
    private static final class Wire extends ForwardingSource {
        private boolean failed;

        Wire(Source delegate) {
            super(delegate);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            try {
                return super.read(sink, byteCount);
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }
    }
}
