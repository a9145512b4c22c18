package parley.runtime.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.json.RecordCodec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Serves a process's health and numbers over HTTP, to whoever can reach the port.
 *
 * <ul>
 *   <li>{@code /health/live}: 200, or 503 if only a restart would help
 *   <li>{@code /health/ready}: 200, or 503 if not all of the work is done; both with the {@link
 *       Health} as JSON
 *   <li>{@code /metrics}: in the text format of Prometheus
 * </ul>
 *
 * Nothing outside the process is asked, so that an answer comes at once also when all else is slow.
 */
public final class StatusEndpoint implements AutoCloseable {
    /** The port that was asked for is taken. */
    public static final class PortInUseException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PortInUseException(InetSocketAddress address, Throwable cause) {
            super(
                    "port %d on %s is in use".formatted(address.getPort(), address.getHostString()),
                    cause);
        }
    }

    /** What is served for a path. */
    private record Page(int status, String type, String body) {}

    /** Where a process says whether it is alive. */
    public static final String LIVE = "/health/live";

    /** Where a process says whether it does all of its work. */
    public static final String READY = "/health/ready";

    private static final Logger log = LoggerFactory.getLogger(StatusEndpoint.class);
    private static final RecordCodec<Health> HEALTH = RecordCodec.of(Health.class);
    private static final String METRICS = "/metrics";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService threads;

    private StatusEndpoint(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts serving.
     *
     * @param address where; port 0 for any free one, the log says which
     * @param health asked at every request, by any thread
     * @throws PortInUseException if the port is taken
     */
    public static StatusEndpoint start(
            InetSocketAddress address, PrometheusMeterRegistry registry, Supplier<Health> health) {
        HttpServer server;
        try {
            server = HttpServer.create(address, 0);
        } catch (BindException e) {
            throw new PortInUseException(address, e);
        } catch (IOException e) {
            throw new UncheckedIOException("health and metrics cannot be served: " + e, e);
        }
        var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("status-", 0).factory());
        server.setExecutor(threads);
        serve(server, METRICS, () -> metrics(registry));
        serve(server, LIVE, () -> page(health.get(), Health::live));
        serve(server, READY, () -> page(health.get(), Health::ready));
        server.start();
        var endpoint = new StatusEndpoint(server, threads);
        log.info(
                "health and metrics are at http://{}:{}", address.getHostString(), endpoint.port());
        return endpoint;
    }

    private static Page metrics(PrometheusMeterRegistry registry) {
        return new Page(OK, "text/plain; version=0.0.4; charset=utf-8", registry.scrape());
    }

    private static Page page(Health health, Predicate<Health> good) {
        return new Page(
                good.test(health) ? OK : UNAVAILABLE,
                "application/json",
                new String(HEALTH.encode(health), UTF_8));
    }

    private static void serve(HttpServer server, String path, Supplier<Page> page) {
        server.createContext(path, exchange -> answer(exchange, path, page));
    }

    private static void answer(HttpExchange exchange, String path, Supplier<Page> page)
            throws IOException {
        try (exchange) {
            // A context also gets what only begins with its path.
            if (!exchange.getRequestURI().getPath().equals(path)) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(NOT_ALLOWED, -1);
            } else {
                Page served = page.get();
                byte[] body = served.body().getBytes(UTF_8);
                exchange.getResponseHeaders().set("Content-Type", served.type());
                exchange.sendResponseHeaders(served.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
