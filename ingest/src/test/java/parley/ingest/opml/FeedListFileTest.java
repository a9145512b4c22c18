package parley.ingest.opml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import parley.ingest.feed.Feed;
import parley.ingest.feed.FeedList;
import parley.runtime.config.ConfigException;
import parley.runtime.config.Problems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class FeedListFileTest {
    private static final List<Subscription> TWO =
            List.of(
                    new Subscription(
                            "https://new.example/rss?a=1&b=2",
                            "O'Hara: # 1",
                            Optional.of("Яка \"назва\""),
                            OpmlReaderTest.groups("News/World", "AC\\/DC", "C:\\\\feeds, [all]")),
                    new Subscription("https://b.example/rss", "No", Optional.empty(), List.of()));

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("feeds.yaml");
    }

    @Test
    void keepsEveryLineThatAnOperatorWrote() throws IOException {
        String before =
                """
                # My feeds; hands off
                interval: 5m   # quick
                outlets:
                # Agencies
                -   name: "A"   # the first
                    feeds:
                    - url: https://a.example/rss
                    # - url: https://a.example/off

                # What else there is
                """;
        Files.writeString(file, before);

        add(TWO);

        assertThat(file)
                .hasContent(
                        before
                                + """
                                # From mine.opml
                                - name: 'O''Hara: # 1'
                                  feeds:
                                    - url: https://new.example/rss?a=1&b=2
                                      title: 'Яка "назва"'
                                      groups: [News/World, AC\\/DC, 'C:\\\\feeds, [all]']
                                - name: 'No'
                                  feeds:
                                    - url: https://b.example/rss
                                """);
    }

    @Test
    void addsBeforeTheKeyThatFollows() throws IOException {
        Files.writeString(
                file,
                """
                outlets:
                  - name: A
                    feeds: [{url: https://a.example/rss}]

                # How often
                interval: 5m
                """);

        add(TWO.subList(1, 2));

        assertThat(file)
                .hasContent(
                        """
                        outlets:
                          - name: A
                            feeds: [{url: https://a.example/rss}]
                          # From mine.opml
                          - name: 'No'
                            feeds:
                              - url: https://b.example/rss

                        # How often
                        interval: 5m
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing yet\n",
                "interval: 5m",
                "outlets: []  # none yet\ninterval: 5m\n",
                "outlets:\ninterval: 5m\n",
                "outlets: null\n...\n",
                "---\noutlets:\r\n  - name: A\r\n    feeds:\r\n      - url: https://a.example/rss"
            })
    void addsToAnyFormOfAList(String before) throws IOException {
        Files.writeString(file, before);
        int feeds = list().feeds().size();

        add(TWO);

        assertThat(list().feeds()).hasSize(feeds + 2);
        before.lines()
                .filter(line -> line.contains("#"))
                .forEach(
                        line ->
                                assertThat(file)
                                        .content()
                                        .contains(line.substring(line.indexOf('#'))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outlets: [{name: A, feeds: [{url: https://a.example/rss}]}]\n",
                "{outlets: []}\n",
                "outlets: &all\n  - name: A\n    feeds: [{url: https://a.example/rss}]\n"
            })
    void leavesAFileAloneThatItCannotAddTo(String before) throws IOException {
        Files.writeString(file, before);

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> add(TWO))
                .withMessageContaining("nothing can be added to");

        assertThat(file).hasContent(before);
        assertThat(folder).isDirectoryNotContaining(found -> !found.equals(file));
    }

    @Test
    void leavesAFileWithMistakesAlone() throws IOException {
        Files.writeString(file, "outlets:\n  - nmae: A\n");

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> FeedListFile.read(file))
                .withMessageContaining("feeds.yaml:2:5: unknown key 'nmae'");
    }

    @Test
    void leavesNothingHalfWrittenAndKeepsPermissionsAndLinks() throws IOException {
        Path real = folder.resolve("real.yaml");
        Files.writeString(real, "outlets: []\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(file, real);

        add(TWO);

        assertThat(file).isSymbolicLink();
        assertThat(Files.getPosixFilePermissions(real))
                .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
        assertThat(folder)
                .isDirectoryNotContaining(found -> !found.equals(file) && !found.equals(real));
    }

    @Test
    void carriesTitlesAndGroupsThroughExportAndImport() throws IOException {
        String opml =
                """
                <opml version="1.0"><body>
                  <outline text="Talks"><outline text="Istanbul &lt;2025&gt;">
                    <outline type="rss" text="Daily" title="Bosporus &quot;Daily&quot;" xmlUrl="https://a.example/?x=1&amp;y=2"/>
                    <outline type="rss" text="Вісник / Степ" xmlUrl="https://b.example/rss"/>
                  </outline></outline>
                  <outline type="rss" text="Tagged" category="/Boston/Weather,Talks" xmlUrl="https://c.example/rss"/>
                  <outline type="rss" text="true" xmlUrl="https://d.example/rss"/>
                </body></opml>
                """;
        var first = OpmlReader.read("a.opml", new ByteArrayInputStream(opml.getBytes(UTF_8)));
        add(first.feeds());
        String exported = OpmlWriter.write(list());

        var again = OpmlReader.read("b.opml", new ByteArrayInputStream(exported.getBytes(UTF_8)));

        assertThat(again.leftOut()).isEmpty();
        assertThat(inAnyOrder(again.feeds())).isEqualTo(inAnyOrder(first.feeds()));
        file = folder.resolve("again.yaml");
        add(again.feeds());
        assertThat(list().feeds()).hasSameSizeAs(first.feeds());
        String third = OpmlWriter.write(list());
        assertThat(
                        inAnyOrder(
                                OpmlReader.read(
                                                "c.opml",
                                                new ByteArrayInputStream(third.getBytes(UTF_8)))
                                        .feeds()))
                .isEqualTo(inAnyOrder(first.feeds()));
    }

    @Test
    void printsAWholeListThatReadsBack() {
        var problems = new Problems();

        FeedList read = FeedList.of("-", FeedListFile.entries(TWO, "mine.opml"), problems);

        assertThat(problems.all()).isEmpty();
        assertThat(read.feeds())
                .extracting(Feed::address)
                .containsExactlyElementsOf(TWO.stream().map(Subscription::address).toList());
        assertThat(FeedList.of("-", FeedListFile.entries(List.of(), "x"), problems).feeds())
                .isEmpty();
    }

    /** Folders have no order among themselves, and a feed reader may sort what it keeps. */
    private static Set<List<Object>> inAnyOrder(List<Subscription> feeds) {
        return feeds.stream()
                .map(
                        feed ->
                                List.<Object>of(
                                        feed.address(),
                                        feed.name(),
                                        feed.title(),
                                        Set.copyOf(feed.groups())))
                .collect(Collectors.toSet());
    }

    private void add(List<Subscription> feeds) {
        FeedListFile.read(file).add(feeds, "mine.opml");
    }

    private FeedList list() {
        var problems = new Problems();
        FeedList list = FeedList.read(file, problems);
        assertThat(problems.all()).isEmpty();
        return list;
    }
}
