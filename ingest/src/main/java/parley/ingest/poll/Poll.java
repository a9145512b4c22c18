package parley.ingest.poll;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.record.EntryMark;
import parley.contract.record.FeedState;
import parley.ingest.article.FeedMemory;
import parley.ingest.document.DocumentReader;
import parley.ingest.document.ReadResult;
import parley.ingest.feed.Feed;
import parley.ingest.fetch.FetchResult;
import parley.ingest.fetch.Fetcher;
import parley.ingest.fetch.Validators;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One poll of one feed: fetch, read, compare. Thread-safe; blocks its thread while it fetches. */
final class Poll {
    private static final Logger log = LoggerFactory.getLogger(Poll.class);

    private final Fetcher fetcher;
    private final DocumentReader reader;
    private final Backoff backoff;
    private final InstantSource clock;

    Poll(Fetcher fetcher, DocumentReader reader, Backoff backoff, InstantSource clock) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.backoff = backoff;
        this.clock = clock;
    }

    /**
     * Polls a feed.
     *
     * @param known what is remembered of it; null if nothing is
     */
    PollOutcome take(Feed feed, @Nullable FeedState known) {
        String address = known == null ? feed.address() : known.address();
        FetchResult result = fetcher.fetch(address, validators(known));
        Instant now = clock.instant();
        return switch (result) {
            case FetchResult.Fetched fetched -> read(feed, known, fetched, now);
            case FetchResult.NotModified _ -> unchanged(feed, known, now);
            case FetchResult.Failed(var reason, String detail, var retryAfter) ->
                    failed(feed, known, now, reason.code(), detail, retryAfter);
        };
    }

    private static Validators validators(@Nullable FeedState known) {
        return known == null
                ? Validators.NONE
                : new Validators(
                        Optional.ofNullable(known.etag()),
                        Optional.ofNullable(known.lastModified()));
    }

    private PollOutcome read(
            Feed feed, @Nullable FeedState known, FetchResult.Fetched fetched, Instant now) {
        String bodyHash = fetched.body().hash();
        if (known != null && bodyHash.equals(known.bodyHash())) {
            return unchanged(feed, known, now);
        }
        return switch (reader.read(
                fetched.body(), fetched.contentType(), Optional.of(fetched.address()))) {
            case ReadResult.Unreadable(var reason, String detail) ->
                    failed(feed, known, now, reason.code(), detail, Optional.empty());
            case ReadResult.FeedDocument document -> {
                boolean first = known == null || known.firstRead() == null;
                var noticed = FeedMemory.notice(feed, document, entries(known), first, now);
                tellRecovered(feed, known);
                var state =
                        new FeedState(
                                feed.address(),
                                fetched.permanent(),
                                fetched.validators().etag().orElse(null),
                                fetched.validators().lastModified().orElse(null),
                                bodyHash,
                                noticed.marks(),
                                first || known == null ? now : known.firstRead(),
                                now,
                                now,
                                backoff.afterSuccess(now, feed.interval()),
                                0,
                                null);
                yield new PollOutcome(state, noticed.sightings());
            }
        };
    }

    private PollOutcome unchanged(Feed feed, @Nullable FeedState known, Instant now) {
        if (known == null) {
            return failed(
                    feed, null, now, "http-status", "304 to a first request", Optional.empty());
        }
        tellRecovered(feed, known);
        var state =
                new FeedState(
                        feed.address(),
                        known.address(),
                        known.etag(),
                        known.lastModified(),
                        known.bodyHash(),
                        known.entries(),
                        known.firstRead(),
                        now,
                        now,
                        backoff.afterSuccess(now, feed.interval()),
                        0,
                        null);
        return new PollOutcome(state, List.of());
    }

    private PollOutcome failed(
            Feed feed,
            @Nullable FeedState known,
            Instant now,
            String problem,
            String detail,
            Optional<Duration> retryAfter) {
        int failures = known == null ? 1 : known.failures() + 1;
        // One line when the trouble begins or changes, not one a poll.
        if (known == null || !problem.equals(known.problem())) {
            log.warn("feed {} ({}): {}: {}", feed.address(), feed.outlet().name(), problem, detail);
        }
        var state =
                new FeedState(
                        feed.address(),
                        known == null ? feed.address() : known.address(),
                        known == null ? null : known.etag(),
                        known == null ? null : known.lastModified(),
                        known == null ? null : known.bodyHash(),
                        entries(known),
                        known == null ? null : known.firstRead(),
                        now,
                        known == null ? null : known.read(),
                        backoff.afterFailure(now, feed.interval(), failures, retryAfter),
                        failures,
                        problem);
        return new PollOutcome(state, List.of());
    }

    private static Map<String, EntryMark> entries(@Nullable FeedState known) {
        return known == null ? Map.of() : known.entries();
    }

    private static void tellRecovered(Feed feed, @Nullable FeedState known) {
        if (known != null && known.problem() != null) {
            log.info("feed {} is well again", feed.address());
        }
    }
}
