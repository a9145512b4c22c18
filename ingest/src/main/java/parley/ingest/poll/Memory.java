package parley.ingest.poll;

import org.jspecify.annotations.Nullable;

import parley.contract.record.EntryMark;
import parley.contract.record.FeedHints;
import parley.contract.record.FeedState;
import parley.ingest.feed.Feed;
import parley.ingest.fetch.FetchFailure;
import parley.ingest.fetch.FetchResult;
import parley.ingest.fetch.Validators;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is remembered of a feed before and after a poll; a pure function but for the jitter. */
record Memory(Feed feed, @Nullable FeedState known, Schedule schedule) {
    /** An address that redirects led to is doubted after so many failures. */
    private static final int DOUBTED = 3;

    /** A server that answers nothing but 304 is asked for the whole document so often. */
    private static final Duration UNCONDITIONAL = Duration.ofHours(24);

    /**
     * Where to ask: the address in use; when that keeps failing, every other time the configured
     * one, which may have moved elsewhere meanwhile.
     */
    String address() {
        if (known == null || gone()) {
            return feed.address();
        }
        boolean doubted = known.failures() >= DOUBTED && known.failures() % 2 == 1;
        return doubted ? feed.address() : known.address();
    }

    /** What to compare the document with. */
    Validators validators(Instant now) {
        if (known == null
                || known.documentRead() == null
                || !known.documentRead().plus(UNCONDITIONAL).isAfter(now)) {
            return Validators.NONE;
        }
        return new Validators(
                Optional.ofNullable(known.etag()),
                Optional.ofNullable(known.lastModified()),
                Objects.requireNonNullElse(known.documentAddress(), known.address()));
    }

    /** Whether it has never been read. */
    boolean first() {
        return known == null || known.firstRead() == null;
    }

    Map<String, EntryMark> entries() {
        return known == null ? Map.of() : known.entries();
    }

    boolean isLastDocument(String hash) {
        return known != null && hash.equals(known.bodyHash());
    }

    int documentBytes() {
        return known == null ? 0 : known.documentBytes();
    }

    /** Whether the last poll failed; null if it did not. */
    @Nullable String problem() {
        return known == null ? null : known.problem();
    }

    /**
     * Whether the log was told that it fails. The state says so by itself, so that neither a
     * restart nor another instance tells it again: a feed that was read before is told of when it
     * has failed twice in a row, because single failures come and go by the hundred; any other at
     * once, because its address is likely to be wrong.
     */
    boolean toldFailing() {
        return known != null && told(known);
    }

    /** Whether a failure makes it one that the log is to be told of. */
    boolean toBeTold(FeedState failed) {
        return told(failed) && !toldFailing();
    }

    private static boolean told(FeedState state) {
        boolean gone = FetchFailure.GONE.code().equals(state.problem());
        return gone || state.failures() >= (state.firstRead() == null ? 1 : 2);
    }

    private boolean gone() {
        return FetchFailure.GONE.code().equals(problem());
    }

    /**
     * After a document that is not the last one.
     *
     * @param entries to be remembered
     * @param sightings how many entries were new or edited
     */
    FeedState read(
            FetchResult.Fetched fetched,
            String hash,
            FeedHints hints,
            Map<String, EntryMark> entries,
            int sightings,
            Instant now) {
        Pace before = Pace.of(known, now);
        // The first document shows what was there before, not what moved.
        Pace pace = first() || sightings == 0 ? before : before.movedBy(sightings, now);
        return new FeedState(
                feed.address(),
                fetched.permanent(),
                fetched.validators().etag().orElse(null),
                fetched.validators().lastModified().orElse(null),
                hash,
                entries,
                firstRead(now),
                now,
                now,
                schedule.after(success(pace, hints, fetched.fresh(), now), now),
                0,
                null,
                fetched.address(),
                now,
                fetched.body().size(),
                pace.moved(),
                pace.gapSeconds(),
                hints);
    }

    /** After the same document came again. */
    FeedState repeated(FeedState last, FetchResult.Fetched fetched, Instant now) {
        return unchanged(
                last,
                fetched.permanent(),
                fetched.validators(),
                now,
                schedule.after(same(last, fetched.fresh(), now), now),
                now);
    }

    /** After "not modified". */
    FeedState notModified(FeedState last, FetchResult.NotModified answer, Instant now) {
        var validators =
                new Validators(
                        Optional.ofNullable(last.etag()),
                        Optional.ofNullable(last.lastModified()),
                        Objects.requireNonNullElse(last.documentAddress(), last.address()));
        return unchanged(
                last,
                answer.permanent(),
                validators,
                last.documentRead(),
                schedule.after(same(last, answer.fresh(), now), now),
                now);
    }

    private FeedState unchanged(
            FeedState last,
            String address,
            Validators validators,
            @Nullable Instant documentRead,
            Instant next,
            Instant now) {
        return new FeedState(
                feed.address(),
                address,
                validators.etag().orElse(null),
                validators.lastModified().orElse(null),
                last.bodyHash(),
                last.entries(),
                last.firstRead(),
                now,
                now,
                next,
                0,
                null,
                validators.givenBy(),
                documentRead,
                last.documentBytes(),
                last.moved(),
                last.newsGap(),
                last.hints());
    }

    /**
     * After a poll that brought no feed.
     *
     * @param problem the reason's code
     * @param asked how long the server asked to wait
     */
    FeedState failed(String problem, Optional<Duration> asked, Instant now) {
        int failures = known == null ? 1 : known.failures() + 1;
        boolean gone = FetchFailure.GONE.code().equals(problem);
        // Gone from where redirects once led says nothing of the configured address yet.
        boolean forGood = gone && address().equals(feed.address());
        return new FeedState(
                feed.address(),
                known == null || gone ? feed.address() : known.address(),
                known == null ? null : known.etag(),
                known == null ? null : known.lastModified(),
                known == null ? null : known.bodyHash(),
                entries(),
                known == null ? null : known.firstRead(),
                now,
                known == null ? null : known.read(),
                forGood
                        ? schedule.afterGone(now, feed.interval())
                        : schedule.afterFailure(now, feed.interval(), failures, asked),
                failures,
                problem,
                known == null ? null : known.documentAddress(),
                known == null ? null : known.documentRead(),
                documentBytes(),
                known == null ? null : known.moved(),
                known == null ? 0 : known.newsGap(),
                known == null ? null : known.hints());
    }

    private Instant firstRead(Instant now) {
        return known == null ? now : Objects.requireNonNullElse(known.firstRead(), now);
    }

    private Schedule.Success same(FeedState last, Optional<Duration> fresh, Instant now) {
        FeedHints hints = Objects.requireNonNullElse(last.hints(), FeedHints.NONE);
        return success(Pace.of(last, now), hints, fresh, now);
    }

    private Schedule.Success success(
            Pace pace, FeedHints hints, Optional<Duration> fresh, Instant now) {
        boolean overdue =
                known != null && known.nextPoll().plus(feed.interval().dividedBy(2)).isBefore(now);
        return new Schedule.Success(feed.interval(), pace, hints, fresh, first() || overdue);
    }
}
