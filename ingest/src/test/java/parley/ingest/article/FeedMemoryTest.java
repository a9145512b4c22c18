package parley.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.contract.record.EntryMark;
import parley.contract.record.Outlet;
import parley.contract.record.Sighting;
import parley.ingest.document.Entry;
import parley.ingest.document.PublishingSchedule;
import parley.ingest.document.ReadResult.FeedDocument;
import parley.ingest.feed.Feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class FeedMemoryTest {
    private static final Instant NOW = Instant.parse("2025-06-02T14:00:00Z");
    private static final Feed FEED =
            new Feed(
                    "https://a.example/rss",
                    Outlet.named("A"),
                    Optional.of("en"),
                    Duration.ofMinutes(10));

    @Test
    void seesEachEntryOnce() {
        var document = document(entry("1", "https://a.example/1", "Talks"));

        var first = notice(document, Map.of(), true);
        var second = notice(document, first.marks(), false);

        assertThat(first.sightings()).extracting(Sighting::title).containsExactly("Talks");
        assertThat(second.sightings()).isEmpty();
        assertThat(second.marks()).hasSize(1);
    }

    @Test
    void seesAnEditedEntryAgainAsTheSameArticle() {
        var first = notice(document(entry("1", "https://a.example/1", "Talks")), Map.of(), true);
        var edited =
                notice(
                        document(entry("1", "https://a.example/1", "Talks end")),
                        first.marks(),
                        false);

        assertThat(edited.sightings()).hasSize(1);
        assertThat(edited.sightings().getFirst().articleId())
                .isEqualTo(first.sightings().getFirst().articleId());
    }

    @Test
    void keepsEntriesThatShareAGuidApart() {
        var document =
                document(
                        entry("same", "https://a.example/1", "One"),
                        entry("same", "https://a.example/2", "Two"),
                        entry("same", null, "Three"),
                        entry("same", null, "Four"));

        var first = notice(document, Map.of(), true);

        assertThat(first.sightings())
                .extracting(Sighting::title)
                .containsExactly("One", "Two", "Three", "Four");
        assertThat(notice(document, first.marks(), false).sightings()).isEmpty();
    }

    @Test
    void seesEntriesWithNeitherGuidNorLink() {
        var document = document(entry(null, null, "One"), entry(null, null, "Two"));

        assertThat(notice(document, Map.of(), true).sightings())
                .extracting(Sighting::articleId)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void givesTheSameLinkInTwoFeedsOneIdentity() {
        var other =
                new Feed(
                        "https://b.example/rss",
                        Outlet.named("B"),
                        Optional.empty(),
                        FEED.interval());
        var here =
                notice(
                        document(entry("1", "https://a.example/1?utm_source=x", "Talks")),
                        Map.of(),
                        true);
        var there =
                FeedMemory.notice(
                        other,
                        document(entry("9", "http://www.a.example/1/", "Talks held")),
                        Map.of(),
                        true,
                        NOW);

        assertThat(there.sightings().getFirst().articleId())
                .isEqualTo(here.sightings().getFirst().articleId());
    }

    @Test
    void countsOldAndUndatedEntriesOfAFirstPollAsBacklog() {
        var document =
                document(
                        dated("old", NOW.minus(Duration.ofHours(25))),
                        dated("fresh", NOW.minus(Duration.ofHours(23))),
                        entry("undated", null, "undated"));

        assertThat(notice(document, Map.of(), true).sightings())
                .extracting(Sighting::backlog)
                .containsExactly(true, false, true);
        assertThat(notice(document, Map.of(), false).sightings())
                .extracting(Sighting::backlog)
                .containsExactly(false, false, false);
    }

    @Test
    void forgetsEntriesThatWereNotShownForAWeek() {
        Map<String, EntryMark> known =
                Map.of(
                        "lately", new EntryMark("x", NOW.minus(Duration.ofDays(6))),
                        "long ago", new EntryMark("x", NOW.minus(Duration.ofDays(8))));

        assertThat(notice(document(), known, false).marks()).containsOnlyKeys("lately");
    }

    private static FeedMemory.Noticed notice(
            FeedDocument document, Map<String, EntryMark> known, boolean first) {
        return FeedMemory.notice(FEED, document, known, first, NOW);
    }

    private static FeedDocument document(Entry... entries) {
        return new FeedDocument(
                "rss-2.0",
                "UTF-8",
                "A",
                Optional.empty(),
                Optional.of("en-GB"),
                PublishingSchedule.UNSAID,
                Arrays.asList(entries),
                Set.of());
    }

    private static Entry entry(String id, String link, String title) {
        return entry(id, link, title, null);
    }

    private static Entry dated(String id, Instant published) {
        return entry(id, "https://a.example/" + id, id, published);
    }

    private static Entry entry(String id, String link, String title, Instant published) {
        return new Entry(
                Optional.ofNullable(id),
                Optional.ofNullable(link),
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.ofNullable(published),
                Optional.empty());
    }
}
