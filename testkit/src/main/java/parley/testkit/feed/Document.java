package parley.testkit.feed;

import parley.testkit.http.Headers;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * A document as a publisher serves it: bytes, and the header fields sent with them. Immutable. An
 * {@code ETag} is computed from the bytes unless it is changed or removed.
 */
public final class Document {
    private static final String RSS = "application/rss+xml; charset=utf-8";

    private final byte[] body;
    private final Headers headers;

    private Document(byte[] body, Headers headers) {
        this.body = body;
        this.headers = headers;
    }

    /** An RSS document in UTF-8. */
    public static Document rss(String xml) {
        return of(xml.getBytes(StandardCharsets.UTF_8), RSS);
    }

    /** Bytes with this {@code Content-Type}, sent verbatim. */
    public static Document of(byte[] body, String contentType) {
        Headers headers = Headers.of("Content-Type", contentType, "ETag", etagOf(body));
        return new Document(body.clone(), headers);
    }

    /** Text in a charset, which the {@code Content-Type} names only if this media type does. */
    public static Document of(String text, Charset charset, String contentType) {
        return of(text.getBytes(charset), contentType);
    }

    /** The same document with this {@code ETag}, quotes included. */
    public Document withEtag(String etag) {
        return withHeader("ETag", etag);
    }

    /** The same document with this {@code Last-Modified}, in the format of HTTP. */
    public Document withLastModified(Instant instant) {
        return withLastModified(
                DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC)));
    }

    /** The same document with this {@code Last-Modified}, verbatim, even if it is no date. */
    public Document withLastModified(String date) {
        return withHeader("Last-Modified", date);
    }

    /** The same document without {@code ETag} and {@code Last-Modified}. */
    public Document withoutValidators() {
        return new Document(body, headers.without("ETag").without("Last-Modified"));
    }

    /** The same document with one more header field, in place of any of that name. */
    public Document withHeader(String name, String value) {
        return new Document(body, headers.with(name, value));
    }

    /** The same document without a header field. */
    public Document withoutHeader(String name) {
        return new Document(body, headers.without(name));
    }

    /** The header fields sent with the document. */
    public Headers headers() {
        return headers;
    }

    /** A copy of the bytes. */
    public byte[] body() {
        return body.clone();
    }

    /** The length in bytes. */
    public int length() {
        return body.length;
    }

    private static String etagOf(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(digest, 0, 8) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
