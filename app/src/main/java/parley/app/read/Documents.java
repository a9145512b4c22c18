package parley.app.read;

import parley.contract.record.Outlet;
import parley.ingest.article.FeedMemory;
import parley.ingest.document.DocumentReader;
import parley.ingest.document.ReadResult;
import parley.ingest.feed.Feed;
import parley.ingest.fetch.AddressPolicy;
import parley.ingest.fetch.Bytes;
import parley.ingest.fetch.FetchFailure;
import parley.ingest.fetch.FetchLimits;
import parley.ingest.fetch.FetchResult;
import parley.ingest.fetch.Fetcher;
import parley.ingest.fetch.Validators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads files and addresses by the production code path, within the limits of the service. */
public final class Documents implements AutoCloseable {
    private static final FetchLimits LIMITS = FetchLimits.STANDARD;
    private static final String USER_AGENT = "Parley/0.1 (parley read)";

    private final DocumentReader reader = new DocumentReader();
    private final Optional<String> contentType;
    private final Fetcher fetcher;
    private final InstantSource clock;

    /**
     * Ready to read.
     *
     * @param contentType that files would have come with
     */
    public Documents(Optional<String> contentType, AddressPolicy policy, InstantSource clock) {
        this.contentType = contentType;
        this.fetcher = new Fetcher(policy, LIMITS, USER_AGENT);
        this.clock = clock;
    }

    /** Whether a document is to be fetched. */
    public static boolean isUrl(String document) {
        String lower = document.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /** Reads a document; blocks the thread while it is fetched. */
    public DocumentReport read(String document) {
        return isUrl(document) ? fetch(document) : readFile(document);
    }

    private DocumentReport readFile(String file) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > LIMITS.bytes()) {
                return DocumentReport.refused(
                        file,
                        FetchFailure.TOO_LARGE.code(),
                        "more than " + LIMITS.bytes() + " bytes");
            }
            byte[] bytes = Files.readAllBytes(path);
            return report(file, Bytes.of(bytes), contentType, Optional.empty());
        } catch (IOException e) {
            return DocumentReport.refused(file, "unreadable-file", e.toString());
        }
    }

    private DocumentReport fetch(String address) {
        return switch (fetcher.fetch(address, Validators.NONE)) {
            case FetchResult.Fetched fetched ->
                    report(
                            address,
                            fetched.body(),
                            contentType.or(fetched::contentType),
                            Optional.of(fetched.address()));
            case FetchResult.NotModified _ ->
                    DocumentReport.refused(
                            address, FetchFailure.HTTP_STATUS.code(), "304 to a first request");
            case FetchResult.Failed failed ->
                    DocumentReport.refused(address, failed.reason().code(), failed.detail());
        };
    }

    private DocumentReport report(
            String document, Bytes body, Optional<String> type, Optional<String> address) {
        return switch (reader.read(body, type, address)) {
            case ReadResult.Unreadable(var reason, String detail) ->
                    DocumentReport.refused(document, reason.code(), detail);
            case ReadResult.FeedDocument feed -> {
                var as =
                        new Feed(
                                address.orElse(document),
                                Outlet.named(document),
                                Optional.empty(),
                                Duration.ofHours(1));
                var noticed = FeedMemory.notice(as, feed, Map.of(), true, clock.instant());
                yield new DocumentReport(
                        document,
                        Optional.of(feed),
                        List.copyOf(noticed.sightings()),
                        Optional.empty());
            }
        };
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
