package parley.testkit.feed;

import parley.testkit.http.Headers;
import parley.testkit.http.Wire;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** The bodies that break the rules, written byte by byte. */
final class RawBodies {
    static final Charset ENCODING = StandardCharsets.UTF_8;

    private static final int BLOCK = 8192;
    private static final Headers OPEN_ENDED =
            Headers.of("Content-Type", "application/rss+xml; charset=utf-8", "Connection", "close");
    private static final byte[] FEED_START =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Feed</title>\n"
                    .getBytes(ENCODING);

    private RawBodies() {}

    static void endless(Wire wire) throws IOException {
        wire.head(200, OPEN_ENDED);
        wire.write(FEED_START);
        for (long item = 0; ; item++) {
            StringBuilder items = new StringBuilder(BLOCK);
            while (items.length() < BLOCK) {
                items.append("<item><guid>endless-").append(item++).append("</guid></item>\n");
            }
            wire.write(items.toString().getBytes(ENCODING));
        }
    }

    static void drip(Wire wire, Headers headers, byte[] body, int bytes, Duration interval)
            throws IOException {
        wire.head(200, headers.with("Content-Length", Integer.toString(body.length)));
        for (int from = 0; from < body.length; from += bytes) {
            wire.write(Arrays.copyOfRange(body, from, Math.min(body.length, from + bytes)));
            wire.pause(interval);
        }
    }

    static void resetAfter(Wire wire, Headers headers, byte[] body, int bytes) throws IOException {
        wire.head(200, headers.with("Content-Length", Integer.toString(body.length)));
        wire.write(Arrays.copyOf(body, Math.min(bytes, body.length)));
        wire.reset();
    }

    static void underLength(Wire wire, Headers headers, byte[] body, int length)
            throws IOException {
        wire.head(
                200,
                headers.with("Content-Length", Integer.toString(length))
                        .with("Connection", "close"));
        wire.write(body);
    }

    static void endlessHeaders(Wire wire) throws IOException {
        wire.write("HTTP/1.1 200 OK\r\n".getBytes(ENCODING));
        String field = "X-Filler: " + "x".repeat(BLOCK) + "\r\n";
        while (true) {
            wire.write(field.getBytes(ENCODING));
        }
    }

    /** The start of a feed and then spaces, until {@code inflatedBytes} are written. */
    static void gzipBomb(Wire wire, long inflatedBytes) throws IOException {
        wire.head(200, OPEN_ENDED.with("Content-Encoding", "gzip"));
        byte[] spaces = new byte[BLOCK];
        Arrays.fill(spaces, (byte) ' ');
        try (GZIPOutputStream gzip = new GZIPOutputStream(wire.stream())) {
            int start = (int) Math.min(inflatedBytes, FEED_START.length);
            gzip.write(FEED_START, 0, start);
            for (long left = inflatedBytes - start; left > 0; left -= BLOCK) {
                gzip.write(spaces, 0, (int) Math.min(left, BLOCK));
            }
        }
    }
}
