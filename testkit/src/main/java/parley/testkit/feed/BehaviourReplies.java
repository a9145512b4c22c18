package parley.testkit.feed;

import parley.testkit.http.Headers;
import parley.testkit.http.Reply;
import parley.testkit.http.Request;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Turns a behaviour into the reply that plays it. */
final class BehaviourReplies {
    private final AtomicLong counter = new AtomicLong();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Ends every pause. */
    void close() {
        closing.countDown();
    }

    Reply reply(Behaviour behaviour, Resource resource, Request request)
            throws InterruptedException {
        return switch (behaviour) {
            case Behaviour.Status(int code, Headers headers) -> status(code, headers);
            case Behaviour.HtmlPage(String html) ->
                    Reply.text(200, "text/html; charset=utf-8", html);
            case Behaviour.EmptyBody _ ->
                    Reply.empty(200, Headers.of("Content-Type", "application/rss+xml"));
            case Behaviour.Endless _ -> Reply.raw(RawBodies::endless);
            case Behaviour.Stall _ -> Reply.raw(wire -> wire.stall());
            case Behaviour.GzipBomb(long bytes) ->
                    Reply.raw(wire -> RawBodies.gzipBomb(wire, bytes));
            case Behaviour.BrotliBomb _ ->
                    Reply.of(
                            200,
                            Headers.of(
                                    "Content-Type",
                                    "application/rss+xml",
                                    "Content-Encoding",
                                    "br"),
                            Compressed.brotliBomb());
            case Behaviour.EndlessHeaders _ -> Reply.raw(RawBodies::endlessHeaders);
            case Behaviour.Redirect(String location, int code) -> redirect(code, location);
            case Behaviour.RedirectLoop(int code) ->
                    redirect(code, request.path() + "?hop=" + counter.incrementAndGet());
            case Behaviour.LyingNotModified _ -> Reply.empty(304, Headers.none());
            case Behaviour.Latency(Duration latency, Behaviour then) -> {
                pause(latency);
                yield reply(then, resource, request);
            }
            case Behaviour.Times(int _, Behaviour limited) -> reply(limited, resource, request);
            case Behaviour.OfDocument ofDocument ->
                    resource.document()
                            .map(document -> reply(ofDocument, document, request))
                            .orElseGet(() -> status(404, Headers.none()));
        };
    }

    private Reply reply(Behaviour.OfDocument behaviour, Document document, Request request) {
        byte[] body = document.body();
        Headers headers = document.headers();
        return switch (behaviour) {
            case Behaviour.Normal _ -> Conditional.answer(request, headers, body);
            case Behaviour.Drip(int bytes, Duration interval) ->
                    Reply.raw(wire -> RawBodies.drip(wire, headers, body, bytes, interval));
            case Behaviour.ResetAfter(int bytes) ->
                    Reply.raw(wire -> RawBodies.resetAfter(wire, headers, body, bytes));
            case Behaviour.WrongLength(int difference) -> {
                int length = Math.max(0, body.length + difference);
                yield Reply.raw(wire -> RawBodies.underLength(wire, headers, body, length));
            }
            case Behaviour.Gzip _ -> encoded(request, headers, "gzip", Compressed.gzip(body));
            case Behaviour.Deflate(boolean bare) ->
                    encoded(request, headers, "deflate", Compressed.deflate(body, bare));
            case Behaviour.Brotli _ -> encoded(request, headers, "br", Compressed.brotli(body));
            case Behaviour.EverNewValidators _ ->
                    Reply.of(
                            200,
                            document.withoutValidators()
                                    .withEtag("\"" + counter.incrementAndGet() + "\"")
                                    .headers(),
                            body);
            case Behaviour.FrozenValidators _ ->
                    Conditional.answer(
                            request,
                            document.withoutValidators().withEtag("\"frozen\"").headers(),
                            body);
            case Behaviour.CharsetLie(String contentType) ->
                    Conditional.answer(request, headers.with("Content-Type", contentType), body);
            case Behaviour.Cut(int bytes) ->
                    Reply.of(200, headers, Arrays.copyOf(body, Math.min(bytes, body.length)));
        };
    }

    private static Reply status(int code, Headers headers) {
        Headers all = Headers.of("Content-Type", "text/plain").overriddenBy(headers);
        return Reply.of(code, all, ("status " + code + "\n").getBytes(RawBodies.ENCODING));
    }

    private static Reply encoded(Request request, Headers headers, String coding, byte[] encoded) {
        return Conditional.answer(request, headers.with("Content-Encoding", coding), encoded);
    }

    private static Reply redirect(int code, String location) {
        return Reply.empty(code, Headers.of("Location", location));
    }

    private void pause(Duration duration) throws InterruptedException {
        if (closing.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("the server is closing");
        }
    }
}
