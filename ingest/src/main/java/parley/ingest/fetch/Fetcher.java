package parley.ingest.fetch;

import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

import okio.Buffer;
import okio.BufferedSource;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLException;

/**
 * Fetches documents. Redirects are followed here, one by one, so that each hop is checked and
 * permanent ones are told apart. Thread-safe; a call blocks its thread.
 */
public final class Fetcher implements AutoCloseable {
    private static final int PERMANENT_REDIRECT = 308;
    private static final int TEMPORARY_REDIRECT = 307;
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json;q=0.9,"
                + " application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";

    private final OkHttpClient client;
    private final FetchLimits limits;
    private final String userAgent;

    /**
     * A fetcher.
     *
     * @param userAgent who asks, with a contact: what a publisher reads in the log
     */
    public Fetcher(AddressPolicy policy, FetchLimits limits, String userAgent) {
        this.limits = limits;
        this.userAgent = userAgent;
        this.client =
                new OkHttpClient.Builder()
                        .socketFactory(new GuardedSocketFactory(policy))
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .callTimeout(limits.time())
                        .connectTimeout(limits.time().dividedBy(2))
                        .readTimeout(limits.time())
                        // A poll comes minutes after the last: kept connections would be dead ones.
                        .connectionPool(new ConnectionPool(16, 20, TimeUnit.SECONDS))
                        .build();
    }

    /** Fetches a document unless the validators say that it is the known one. */
    public FetchResult fetch(String address, Validators known) {
        HttpUrl start = HttpUrl.parse(address);
        if (start == null) {
            return failed(FetchFailure.BAD_ADDRESS, "no http or https address: " + address);
        }
        HttpUrl url = start;
        HttpUrl permanent = start;
        boolean onlyPermanent = true;
        Set<HttpUrl> visited = new HashSet<>();
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            if (!visited.add(url)) {
                return failed(FetchFailure.TOO_MANY_REDIRECTS, "a redirect loop at " + url);
            }
            try (Response response = client.newCall(request(url, known)).execute()) {
                if (!isRedirect(response.code())) {
                    return result(response, url, permanent);
                }
                HttpUrl next = target(response, url);
                if (next == null) {
                    return failed(
                            FetchFailure.HTTP_STATUS,
                            response.code() + " without a usable Location");
                }
                onlyPermanent &= isPermanent(response.code());
                permanent = onlyPermanent ? next : permanent;
                url = next;
            } catch (IOException e) {
                return failure(e);
            }
        }
        return failed(
                FetchFailure.TOO_MANY_REDIRECTS, "more than " + limits.redirects() + " redirects");
    }

    private Request request(HttpUrl url, Validators known) {
        var request =
                new Request.Builder()
                        .url(url)
                        .header("User-Agent", userAgent)
                        .header("Accept", ACCEPT);
        known.etag().ifPresent(etag -> request.header("If-None-Match", etag));
        known.lastModified().ifPresent(time -> request.header("If-Modified-Since", time));
        return request.build();
    }

    private FetchResult result(Response response, HttpUrl url, HttpUrl permanent)
            throws IOException {
        return switch (response.code()) {
            case 200 -> {
                Headers headers = response.headers();
                ResponseBody body = response.body();
                BufferedSource source = body.source();
                if (source.request(limits.bytes() + 1)) {
                    yield failed(FetchFailure.TOO_LARGE, "more than " + limits.bytes() + " bytes");
                }
                yield new FetchResult.Fetched(
                        Bytes.of(drain(source)),
                        Optional.ofNullable(headers.get("Content-Type")),
                        new Validators(
                                Optional.ofNullable(headers.get("ETag")),
                                Optional.ofNullable(headers.get("Last-Modified"))),
                        url.toString(),
                        permanent.toString());
            }
            case 304 -> new FetchResult.NotModified();
            case 404 -> failed(FetchFailure.NOT_FOUND, "404 " + url);
            case 410 -> failed(FetchFailure.GONE, "410 " + url);
            case 429, 503 ->
                    new FetchResult.Failed(
                            FetchFailure.ASKED_TO_WAIT,
                            response.code() + " " + url,
                            retryAfter(response));
            default -> failed(FetchFailure.HTTP_STATUS, response.code() + " " + url);
        };
    }

    private static byte[] drain(BufferedSource source) throws IOException {
        var buffer = new Buffer();
        buffer.writeAll(source);
        return buffer.readByteArray();
    }

    private static Optional<Duration> retryAfter(Response response) {
        String header = response.header("Retry-After");
        try {
            return header == null
                    ? Optional.empty()
                    : Optional.of(Duration.ofSeconds(Math.max(0, Long.parseLong(header.trim()))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static @Nullable HttpUrl target(Response response, HttpUrl from) {
        String location = response.header("Location");
        return location == null ? null : from.resolve(location);
    }

    private static boolean isRedirect(int code) {
        return switch (code) {
            case 301, 302, 303, TEMPORARY_REDIRECT, PERMANENT_REDIRECT -> true;
            default -> false;
        };
    }

    private static boolean isPermanent(int code) {
        return code == 301 || code == PERMANENT_REDIRECT;
    }

    private static FetchResult failure(IOException e) {
        return switch (e) {
            case UnknownHostException _ ->
                    failed(FetchFailure.UNKNOWN_HOST, "no address for " + e.getMessage());
            case ForbiddenAddressException _ ->
                    failed(FetchFailure.FORBIDDEN_ADDRESS, String.valueOf(e.getMessage()));
            case InterruptedIOException _ ->
                    failed(FetchFailure.TIMED_OUT, "no whole answer in time");
            case SSLException _ -> failed(FetchFailure.UNTRUSTED, String.valueOf(e.getMessage()));
            default -> failed(FetchFailure.NO_CONNECTION, String.valueOf(e.getMessage()));
        };
    }

    private static FetchResult failed(FetchFailure reason, String detail) {
        return new FetchResult.Failed(reason, detail, Optional.empty());
    }

    /** Ends idle connections; calls in flight end by their own limits. */
    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
