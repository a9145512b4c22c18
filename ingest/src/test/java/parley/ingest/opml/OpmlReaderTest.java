package parley.ingest.opml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import parley.ingest.feed.Group;
import parley.runtime.config.ConfigException;
import parley.runtime.config.Problem;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class OpmlReaderTest {
    @Test
    void readsTitlesAndNestedGroups() {
        var list =
                read(
                        """
                        <?xml version="1.0"?>
                        <opml version="1.1"><head><title>Mine</title></head><body>
                          <outline text="News"><outline title="World &amp; Talks">
                            <outline type="rss" text="Daily" title="Bosporus Daily" xmlUrl="https://a.example/rss"/>
                          </outline></outline>
                          <outline text=" Вісник
                            " xmlurl="https://b.example/rss"/>
                          <outline xmlUrl="https://c.example/rss"/>
                        </body></opml>
                        """);

        assertThat(list.leftOut()).isEmpty();
        assertThat(list.feeds())
                .containsExactly(
                        new Subscription(
                                "https://a.example/rss",
                                "Daily",
                                Optional.of("Bosporus Daily"),
                                groups("News/World & Talks")),
                        new Subscription(
                                "https://b.example/rss", "Вісник", Optional.empty(), List.of()),
                        new Subscription(
                                "https://c.example/rss", "c.example", Optional.empty(), List.of()));
    }

    @Test
    void takesAFeedOfSeveralFoldersAndItsCategoriesAsOne() {
        var list =
                body(
                        """
                        <outline text="A/B"><outline text="X" xmlUrl="https://x.example/rss"/></outline>
                        <outline text="C">
                          <outline text="X" category="/Boston/Weather,C" xmlUrl="https://x.example/rss"/>
                        </outline>
                        """);

        assertThat(list.feeds())
                .singleElement()
                .extracting(Subscription::groups)
                .isEqualTo(groups("A\\/B", "C", "Boston/Weather"));
    }

    @Test
    void saysWithItsLineWhatItLeavesOut() {
        var list =
                body(
                        """
                        <outline text="Old" xmlUrl="gopher://old.example/"/>
                        <outline text="Nothing"/>
                        <outline text="Off" isComment="true">
                          <outline text="X" xmlUrl="https://x.example/rss"/>
                        </outline>
                        <outline text="Browser's" xmlUrl="feed://y.example/rss"/>
                        """);

        assertThat(list.feeds())
                .extracting(Subscription::address)
                .containsExactly("http://y.example/rss");
        assertThat(list.leftOut())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.opml:2:2: 'Old': the xmlUrl 'gopher://old.example/' is no http or https"
                                + " address; left out",
                        "a.opml:3:2: 'Nothing' has no xmlUrl and nothing in it; left out",
                        "a.opml:4:2: 'Off' is commented out; left out");
    }

    @Test
    void decodesWhatTheDocumentDeclares() {
        var list =
                OpmlReader.read(
                        "a.opml",
                        new ByteArrayInputStream(
                                ("<?xml version='1.0' encoding='windows-1251'?><opml><body><outline"
                                     + " text='Вісті' xmlUrl='https://v.example/'/></body></opml>")
                                        .getBytes(Charset.forName("windows-1251"))));

        assertThat(list.feeds()).extracting(Subscription::name).containsExactly("Вісті");
    }

    @Test
    void refusesWhatItCannotUseInOneLine() {
        assertRefused("<rss version='2.0'/>", "a.opml:1:1: not OPML: its root element is 'rss'");
        assertRefused("", "a.opml:1:1: not well-formed XML: Premature end of file.");
        assertRefused(
                "<opml>\n<body><outline text='a & b'/></body></opml>",
                "a.opml:2:25: not well-formed XML: The entity name must immediately follow the '&'"
                        + " in the entity reference.");
        assertRefused(
                "<opml><body>" + "<outline text='x'>".repeat(50_000),
                "a.opml:1:589: outlines are nested more than 32 levels deep");
    }

    @Test
    void readsNoDoctypeAndNoEntity() {
        assertRefused(
                "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><opml><body><outline"
                        + " text='&x;' xmlUrl='https://x.example/'/></body></opml>",
                "a.opml:1:1: it has a DOCTYPE, which is not read");
        assertRefused(
                "<opml><body><outline text='&x;'/></body></opml>",
                "a.opml:1:31: not well-formed XML: The entity \"x\" was referenced, but not"
                        + " declared.");
    }

    @Test
    void saysThatThereIsNoFile() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> OpmlReader.read(Path.of("nowhere.opml")))
                .withMessage("nowhere.opml:1:1: no such file");
    }

    private static void assertRefused(String document, String message) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> read(document))
                .withMessage(message);
    }

    private static SubscriptionList body(String outlines) {
        return read("<opml version='2.0'><body>\n" + outlines + "</body></opml>");
    }

    private static SubscriptionList read(String document) {
        return OpmlReader.read("a.opml", new ByteArrayInputStream(document.getBytes(UTF_8)));
    }

    static List<Group> groups(String... paths) {
        return List.of(paths).stream().map(path -> Group.parse(path).orElseThrow()).toList();
    }
}
