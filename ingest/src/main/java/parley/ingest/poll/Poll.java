package parley.ingest.poll;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.record.FeedState;
import parley.contract.record.Sighting;
import parley.ingest.article.FeedMemory;
import parley.ingest.document.DocumentReader;
import parley.ingest.document.ReadResult;
import parley.ingest.feed.Feed;
import parley.ingest.fetch.Address;
import parley.ingest.fetch.FetchFailure;
import parley.ingest.fetch.FetchResult;
import parley.ingest.fetch.Fetcher;
import parley.ingest.fetch.HostGate;
import parley.ingest.page.ArticlePages;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One poll of one feed: fetch, read, compare, and read the pages of what is new where the feed
 * wants it. Thread-safe; blocks its thread while it fetches.
 */
final class Poll {
    private static final Logger log = LoggerFactory.getLogger(Poll.class);
    private static final int TOO_MANY_REQUESTS = 429;

    /** What "too many requests" means when the server does not say how long. */
    private static final Duration USUAL_WAIT = Duration.ofMinutes(1);

    private final Fetcher fetcher;
    private final DocumentReader reader;
    private final ArticlePages pages;
    private final HostGate gate;
    private final Schedule schedule;
    private final InstantSource clock;

    Poll(
            Fetcher fetcher,
            DocumentReader reader,
            ArticlePages pages,
            HostGate gate,
            Schedule schedule,
            InstantSource clock) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.pages = pages;
        this.gate = gate;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** A pass for a poll of the feed; empty if a server of it is not free now. */
    Optional<HostGate.Pass> enter(Feed feed, @Nullable FeedState known) {
        return gate.tryEnter(servers(feed, known));
    }

    /** When a feed that was not let through may be tried again, at the earliest. */
    Instant opens(Feed feed, @Nullable FeedState known) {
        return servers(feed, known).stream()
                .map(gate::opens)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /** The servers that a poll will ask, as far as the last one tells. */
    private Collection<String> servers(Feed feed, @Nullable FeedState known) {
        Set<String> servers = new HashSet<>();
        Address.publicServer(memory(feed, known).address()).ifPresent(servers::add);
        if (known != null && known.documentAddress() != null) {
            Address.publicServer(known.documentAddress()).ifPresent(servers::add);
        }
        return servers;
    }

    /**
     * Polls a feed.
     *
     * @param known what is remembered of it; null if nothing is
     * @param pass to its servers; closed as soon as the feed is fetched
     */
    PollOutcome take(Feed feed, @Nullable FeedState known, HostGate.Pass pass) {
        Memory memory = memory(feed, known);
        FetchResult result;
        try (pass) {
            result = fetcher.fetch(memory.address(), memory.validators(clock.instant()));
        }
        Instant now = clock.instant();
        return switch (result) {
            case FetchResult.Fetched fetched -> read(memory, fetched, now);
            case FetchResult.NotModified answer -> notModified(memory, answer, now);
            case FetchResult.Failed failed -> {
                heed(failed);
                yield failed(
                        memory, failed.reason().code(), failed.detail(), failed.retryAfter(), now);
            }
        };
    }

    private Memory memory(Feed feed, @Nullable FeedState known) {
        return new Memory(feed, known, schedule);
    }

    /** All feeds of a server wait when it says to one that it is asked too much. */
    private void heed(FetchResult.Failed failed) {
        if (failed.reason() != FetchFailure.ASKED_TO_WAIT) {
            return;
        }
        boolean tooMany = failed.status().orElse(0) == TOO_MANY_REQUESTS;
        Optional<Duration> wait =
                failed.retryAfter().or(() -> tooMany ? Optional.of(USUAL_WAIT) : Optional.empty());
        wait.ifPresent(
                time ->
                        Address.publicServer(failed.address())
                                .ifPresent(server -> gate.close(server, time)));
    }

    private PollOutcome read(Memory memory, FetchResult.Fetched fetched, Instant now) {
        String hash = fetched.body().hash();
        FeedState known = memory.known();
        if (known != null && memory.isLastDocument(hash)) {
            tellRecovered(memory);
            return new PollOutcome(
                    memory.repeated(known, fetched, now),
                    List.of(),
                    new PollEnd.Repeated(fetched.body().size()));
        }
        return switch (reader.read(
                fetched.body(), fetched.contentType(), Optional.of(fetched.address()))) {
            case ReadResult.Unreadable(var reason, String detail) ->
                    failed(memory, reason.code(), detail, Optional.empty(), now);
            case ReadResult.FeedDocument document -> changed(memory, fetched, hash, document, now);
        };
    }

    private PollOutcome changed(
            Memory memory,
            FetchResult.Fetched fetched,
            String hash,
            ReadResult.FeedDocument document,
            Instant now) {
        Feed feed = memory.feed();
        var noticed = FeedMemory.notice(feed, document, memory.entries(), memory.first(), now);
        List<Sighting> sightings =
                feed.fullText() ? pages.withTexts(noticed.sightings()) : noticed.sightings();
        tellRecovered(memory);
        FeedState state =
                memory.read(
                        fetched,
                        hash,
                        Hints.of(document.schedule()),
                        noticed.marks(),
                        sightings.size(),
                        now);
        return new PollOutcome(
                state, sightings, new PollEnd.Read(fetched.body().size(), sightings.size()));
    }

    private static PollOutcome notModified(
            Memory memory, FetchResult.NotModified answer, Instant now) {
        FeedState known = memory.known();
        if (known == null) {
            throw new IllegalStateException("without validators 304 is a failure");
        }
        tellRecovered(memory);
        return new PollOutcome(
                memory.notModified(known, answer, now),
                List.of(),
                new PollEnd.NotModified(known.documentBytes()));
    }

    private static PollOutcome failed(
            Memory memory, String problem, String detail, Optional<Duration> asked, Instant now) {
        FeedState state = memory.failed(problem, asked, now);
        boolean gone =
                problem.equals(FetchFailure.GONE.code()) && !problem.equals(memory.problem());
        // Once as long as the failing lasts, whatever else it is that fails meanwhile; gone for
        // good is more than failing.
        if (gone || memory.toBeTold(state)) {
            log.warn(
                    "feed {} ({}) fails: {}: {}; asked again {}; no more is told until it is well",
                    Address.shown(memory.feed().address()),
                    memory.feed().outlet().name(),
                    problem,
                    detail,
                    state.nextPoll());
        }
        return new PollOutcome(state, List.of(), new PollEnd.Failed(problem));
    }

    private static void tellRecovered(Memory memory) {
        if (memory.toldFailing()) {
            log.info(
                    "feed {} ({}) is well again",
                    Address.shown(memory.feed().address()),
                    memory.feed().outlet().name());
        }
    }
}
