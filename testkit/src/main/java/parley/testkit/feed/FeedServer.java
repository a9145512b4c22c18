package parley.testkit.feed;

import parley.testkit.http.LoopbackServer;
import parley.testkit.http.Reply;
import parley.testkit.http.Request;
import parley.testkit.http.RequestHandler;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

import javax.net.ssl.SSLContext;

/**
 * Serves feed documents on the loopback address and misbehaves on request. Paths begin with a
 * slash; what is not published is 404. Safe for any thread.
 */
public final class FeedServer implements AutoCloseable {
    private final ConcurrentMap<String, Resource> resources = new ConcurrentHashMap<>();
    private final BehaviourReplies replies = new BehaviourReplies();
    private final InstantSource clock;
    private final LoopbackServer server;

    private FeedServer(InstantSource clock, Function<RequestHandler, LoopbackServer> start) {
        this.clock = clock;
        this.server = start.apply(this::answer);
    }

    /**
     * Starts a server on a free port.
     *
     * @throws java.io.UncheckedIOException if the loopback address cannot be listened on
     */
    public static FeedServer start() {
        return start(0, InstantSource.system());
    }

    /**
     * Starts a server on this port, 0 for a free one, that records requests by this clock.
     *
     * @throws java.io.UncheckedIOException if the port cannot be listened on
     */
    public static FeedServer start(int port, InstantSource clock) {
        return new FeedServer(clock, handler -> LoopbackServer.start(port, handler));
    }

    /**
     * Starts a server on a free port that speaks TLS, with a certificate that nobody should trust
     * if the context is that of {@link parley.testkit.http.SelfSigned}.
     *
     * @throws java.io.UncheckedIOException if the loopback address cannot be listened on
     */
    public static FeedServer startTls(SSLContext context) {
        return new FeedServer(
                InstantSource.system(), handler -> LoopbackServer.startTls(context, handler));
    }

    /** The address of a path. */
    public URI url(String path) {
        return server.url(path);
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    /** Publishes a document, in place of the one that was there; behaviours stay. */
    public void publish(String path, Document document) {
        resource(path).publish(document);
    }

    /** Publishes an RSS document in UTF-8. */
    public void publish(String path, String rss) {
        publish(path, Document.rss(rss));
    }

    /** Takes the document away: 404 from now on. */
    public void withdraw(String path) {
        resource(path).withdraw();
    }

    /**
     * Sets how a path answers from now on: the first behaviour until it is used up, then the next,
     * and the document served well after the last. No behaviours make the path behave at once.
     */
    public void behave(String path, Behaviour... behaviours) {
        resource(path).behave(List.of(behaviours));
    }

    /** The requests for a path so far, in the order of arrival. */
    public List<RecordedRequest> requests(String path) {
        return resource(path).requests();
    }

    /** The number of requests for all paths so far. */
    public long requestCount() {
        return resources.values().stream().mapToLong(r -> r.requests().size()).sum();
    }

    /** Forgets the requests recorded so far. */
    public void forgetRequests() {
        resources.values().forEach(Resource::forgetRequests);
    }

    /** The number of connections open now. */
    public int openConnections() {
        return server.openConnections();
    }

    /** Ends every connection, also those that drip or stall. */
    @Override
    public void close() {
        replies.close();
        server.close();
    }

    private Reply answer(Request request) throws InterruptedException {
        Resource resource = resource(request.path());
        resource.record(
                new RecordedRequest(
                        request.method(), request.path(), request.headers(), clock.instant()));
        return replies.reply(resource.nextBehaviour(), resource, request);
    }

    private Resource resource(String path) {
        return resources.computeIfAbsent(path, _ -> new Resource());
    }
}
