package parley.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import parley.contract.record.Outlet;
import parley.contract.record.Sighting;
import parley.ingest.fetch.AddressPolicy;
import parley.ingest.fetch.FetchLimits;
import parley.ingest.fetch.Fetcher;
import parley.ingest.fetch.HostGate;
import parley.ingest.fetch.Politeness;
import parley.ingest.fetch.Wanted;
import parley.testkit.clock.SteppingClock;
import parley.testkit.feed.Behaviour;
import parley.testkit.feed.Document;
import parley.testkit.feed.FeedServer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class ArticlePagesTest {
    private static final Instant NOW = Instant.parse("2025-06-02T14:00:00Z");
    private static final String SENTENCE =
            "Переговори завершилися, і сторони, як повідомили посередники, домовилися зустрітися"
                    + " знову. ";
    private static final Politeness POLITENESS =
            new Politeness(Duration.ofSeconds(1), 1, Duration.ofHours(24), 3);

    private final SteppingClock clock = SteppingClock.at(NOW);
    private final HostGate gate = new HostGate(POLITENESS, clock);
    private final FeedServer server = FeedServer.start();
    private final Fetcher fetcher =
            new Fetcher(
                    AddressPolicy.ANY,
                    new FetchLimits(Duration.ofSeconds(10), 1_000_000, 3),
                    "Parley/test",
                    clock);
    private final ArticlePages pages =
            ArticlePages.waiting(fetcher, gate, POLITENESS, clock, clock::advance);

    @BeforeEach
    void publish() {
        String paragraph = "<p>" + SENTENCE.repeat(8) + "</p>";
        String html =
                "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Раунд</title></head><body>"
                        + "<nav><a href='/'>Головна</a> <a href='/a'>Реклама</a></nav><article>"
                        + paragraph.repeat(4)
                        + "</article><footer>Усі права захищено</footer></body></html>";
        server.publish("/page", Document.of(html, UTF_8, "text/html"));
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void readsTheArticleOutOfItsPage() {
        Sighting read = pages.withTexts(List.of(sighting("/page", false))).getFirst();

        assertThat(read.text()).contains(SENTENCE.strip()).doesNotContain("Реклама", "<p>");
        assertThat(read.title()).isEqualTo("Title");
        assertThat(read.summary()).isEqualTo("Summary");
    }

    @Test
    void leavesPagesAloneThatRobotsMayNotRead() {
        robots("User-agent: *\nAllow: /\n\nUser-agent: Parley\nDisallow: /page\n");

        assertThat(texts(sighting("/page", false))).containsExactly("Feed text");
        assertThat(server.requests("/page")).isEmpty();
    }

    @Test
    void asksForTheRulesOnceADay() {
        robots("User-agent: *\nDisallow: /private\n");

        pages.withTexts(List.of(sighting("/page", false), sighting("/page", false)));
        clock.advance(Duration.ofHours(23));
        pages.withTexts(List.of(sighting("/page", false)));
        assertThat(server.requests("/robots.txt")).hasSize(1);

        clock.advance(Duration.ofHours(2));
        pages.withTexts(List.of(sighting("/page", false)));
        assertThat(server.requests("/robots.txt")).hasSize(2);
    }

    @Test
    void readsNothingWhereTheRulesCannotBeHad() {
        server.behave("/robots.txt", Behaviour.status(500));

        assertThat(texts(sighting("/page", false))).containsExactly("Feed text");
        assertThat(server.requests("/page")).isEmpty();
    }

    @Test
    void leavesEntriesAsTheyWereWhateverThePageDoes() {
        server.publish("/feed", Document.rss("<rss/>"));
        server.behave("/endless", Behaviour.endless());

        assertThat(texts(sighting("/missing", false), sighting("/feed", false)))
                .containsOnly("Feed text");
        assertThat(texts(sighting("/endless", false))).containsExactly("Feed text");
    }

    @Test
    void readsNoMorePagesThanConfiguredAndNoneOfThePast() {
        var five = IntStream.range(0, 5).mapToObj(i -> sighting("/page", false)).toList();

        assertThat(pages.withTexts(five)).hasSize(5);
        pages.withTexts(List.of(sighting("/page", true)));

        assertThat(server.requests("/page")).hasSize(3);
    }

    @Test
    void waitsAtTheGateOfAServerButNotForEver() throws InterruptedException {
        var visit = new Visit(fetcher, gate, clock, clock::advance);
        gate.close("news.example", Duration.ofMinutes(5));

        assertThat(
                        visit.fetch(
                                "http://news.example/page",
                                Wanted.PAGE,
                                NOW.plus(Duration.ofMinutes(1))))
                .isEmpty();
        assertThat(clock.instant()).isBefore(NOW.plus(Duration.ofMinutes(1)));
    }

    private void robots(String rules) {
        server.publish("/robots.txt", Document.of(rules, UTF_8, "text/plain"));
    }

    private List<String> texts(Sighting... sightings) {
        return pages.withTexts(List.of(sightings)).stream()
                .map(s -> Optional.ofNullable(s.text()).orElse(""))
                .toList();
    }

    private Sighting sighting(String path, boolean backlog) {
        return new Sighting(
                "id" + path,
                "https://a.example/rss",
                Outlet.named("Outlet"),
                null,
                server.url(path).toString(),
                "Title",
                "Summary",
                "Feed text",
                false,
                null,
                List.of(),
                "uk",
                NOW,
                null,
                NOW,
                backlog);
    }
}
