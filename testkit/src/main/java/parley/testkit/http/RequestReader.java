package parley.testkit.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads requests from one connection, one after the other (RFC 9112). */
final class RequestReader {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_FIELDS = 200;
    private static final int LARGEST_BODY = 64 * 1024 * 1024;
    private static final byte[] CONTINUE =
            "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final InputStream in;
    private final OutputStream out;

    RequestReader(InputStream in, OutputStream out) {
        this.in = new BufferedInputStream(in, 2048);
        this.out = out;
    }

    /** A request that is not HTTP/1.1 as this server reads it. */
    static final class MalformedRequestException extends IOException {
        private static final long serialVersionUID = 1L;

        MalformedRequestException(String message) {
            super(message);
        }
    }

    /** The next request; empty when the peer ended the connection between requests. */
    Optional<Request> next() throws IOException {
        Optional<String> first = line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = first.get().split(" ", -1);
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new MalformedRequestException("not a request line");
        }
        Headers headers = headers();
        if (headers.first("Expect").filter("100-continue"::equalsIgnoreCase).isPresent()) {
            out.write(CONTINUE);
            out.flush();
        }
        String method = parts[0].toUpperCase(Locale.ROOT);
        return Optional.of(new Request(method, parts[1], headers, body(headers)));
    }

    private Headers headers() throws IOException {
        List<Headers.Field> fields = new ArrayList<>();
        for (String line = requiredLine(); !line.isEmpty(); line = requiredLine()) {
            int colon = line.indexOf(':');
            if (colon <= 0 || fields.size() == MOST_FIELDS) {
                throw new MalformedRequestException("not a header field, or too many");
            }
            fields.add(
                    new Headers.Field(line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return new Headers(fields);
    }

    private byte[] body(Headers headers) throws IOException {
        if (headers.first("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
            return chunkedBody();
        }
        Optional<String> length = headers.first("Content-Length");
        return length.isEmpty() ? new byte[0] : exactly(size(length.get(), 10));
    }

    private byte[] chunkedBody() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        while (true) {
            String line = requiredLine();
            int extension = line.indexOf(';');
            int size = size((extension < 0 ? line : line.substring(0, extension)).strip(), 16);
            if (size == 0) {
                while (!requiredLine().isEmpty()) {
                    // trailer fields carry nothing this server needs
                }
                return whole.toByteArray();
            }
            if (whole.size() + size > LARGEST_BODY) {
                throw new MalformedRequestException("body too large");
            }
            whole.writeBytes(exactly(size));
            if (!requiredLine().isEmpty()) {
                throw new MalformedRequestException("chunk not ended by a line break");
            }
        }
    }

    private static int size(String digits, int radix) throws MalformedRequestException {
        try {
            int size = Integer.parseInt(digits, radix);
            if (size < 0 || size > LARGEST_BODY) {
                throw new MalformedRequestException("body too large");
            }
            return size;
        } catch (NumberFormatException notNumber) {
            throw new MalformedRequestException("not a length: " + digits);
        }
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the request ended within its body");
        }
        return bytes;
    }

    private String requiredLine() throws IOException {
        return line().orElseThrow(() -> new EOFException("the request ended within its head"));
    }

    private Optional<String> line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return Optional.empty();
            }
            if (line.length() == LONGEST_LINE) {
                throw new MalformedRequestException("line too long");
            }
            line.append((char) c);
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return Optional.of(line.toString());
    }
}
