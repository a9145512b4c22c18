package parley.app.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import parley.contract.record.EntryMark;
import parley.contract.record.FeedState;
import parley.contract.record.Outlet;
import parley.ingest.document.ReadResult;
import parley.ingest.feed.Feed;
import parley.ingest.feed.Group;
import parley.ingest.fetch.FetchFailure;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class HealthTableTest {
    private static final Instant NOW = Instant.parse("2025-06-02T14:00:30Z");

    @Test
    void listsFeedsInColumnsAndSaysWhyOnesFail() {
        var feeds =
                List.of(
                        health("TASS", state(0, null, Duration.ofMinutes(5), 70)),
                        health("Вісник", state(1, "timed-out", Duration.ofMinutes(40), 0)),
                        health("Gone Gazette", state(3, "gone", Duration.ofDays(9), 0)),
                        health("Typo", state(2, "unknown-host", null, 0)),
                        health("New", null));

        assertThat(HealthTable.of(feeds, NOW))
                .isEqualTo(
                        """
                        health        last success      next poll         articles/day  feed          address
                        well          2025-06-02 13:55  2025-06-02 14:05          10.0  TASS          https://a.example/TASS
                        failing       2025-06-02 13:20  2025-06-02 14:05           0.0  Вісник        https://a.example/Вісник
                            the last poll failed: its server did not finish in time
                        gone          2025-05-24 14:00  2025-06-02 14:05           0.0  Gone Gazette  https://a.example/Gone Gazette
                            the last 3 polls failed: its server says that it is gone for good (410)
                        failing       –                 2025-06-02 14:05             –  Typo          https://a.example/Typo
                            the last 2 polls failed, it was never read: its server's name has no address
                        never polled  –                 –                            –  New           https://a.example/New
                        5 feeds: 1 well, 2 failing, 1 gone, 1 never polled; times are UTC, now is 2025-06-02 14:00
                        """);
    }

    @Test
    void asksWhetherIngestRunsWhenPollsAreLongOverdue() {
        var feeds = List.of(health("A", state(0, null, Duration.ofMinutes(5), 0)));

        assertThat(HealthTable.of(feeds, NOW.plus(Duration.ofHours(3))))
                .endsWith(
                        "A poll was due at 2025-06-02 14:05 and was not made: does ingest run?\n");
        assertThat(HealthTable.of(List.of(), NOW)).isEqualTo("no feeds are listed\n");
    }

    @Test
    void failsForLongAfterADayWithoutSuccessAndMoreThanOneFailure() {
        assertThat(failsForLong(state(9, "timed-out", Duration.ofHours(25), 0))).isTrue();
        assertThat(failsForLong(state(9, "timed-out", Duration.ofHours(23), 0))).isFalse();
        // It came back after a night without Parley, and has failed once since.
        assertThat(failsForLong(state(1, "timed-out", Duration.ofHours(25), 0))).isFalse();
        assertThat(failsForLong(state(1, "gone", Duration.ofHours(25), 0))).isTrue();
        assertThat(failsForLong(state(2, "not-found", null, 0))).isTrue();
        assertThat(failsForLong(state(0, null, Duration.ofDays(3), 0))).isFalse();
        assertThat(failsForLong(null)).isFalse();
    }

    @Test
    void reportsOneObjectALine() {
        var feed =
                new Feed(
                        "https://a.example/rss",
                        Outlet.named("A"),
                        Optional.empty(),
                        Duration.ofMinutes(10),
                        false,
                        Optional.of("World"),
                        List.of(new Group(List.of("News", "World"))));

        assertThat(
                        HealthReport.of(
                                FeedHealth.of(
                                        feed, state(2, "html", Duration.ofMinutes(40), 7), NOW)))
                .isEqualTo(
                        "{\"feed\":\"https://a.example/rss\",\"outlet\":\"A\",\"title\":\"World\","
                                + "\"groups\":[\"News/World\"],\"health\":\"failing\","
                                + "\"lastSuccess\":\"2025-06-02T13:20:30Z\","
                                + "\"nextPoll\":\"2025-06-02T14:05:30Z\",\"failures\":2,"
                                + "\"problem\":\"html\",\"why\":\"it is a web page, not a feed\","
                                + "\"articlesADay\":1.0}");
    }

    @ParameterizedTest
    @EnumSource(FetchFailure.class)
    void hasWordsForEveryFailure(FetchFailure failure) {
        assertThat(Reasons.words(failure.code())).contains(" ");
    }

    @ParameterizedTest
    @EnumSource(ReadResult.Reason.class)
    void hasWordsForEveryUnreadableDocument(ReadResult.Reason reason) {
        assertThat(Reasons.words(reason.code())).contains(" ");
    }

    private static boolean failsForLong(@Nullable FeedState state) {
        return health("A", state).failsForLong(NOW);
    }

    private static FeedHealth health(String name, @Nullable FeedState state) {
        var feed =
                new Feed(
                        "https://a.example/" + name,
                        Outlet.named(name),
                        Optional.empty(),
                        Duration.ofMinutes(10));
        return FeedHealth.of(feed, state, NOW);
    }

    /**
     * A state.
     *
     * @param ago when it was last read; null if it never was, else it is known for a month
     * @param left so many entries have left the feed within the week
     */
    private static FeedState state(
            int failures, @Nullable String problem, @Nullable Duration ago, int left) {
        Instant read = ago == null ? null : NOW.minus(ago);
        Map<String, EntryMark> entries = new HashMap<>();
        entries.put("shown", new EntryMark("h", NOW));
        for (int i = 0; i < left; i++) {
            entries.put("left" + i, new EntryMark("h", NOW.minus(Duration.ofDays(2))));
        }
        return new FeedState(
                "f",
                "f",
                null,
                null,
                null,
                entries,
                ago == null ? null : NOW.minus(Duration.ofDays(30)),
                NOW,
                read,
                NOW.plus(Duration.ofMinutes(5)),
                failures,
                problem,
                null,
                null,
                0,
                null,
                0,
                null);
    }
}
