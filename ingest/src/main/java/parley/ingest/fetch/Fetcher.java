package parley.ingest.fetch;

import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLException;

/**
 * Fetches documents. Redirects are followed here, one by one, so that each hop is checked and
 * permanent ones are told apart. Keeps no cookies, uses no proxy (whatever the system properties
 * say, since behind one nobody sees what is connected to) and trusts the platform's certificate
 * authorities alone. Thread-safe; a call blocks its thread.
 */
public final class Fetcher implements AutoCloseable {
    private final OkHttpClient client;
    private final FetchLimits limits;
    private final String userAgent;
    private final InstantSource clock;

    /**
     * A fetcher.
     *
     * @param userAgent who asks, with a contact: what a publisher reads in the log
     */
    public Fetcher(AddressPolicy policy, FetchLimits limits, String userAgent) {
        this(policy, limits, userAgent, InstantSource.system());
    }

    /**
     * A fetcher that compares servers' dates with this clock where they do not say their own.
     *
     * @param userAgent who asks, with a contact: what a publisher reads in the log
     */
    public Fetcher(
            AddressPolicy policy, FetchLimits limits, String userAgent, InstantSource clock) {
        this.limits = limits;
        this.userAgent = userAgent;
        this.clock = clock;
        this.client =
                new OkHttpClient.Builder()
                        .proxy(Proxy.NO_PROXY)
                        .socketFactory(new GuardedSocketFactory(policy))
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .connectTimeout(limits.time().dividedBy(2))
                        .readTimeout(limits.time())
                        // A poll comes minutes after the last: kept connections would be dead ones.
                        .connectionPool(new ConnectionPool(16, 20, TimeUnit.SECONDS))
                        .build();
    }

    /** Fetches a feed unless the validators say that it is the known one. */
    public FetchResult fetch(String address, Validators known) {
        return fetch(address, known, Wanted.FEED);
    }

    /**
     * Fetches a document.
     *
     * @param known of the document as it was; it comes only if it is another now
     */
    public FetchResult fetch(String address, Validators known, Wanted wanted) {
        HttpUrl start = HttpUrl.parse(address);
        if (start == null) {
            return failed(
                    FetchFailure.BAD_ADDRESS,
                    "no http or https address",
                    address,
                    OptionalInt.empty());
        }
        long deadline = System.nanoTime() + limits.time().toNanos();
        var route = new Route(start);
        while (true) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return failed(FetchFailure.TIMED_OUT, "no whole answer in time", route.here());
            }
            Call call = client.newCall(request(route, known, wanted));
            call.timeout().timeout(left, TimeUnit.NANOSECONDS);
            try (Response response = call.execute()) {
                if (!Route.isRedirect(response.code())) {
                    return result(response, route, wanted, !applicable(known, route).none());
                }
                FetchResult refused = follow(response, route);
                if (refused != null) {
                    return refused;
                }
            } catch (IOException e) {
                return failure(e, route.here());
            }
        }
    }

    private @Nullable FetchResult follow(Response response, Route route) {
        HttpUrl from = route.here();
        return switch (route.follow(response, limits.redirects())) {
            case FOLLOWED -> null;
            case UNUSABLE ->
                    failed(
                            FetchFailure.HTTP_STATUS,
                            response.code() + " without a usable Location",
                            from.toString(),
                            OptionalInt.of(response.code()));
            case LOOP -> failed(FetchFailure.TOO_MANY_REDIRECTS, "a redirect loop", from);
            case TOO_MANY ->
                    failed(
                            FetchFailure.TOO_MANY_REDIRECTS,
                            "more than " + limits.redirects() + " redirects",
                            from);
            case INSECURE ->
                    failed(
                            FetchFailure.INSECURE_REDIRECT,
                            Address.shown(from.toString()) + " redirects from https to http",
                            from);
        };
    }

    private Request request(Route route, Validators known, Wanted wanted) {
        var request =
                new Request.Builder()
                        .url(route.here())
                        .header("User-Agent", userAgent)
                        .header("Accept", wanted.accept())
                        .header("Accept-Encoding", Inflation.ACCEPTED);
        HttpUrl here = route.here();
        if (!here.username().isEmpty()) {
            request.header("Authorization", Credentials.basic(here.username(), here.password()));
        }
        Validators applicable = applicable(known, route);
        applicable.etag().ifPresent(etag -> request.header("If-None-Match", etag));
        applicable.lastModified().ifPresent(time -> request.header("If-Modified-Since", time));
        return request.build();
    }

    private static Validators applicable(Validators known, Route route) {
        HttpUrl giver = HttpUrl.parse(known.givenBy());
        return route.here().equals(giver) ? known : Validators.NONE;
    }

    private FetchResult result(Response response, Route route, Wanted wanted, boolean conditional)
            throws IOException {
        HttpUrl here = route.here();
        var terms = new ServerTerms(response.headers(), clock.instant());
        return switch (response.code()) {
            case 200 -> document(response, route, wanted, terms.fresh());
            case 304 ->
                    conditional
                            ? new FetchResult.NotModified(route.permanent(), terms.fresh())
                            : answered(FetchFailure.FALSE_NOT_MODIFIED, response, here);
            case 404 -> answered(FetchFailure.NOT_FOUND, response, here);
            case 410 -> answered(FetchFailure.GONE, response, here);
            case 429, 503 ->
                    new FetchResult.Failed(
                            FetchFailure.ASKED_TO_WAIT,
                            response.code() + " " + Address.shown(here.toString()),
                            terms.retryAfter(),
                            here.toString(),
                            OptionalInt.of(response.code()));
            default -> answered(FetchFailure.HTTP_STATUS, response, here);
        };
    }

    private FetchResult document(
            Response response, Route route, Wanted wanted, Optional<Duration> fresh)
            throws IOException {
        Headers headers = response.headers();
        long most = wanted.mostBytes(limits);
        Optional<byte[]> body = Inflation.read(response.body().source(), headers, most);
        if (body.isEmpty()) {
            return failed(FetchFailure.TOO_LARGE, "more than " + most + " bytes", route.here());
        }
        String address = route.here().toString();
        return new FetchResult.Fetched(
                Bytes.of(body.get()),
                Optional.ofNullable(headers.get("Content-Type")),
                new Validators(
                        Optional.ofNullable(headers.get("ETag")),
                        Optional.ofNullable(headers.get("Last-Modified")),
                        address),
                address,
                route.permanent(),
                fresh);
    }

    private static FetchResult failure(IOException e, HttpUrl at) {
        return switch (e) {
            case UnknownHostException _ ->
                    failed(FetchFailure.UNKNOWN_HOST, "no address for " + e.getMessage(), at);
            case ForbiddenAddressException _ ->
                    failed(FetchFailure.FORBIDDEN_ADDRESS, String.valueOf(e.getMessage()), at);
            case Inflation.BrokenException _ ->
                    failed(FetchFailure.BROKEN_ENCODING, String.valueOf(e.getMessage()), at);
            case InterruptedIOException _ ->
                    failed(FetchFailure.TIMED_OUT, "no whole answer in time", at);
            case SSLException _ ->
                    failed(FetchFailure.UNTRUSTED, String.valueOf(e.getMessage()), at);
            default -> failed(FetchFailure.NO_CONNECTION, String.valueOf(e.getMessage()), at);
        };
    }

    private static FetchResult answered(FetchFailure reason, Response response, HttpUrl at) {
        return failed(
                reason,
                response.code() + " " + Address.shown(at.toString()),
                at.toString(),
                OptionalInt.of(response.code()));
    }

    private static FetchResult failed(FetchFailure reason, String detail, HttpUrl at) {
        return failed(reason, detail, at.toString(), OptionalInt.empty());
    }

    private static FetchResult failed(
            FetchFailure reason, String detail, String address, OptionalInt status) {
        return new FetchResult.Failed(reason, detail, Optional.empty(), address, status);
    }

    /** Ends idle connections; calls in flight end by their own limits. */
    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
