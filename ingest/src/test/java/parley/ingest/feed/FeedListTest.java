package parley.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.runtime.config.Place;
import parley.runtime.config.Problem;
import parley.runtime.config.Problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class FeedListTest {
    private final Problems problems = new Problems();

    @TempDir Path folder;

    @Test
    void readsOutletsWithTheirFeeds() throws IOException {
        FeedList list =
                read(
                        """
                        interval: 5m
                        outlets:
                          - name: Example Agency
                            country: UA
                            wire: true
                            affiliation: UKR
                            feeds:
                              - url: https://agency.example/uk.rss
                                language: uk
                              - url: https://agency.example/en.rss
                                interval: 1h
                        """);

        assertThat(problems.all()).isEmpty();
        assertThat(list.feeds())
                .extracting(Feed::address)
                .containsExactly("https://agency.example/uk.rss", "https://agency.example/en.rss");
        Feed first = list.feeds().getFirst();
        assertThat(first.outlet().wire()).isTrue();
        assertThat(first.language()).contains("uk");
        assertThat(first.interval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(list.feeds().getLast().interval()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void readsTitlesAndGroups() throws IOException {
        FeedList list =
                read(
                        """
                        outlets:
                          - name: A
                            feeds:
                              - url: https://a.example/rss
                                title: World
                                groups: [News / World, AC\\/DC]
                              - url: https://b.example/rss
                                groups: Talks
                              - url: https://c.example/rss
                                groups: [News//World]
                        """);

        assertThat(list.feeds().getFirst().title()).contains("World");
        assertThat(list.feeds().getFirst().groups())
                .containsExactly(new Group(List.of("News", "World")), new Group(List.of("AC/DC")));
        assertThat(list.feeds().get(1).shownTitle()).isEqualTo("A");
        assertThat(list.feeds().get(1).groups()).containsExactly(new Group(List.of("Talks")));
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "feeds.yaml:10:17: 'groups' must be paths such as News/World, found"
                                + " 'News//World'");
    }

    @Test
    void reportsEveryMistakeWithItsPlace() throws IOException {
        read(
                """
                outlets:
                  - name: A
                    country: Ukraine
                    feeds:
                      - url: feed.example
                        langage: uk
                      - url: https://a.example/rss
                      - url: https://a.example/rss
                  - nmae: B
                """);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "feeds.yaml:3:14: 'country' must be an ISO 3166-1 code such as UA, found"
                                + " 'Ukraine'",
                        "feeds.yaml:5:14: 'url' must be an http or https address, found"
                                + " 'feed.example'",
                        "feeds.yaml:6:9: unknown key 'langage'; did you mean 'language'?",
                        "feeds.yaml:8:14: the url https://a.example/rss occurs twice",
                        "feeds.yaml:9:5: 'name' is missing",
                        "feeds.yaml:9:5: 'feeds' is missing: list at least one url",
                        "feeds.yaml:9:5: unknown key 'nmae'; did you mean 'name'?");
    }

    private FeedList read(String yaml) throws IOException {
        Path file = folder.resolve("feeds.yaml");
        Files.writeString(file, yaml);
        Problems found = new Problems();
        FeedList list = FeedList.read(file, found);
        // Shown without the temporary folder, so that the expectations read well.
        found.all()
                .forEach(
                        problem ->
                                problems.add(
                                        new Place(
                                                "feeds.yaml",
                                                problem.place().line(),
                                                problem.place().column()),
                                        problem.message()));
        return list;
    }
}
