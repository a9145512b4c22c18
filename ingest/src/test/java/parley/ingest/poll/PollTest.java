package parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import parley.contract.record.FeedState;
import parley.contract.record.Outlet;
import parley.ingest.document.DocumentReader;
import parley.ingest.feed.Feed;
import parley.ingest.fetch.AddressPolicy;
import parley.ingest.fetch.FetchLimits;
import parley.ingest.fetch.Fetcher;
import parley.ingest.fetch.HostGate;
import parley.ingest.fetch.Politeness;
import parley.ingest.page.ArticlePages;
import parley.testkit.clock.SteppingClock;
import parley.testkit.feed.Behaviour;
import parley.testkit.feed.FeedServer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class PollTest {
    private static final Instant NOW = Instant.parse("2025-06-02T14:00:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final FeedServer server = FeedServer.start();
    private final SteppingClock clock = SteppingClock.at(NOW);
    private final Fetcher fetcher =
            new Fetcher(
                    AddressPolicy.ANY,
                    new FetchLimits(Duration.ofSeconds(10), 100_000, 3),
                    "Parley/test",
                    clock);
    private final HostGate gate = new HostGate(Politeness.STANDARD, clock);
    private final Poll poll =
            new Poll(
                    fetcher,
                    new DocumentReader(),
                    ArticlePages.over(fetcher, gate, Politeness.STANDARD, clock),
                    gate,
                    new Schedule(new Random(7), Duration.ofHours(24)),
                    clock);

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void remembersWhereAFeedHasMovedForGood() {
        server.publish("/new", rss("One"));
        server.behave("/old", Behaviour.redirect("/new", 301));

        FeedState state = take("/old", null).state();

        assertThat(state.feed()).isEqualTo(url("/old"));
        assertThat(state.address()).isEqualTo(url("/new"));
        take("/old", state);
        assertThat(server.requests("/old")).hasSize(1);
        assertThat(server.requests("/new").getLast().conditional()).isTrue();
    }

    @Test
    void remembersNoMoveToWhatIsNoFeed() {
        server.behave("/old", Behaviour.redirect("/parked", 301));
        server.behave("/parked", Behaviour.htmlPage());

        FeedState state = take("/old", null).state();

        assertThat(state.problem()).isEqualTo("html");
        assertThat(state.address()).isEqualTo(url("/old"));
    }

    @Test
    void asksTheConfiguredAddressAgainWhenTheNewOneKeepsFailing() {
        server.publish("/new", rss("One"));
        server.behave("/old", Behaviour.redirect("/new", 301));
        FeedState state = take("/old", null).state();
        server.withdraw("/new");
        server.publish("/old", rss("One", "Two"));
        server.behave("/old");

        for (int i = 0; i < 4; i++) {
            state = take("/old", state).state();
        }

        assertThat(state.problem()).isNull();
        assertThat(state.address()).isEqualTo(url("/old"));
        assertThat(state.entries()).hasSize(2);
    }

    @Test
    void stopsPollingWhatIsGoneButForALookNowAndThen() {
        server.behave("/rss", Behaviour.status(410));

        FeedState state = take("/rss", null).state();

        assertThat(state.problem()).isEqualTo("gone");
        assertThat(state.nextPoll())
                .isBetween(NOW.plus(Duration.ofDays(7)), NOW.plus(Duration.ofDays(8)));
    }

    @Test
    void asksTheConfiguredAddressWhenItsSuccessorIsGone() {
        server.publish("/new", rss("One"));
        server.behave("/old", Behaviour.redirect("/new", 301));
        FeedState moved = take("/old", null).state();
        server.behave("/new", Behaviour.status(410));

        FeedState state = take("/old", moved).state();

        assertThat(state.address()).isEqualTo(url("/old"));
        assertThat(state.nextPoll()).isBefore(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void doesNotBelieveNotModifiedForMoreThanADay() {
        server.publish("/rss", rss("One"));
        server.behave("/rss", Behaviour.frozenValidators());
        FeedState state = take("/rss", null).state();
        server.publish("/rss", rss("One", "Two"));

        clock.advance(Duration.ofHours(23));
        PollOutcome lied = take("/rss", state);
        clock.advance(Duration.ofHours(1));
        PollOutcome found = take("/rss", lied.state());

        assertThat(lied.end()).isEqualTo(new PollEnd.NotModified(rss("One").length()));
        assertThat(found.sightings()).hasSize(1);
        assertThat(found.end()).isEqualTo(new PollEnd.Read(rss("One", "Two").length(), 1));
    }

    @Test
    void takesTheSameBytesForTheSameDocument() {
        server.publish("/rss", rss("One"));
        server.behave("/rss", Behaviour.everNewValidators());
        FeedState state = take("/rss", null).state();

        PollOutcome again = take("/rss", state);

        assertThat(again.end()).isEqualTo(new PollEnd.Repeated(rss("One").length()));
        assertThat(again.state().etag()).isNotEqualTo(state.etag());
    }

    @Test
    void waitsAsLongAsTheServerAsksAndRecovers() {
        server.publish("/rss", rss("One"));
        server.behave("/rss", Behaviour.status(503, "Retry-After", "7200").times(1));

        PollOutcome refused = take("/rss", null);
        FeedState well = take("/rss", refused.state()).state();

        assertThat(refused.end()).isEqualTo(new PollEnd.Failed("asked-to-wait"));
        assertThat(refused.state().nextPoll()).isAfterOrEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(well.failures()).isZero();
        assertThat(well.nextPoll()).isBefore(NOW.plus(INTERVAL.multipliedBy(2)));
    }

    @Test
    void learnsHowOftenAFeedMoves() {
        server.publish("/rss", rss("One"));
        FeedState state = take("/rss", null).state();
        assertThat(state.newsGap()).isZero();

        clock.advance(Duration.ofHours(1));
        server.publish("/rss", rss("One", "Two"));
        state = take("/rss", state).state();

        assertThat(state.newsGap()).isEqualTo(3600);
        assertThat(state.moved()).isEqualTo(clock.instant());
    }

    @Test
    void letsNoSecondPollThroughToAServerBeforeItsPauseIsOver() {
        var feed = feed("https://news.example/rss");
        var other = feed("https://news.example/other");

        poll.enter(feed, null).orElseThrow().close();

        assertThat(poll.enter(other, null)).isEmpty();
        assertThat(poll.opens(other, null)).isEqualTo(NOW.plus(Politeness.STANDARD.hostPause()));
        clock.advance(Politeness.STANDARD.hostPause());
        assertThat(poll.enter(other, null)).isPresent();
    }

    private PollOutcome take(String path, @Nullable FeedState known) {
        return poll.take(feed(url(path)), known, gate.tryEnter(List.of()).orElseThrow());
    }

    private static Feed feed(String address) {
        return new Feed(address, Outlet.named("Outlet"), Optional.of("en"), INTERVAL);
    }

    private String url(String path) {
        return server.url(path).toString();
    }

    private static String rss(String... titles) {
        var items = new StringBuilder();
        for (String title : titles) {
            items.append(
                    "<item><title>%s</title><link>https://a.example/%s</link></item>"
                            .formatted(title, title));
        }
        return "<rss version='2.0'><channel><title>A</title>" + items + "</channel></rss>";
    }
}
