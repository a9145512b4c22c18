package parley.testkit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;

/**
 * An HTTP/1.1 server on 127.0.0.1 with one virtual thread per connection, keep-alive, and bodies by
 * length or in chunks. Serves thousands of connections at once. Safe for any thread.
 */
public final class LoopbackServer implements AutoCloseable {
    private static final String ADDRESS = "127.0.0.1";
    private static final int BACKLOG = 4096;
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

    private final String scheme;
    private final ServerSocket listener;
    private final RequestHandler handler;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<Connection, Thread> connections = new ConcurrentHashMap<>();
    private final Thread acceptor;

    private LoopbackServer(String scheme, ServerSocket listener, RequestHandler handler) {
        this.scheme = scheme;
        this.listener = listener;
        this.handler = handler;
        this.acceptor =
                Thread.ofVirtual().name("loopback-" + port() + "-accept").unstarted(this::accept);
    }

    /**
     * Starts a server on a free port.
     *
     * @throws UncheckedIOException if the loopback address cannot be listened on
     */
    public static LoopbackServer start(RequestHandler handler) {
        return start(0, handler);
    }

    /**
     * Starts a server on this port; 0 stands for any free one.
     *
     * @throws UncheckedIOException if the port cannot be listened on
     */
    public static LoopbackServer start(int port, RequestHandler handler) {
        try {
            return start("http", new ServerSocket(), port, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts a server that speaks TLS on a free port.
     *
     * @throws UncheckedIOException if the loopback address cannot be listened on
     */
    public static LoopbackServer startTls(SSLContext context, RequestHandler handler) {
        try {
            var listener = context.getServerSocketFactory().createServerSocket();
            return start("https", listener, 0, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LoopbackServer start(
            String scheme, ServerSocket listener, int port, RequestHandler handler) {
        try {
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.ofLiteral(ADDRESS), port), BACKLOG);
            LoopbackServer server = new LoopbackServer(scheme, listener, handler);
            server.acceptor.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + ADDRESS + ":" + port, e);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return listener.getLocalPort();
    }

    /** {@code http://127.0.0.1:port}, https for TLS, without a slash at the end. */
    public URI url() {
        return URI.create(scheme + "://" + ADDRESS + ":" + port());
    }

    /** The address of a path on this server, which begins with a slash and is encoded already. */
    public URI url(String path) {
        return URI.create(url() + path);
    }

    /** How many connections are open now. */
    public int openConnections() {
        return connections.size();
    }

    /**
     * Stops listening, ends every connection and waits for their threads. Closing twice does
     * nothing.
     *
     * @throws IllegalStateException if a handler keeps a thread for more than ten seconds
     */
    @Override
    public void close() {
        closing.countDown();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        end(acceptor);
        Map<Connection, Thread> open = Map.copyOf(connections);
        open.forEach(
                (connection, thread) -> {
                    thread.interrupt();
                    connection.abort();
                });
        open.values().forEach(LoopbackServer::end);
    }

    private static void end(Thread thread) {
        if (thread == Thread.currentThread()) {
            return;
        }
        try {
            if (!thread.join(LONGEST_CLOSE)) {
                throw new IllegalStateException(thread.getName() + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        long count = 0;
        while (closing.getCount() > 0) {
            try {
                serve(listener.accept(), ++count);
            } catch (IOException closedOrOutOfDescriptors) {
                awaitDescriptors();
            }
        }
    }

    private void serve(Socket socket, long number) {
        Connection connection = new Connection(socket, handler, closing);
        Thread thread =
                Thread.ofVirtual()
                        .name("loopback-" + port() + "-" + number)
                        .unstarted(
                                () -> {
                                    try {
                                        connection.run();
                                    } finally {
                                        connections.remove(connection);
                                    }
                                });
        connections.put(connection, thread);
        thread.start();
    }

    /** An accept fails for good when the server closes, for a moment when descriptors run out. */
    private void awaitDescriptors() {
        try {
            closing.await(10, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
