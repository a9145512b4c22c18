package parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import parley.contract.record.FeedState;
import parley.contract.record.Outlet;
import parley.contract.topic.TopicNames;
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

/** What an operator reads in the log of a feed that fails, poll after poll. */
class ToldOnceTest {
    private static final Instant START = Instant.parse("2025-06-02T14:00:00Z");
    private static final TopicPartition HOME = new TopicPartition("talks.feeds", 0);

    private final FeedServer server = FeedServer.start();
    private final SteppingClock clock = SteppingClock.at(START);
    private final Fetcher fetcher =
            new Fetcher(AddressPolicy.ANY, FetchLimits.STANDARD, "Parley/test", clock);
    private final Logger logger = (Logger) LoggerFactory.getLogger(Poll.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Poll poll = poll();
    private @Nullable FeedState state;
    private int polls;

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
        logger.setAdditive(true);
        logger.setLevel(null);
        fetcher.close();
        server.close();
    }

    @Test
    void tellsOnceOfAFeedThatFailsForDaysWhateverTheReason() {
        server.publish("/rss", "<rss><channel><title>A</title></channel></rss>");
        pollFor(Duration.ofHours(3));
        assertThat(log.list).isEmpty();
        polls = 0;

        server.behave("/rss", Behaviour.status(500));
        pollFor(Duration.ofDays(1));
        server.behave("/rss", Behaviour.htmlPage());
        pollFor(Duration.ofDays(10));
        server.behave("/rss", Behaviour.status(404));
        pollFor(Duration.ofDays(20));

        assertThat(polls).isGreaterThan(100);
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("WARN feed " + server.url("/rss") + " (Outlet) fails: http-status")
                .endsWith("no more is told until it is well");
    }

    @Test
    void tellsNothingAgainAfterARestartAndOnceThatItIsWell() {
        server.behave("/rss", Behaviour.status(500));
        pollFor(Duration.ofDays(1));
        assertThat(told()).hasSize(1);

        poll = poll();
        pollFor(Duration.ofDays(1));
        assertThat(told()).hasSize(1);

        server.behave("/rss");
        server.publish("/rss", "<rss><channel><title>A</title></channel></rss>");
        pollFor(Duration.ofDays(1));
        assertThat(told())
                .hasSize(2)
                .last()
                .isEqualTo("INFO feed " + server.url("/rss") + " (Outlet) is well again");

        server.behave("/rss", Behaviour.status(503));
        pollFor(Duration.ofDays(2));
        assertThat(told()).hasSize(3).last().asString().contains("fails: asked-to-wait");
    }

    @Test
    void tellsNothingOfFailuresThatComeAlone() {
        server.publish("/rss", "<rss><channel><title>A</title></channel></rss>");
        pollOnce();
        for (int i = 0; i < 20; i++) {
            server.behave("/rss", Behaviour.status(500));
            pollOnce();
            server.behave("/rss");
            pollOnce();
        }

        assertThat(log.list).isEmpty();
    }

    @Test
    void tellsAlsoThatAFailingFeedIsGone() {
        server.behave("/rss", Behaviour.status(500));
        pollFor(Duration.ofDays(1));
        server.behave("/rss", Behaviour.status(410));
        pollFor(Duration.ofDays(60));

        assertThat(told()).hasSize(2).last().asString().contains("fails: gone");
    }

    private void pollFor(Duration time) {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            pollOnce();
        }
    }

    /** One poll at the time that the last one set; what is remembered goes through its record. */
    private void pollOnce() {
        var feed =
                new Feed(
                        server.url("/rss").toString(),
                        Outlet.named("Outlet"),
                        Optional.of("en"),
                        Duration.ofMinutes(10));
        var pass = poll.enter(feed, state).orElseThrow();
        var outcome = poll.take(feed, state, pass);
        state =
                PollRecords.of(outcome, TopicNames.standard(), HOME)
                        .remembered()
                        .orElseThrow()
                        .state();
        clock.advance(Duration.between(clock.instant(), state.nextPoll()));
        polls++;
    }

    private List<String> told() {
        return log.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    private Poll poll() {
        var gate = new HostGate(Politeness.STANDARD, clock);
        return new Poll(
                fetcher,
                new DocumentReader(),
                ArticlePages.over(fetcher, gate, Politeness.STANDARD, clock),
                gate,
                new Schedule(new Random(7), Duration.ofHours(24)),
                clock);
    }
}
