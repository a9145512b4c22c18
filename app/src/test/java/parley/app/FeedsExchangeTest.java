package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Feed lists out of a feed reader and back, as a person calls it. */
class FeedsExchangeTest {
    private static final String LISTED =
            """
            # mine
            outlets:
              - name: Known
                feeds:
                  - url: https://known.example/rss
            """;

    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("parley.yaml"), "feeds: feeds.yaml\n");
        Files.writeString(folder.resolve("feeds.yaml"), LISTED);
        Files.writeString(
                folder.resolve("mine.opml"),
                """
                <opml version="2.0"><body><outline text="News">
                  <outline type="rss" text="Known" xmlUrl="https://known.example/rss"/>
                  <outline type="rss" text="Новий" xmlUrl="https://new.example/rss"/>
                </outline></body></opml>
                """);
    }

    @Test
    void printsWhatIsNotListedYet() {
        assertThat(run("import", path("mine.opml"))).isEqualTo(Main.DONE);

        assertThat(out.toString(UTF_8))
                .isEqualTo(
                        """
                        outlets:
                          # From mine.opml
                          - name: Новий
                            feeds:
                              - url: https://new.example/rss
                                groups: [News]
                        """);
        assertThat(err.toString(UTF_8).lines())
                .containsExactly("already in the list: https://known.example/rss");
    }

    @Test
    void addsToAListAndExportsIt() {
        assertThat(run("import", path("mine.opml"), "--into", path("feeds.yaml")))
                .isEqualTo(Main.DONE);

        assertThat(err.toString(UTF_8).lines())
                .containsExactly(
                        "already in " + path("feeds.yaml") + ": https://known.example/rss",
                        "1 feed added to " + path("feeds.yaml"));
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(folder.resolve("feeds.yaml")).content().startsWith(LISTED);

        assertThat(run("export")).isEqualTo(Main.DONE);
        assertThat(out.toString(UTF_8))
                .isEqualTo(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <opml version="2.0">
                          <head>
                            <title>Feeds that Parley follows</title>
                          </head>
                          <body>
                            <outline type="rss" text="Known" title="Known" xmlUrl="https://known.example/rss"/>
                            <outline text="News" title="News">
                              <outline type="rss" text="Новий" title="Новий" xmlUrl="https://new.example/rss"/>
                            </outline>
                          </body>
                        </opml>
                        """);
    }

    @Test
    void refusesInOneLineWhatIsNoOpmlAndTouchesNothing() throws IOException {
        Files.writeString(folder.resolve("bad.opml"), "<opml><body>\n<outline text='x'</body>");

        assertThat(run("import", path("bad.opml"), "--into", path("feeds.yaml")))
                .isEqualTo(Main.CALLED_WRONG);

        assertThat(err.toString(UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith(path("bad.opml") + ":2:")
                .contains("not well-formed XML");
        assertThat(folder.resolve("feeds.yaml")).hasContent(LISTED);
        assertThat(run("import", path("mine.opml"), "--into", path("none/feeds.yaml")))
                .isEqualTo(Main.CALLED_WRONG);
        assertThat(err.toString(UTF_8)).contains("there is no folder for it");
    }

    @Test
    void findsSomethingWrongWhereAnOutlineIsNoFeed() throws IOException {
        Files.writeString(
                folder.resolve("mine.opml"),
                "<opml><body><outline text='Old' xmlUrl='gopher://old.example/'/></body></opml>");

        assertThat(run("import", path("mine.opml"), "--into", path("feeds.yaml")))
                .isEqualTo(Main.FOUND_WRONG);

        assertThat(folder.resolve("feeds.yaml")).hasContent(LISTED);
        assertThat(err.toString(UTF_8)).contains("'gopher://old.example/' is no http or https");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        // The configuration may be named before the subcommand, too.
        List<String> all = new ArrayList<>(List.of("feeds", "-c", path("parley.yaml")));
        all.addAll(List.of(arguments));
        return Main.execute(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                all.toArray(String[]::new));
    }
}
