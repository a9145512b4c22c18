package parley.testkit.feed;

import parley.testkit.http.Headers;

import java.time.Duration;

/**
 * How a feed server answers at a path instead of serving the document well. A behaviour lasts for
 * ever unless it is limited with {@link #times}. Those that speak of "the document" answer 404
 * where none is published. Immutable.
 */
public sealed interface Behaviour {
    /** A behaviour that serves the published document in some way. */
    sealed interface OfDocument extends Behaviour {}

    /** The document served well: what a path does without a behaviour. */
    record Normal() implements OfDocument {}

    /** A status with these header fields and a short text. */
    record Status(int code, Headers headers) implements Behaviour {}

    /** Status 200 and a page for people. */
    record HtmlPage(String html) implements Behaviour {}

    /** Status 200 and no body. */
    record EmptyBody() implements Behaviour {}

    /** Status 200 and items without end, as fast as the peer reads, until it leaves. */
    record Endless() implements Behaviour {}

    /** The document, so many bytes at a time with a pause after each. */
    record Drip(int bytes, Duration interval) implements OfDocument {}

    /** Nothing at all, until the peer leaves. */
    record Stall() implements Behaviour {}

    /** The first bytes of the document, then a reset connection. */
    record ResetAfter(int bytes) implements OfDocument {}

    /** The document under a {@code Content-Length} that differs from the truth by so many bytes. */
    record WrongLength(int difference) implements OfDocument {}

    /** The document compressed, whether the peer asked for it or not. */
    record Gzip() implements OfDocument {}

    /** The document in the zlib format, or bare as some servers understand "deflate". */
    record Deflate(boolean bare) implements OfDocument {}

    /** The document as Brotli, in blocks that are stored and not compressed. */
    record Brotli() implements OfDocument {}

    /** Fourteen bytes of Brotli that inflate to 4 MiB. */
    record BrotliBomb() implements Behaviour {}

    /** Status 200 and header fields without end. */
    record EndlessHeaders() implements Behaviour {}

    /** A small compressed body that inflates to this many bytes. */
    record GzipBomb(long inflatedBytes) implements Behaviour {}

    /** A redirect. */
    record Redirect(String location, int code) implements Behaviour {}

    /** A redirect to itself under a query that never repeats. */
    record RedirectLoop(int code) implements Behaviour {}

    /** Always 304, even to an unconditional request. */
    record LyingNotModified() implements Behaviour {}

    /** The document with validators that are new in every answer; never 304. */
    record EverNewValidators() implements OfDocument {}

    /** The document under one validator for ever: a changed document is called unmodified. */
    record FrozenValidators() implements OfDocument {}

    /** The document under another {@code Content-Type}. */
    record CharsetLie(String contentType) implements OfDocument {}

    /** The first bytes of the document as if they were all, with a matching length. */
    record Cut(int bytes) implements OfDocument {}

    /** A pause, then another behaviour. */
    record Latency(Duration latency, Behaviour then) implements Behaviour {}

    /** A behaviour for the next requests only. */
    record Times(int count, Behaviour behaviour) implements Behaviour {
        /** Refuses a count below 1 and a limit on a limit. */
        public Times {
            if (count < 1 || behaviour instanceof Times) {
                throw new IllegalArgumentException("times(n) needs n >= 1 and an unlimited one");
            }
        }
    }

    /** This behaviour for the next {@code count} requests; then the next in line, or normality. */
    default Behaviour times(int count) {
        return new Times(count, this);
    }

    /** This behaviour after a pause. */
    default Behaviour after(Duration latency) {
        return latency(latency, this);
    }

    /** The document served well. */
    static Behaviour normal() {
        return new Normal();
    }

    /** A status and a short text. */
    static Behaviour status(int code) {
        return new Status(code, Headers.none());
    }

    /** A status with header fields, names and values in turn, and a short text. */
    static Behaviour status(int code, String... namesAndValues) {
        return new Status(code, Headers.of(namesAndValues));
    }

    /** A web page where a feed should be, as captive portals and parked domains send it. */
    static Behaviour htmlPage() {
        return new HtmlPage(
                "<!DOCTYPE html><html><head><title>Welcome</title></head>"
                        + "<body><p>This page has moved.<br></body></html>");
    }

    /** Status 200 and no body. */
    static Behaviour emptyBody() {
        return new EmptyBody();
    }

    /** A feed that never ends. */
    static Behaviour endless() {
        return new Endless();
    }

    /** The document, {@code bytes} at a time with this interval between them. */
    static Behaviour drip(int bytes, Duration interval) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a drip is at least one byte");
        }
        return new Drip(bytes, interval);
    }

    /** The request is taken and never answered. */
    static Behaviour stall() {
        return new Stall();
    }

    /** The connection is reset when this much of the body is sent. */
    static Behaviour resetAfter(int bytes) {
        return new ResetAfter(bytes);
    }

    /** {@code Content-Length} promises this much more than is sent before the connection ends. */
    static Behaviour lengthTooLong(int bytes) {
        return new WrongLength(bytes);
    }

    /** {@code Content-Length} promises this much less than is sent. */
    static Behaviour lengthTooShort(int bytes) {
        return new WrongLength(-bytes);
    }

    /** The document compressed with gzip, asked for or not. */
    static Behaviour gzip() {
        return new Gzip();
    }

    /** The document in the zlib format, which "deflate" stands for. */
    static Behaviour deflate() {
        return new Deflate(false);
    }

    /** The document as bare deflate, without the zlib header that the standard asks for. */
    static Behaviour bareDeflate() {
        return new Deflate(true);
    }

    /** The document as Brotli. */
    static Behaviour brotli() {
        return new Brotli();
    }

    /** Fourteen bytes of Brotli that inflate to 4 MiB. */
    static Behaviour brotliBomb() {
        return new BrotliBomb();
    }

    /** Header fields without end. */
    static Behaviour endlessHeaders() {
        return new EndlessHeaders();
    }

    /** A gzip body that inflates to this many bytes, made while it is sent. */
    static Behaviour gzipBomb(long inflatedBytes) {
        return new GzipBomb(inflatedBytes);
    }

    /** A redirect, for example with 301, 302, 307 or 308; the location may be relative. */
    static Behaviour redirect(String location, int code) {
        return new Redirect(location, code);
    }

    /** A redirect with 302 that leads back here, each time under another query. */
    static Behaviour redirectLoop() {
        return new RedirectLoop(302);
    }

    /** 304 to every request, even to one without validators. */
    static Behaviour lyingNotModified() {
        return new LyingNotModified();
    }

    /** Validators that change with every answer although the document does not. */
    static Behaviour everNewValidators() {
        return new EverNewValidators();
    }

    /** Validators that stay although the document changes, so that changes are answered by 304. */
    static Behaviour frozenValidators() {
        return new FrozenValidators();
    }

    /** The document's bytes under this {@code Content-Type}. */
    static Behaviour charsetLie(String contentType) {
        return new CharsetLie(contentType);
    }

    /** Only the first bytes of the document, as an interrupted generator leaves them. */
    static Behaviour cut(int bytes) {
        return new Cut(bytes);
    }

    /** A pause before another behaviour. */
    static Behaviour latency(Duration latency, Behaviour then) {
        return new Latency(latency, then);
    }

    /** A pause before the document is served well. */
    static Behaviour latency(Duration latency) {
        return latency(latency, normal());
    }
}
