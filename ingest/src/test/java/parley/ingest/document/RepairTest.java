package parley.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import parley.ingest.document.ReadResult.FeedDocument;
import parley.ingest.document.ReadResult.Reason;

class RepairTest {
    private static final String ITEM =
            "<item><title>Talks</title><link>https://visnyk.example/1</link></item>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\n  ",
                "\uFEFF",
                "<br />\n<b>Warning</b>: mysql_connect() in <b>/index.php</b><br />\n",
                "<!-- cached -->",
                "<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://a.example/rss.dtd'>",
                "junk ]]> & junk",
            })
    void passesOverWhatStandsBeforeTheRoot(String before) {
        assertThat(Documents.entry(before + Documents.rss(ITEM)).title()).isEqualTo("Talks");
    }

    @Test
    void knowsTheNamedCharactersOfHtml() {
        assertThat(Documents.entry(titled("Caf&eacute;&nbsp;&mdash; talks")).title())
                .isEqualTo("Café\u00a0— talks");
    }

    @Test
    void keepsBareAmpersands() {
        Entry entry =
                Documents.entry(
                        Documents.rss(
                                "<item><title>Q & A</title>"
                                        + "<link>https://visnyk.example/?a=1&b=2</link></item>"));

        assertThat(entry.title()).isEqualTo("Q & A");
        assertThat(entry.link()).contains("https://visnyk.example/?a=1&b=2");
    }

    @Test
    void dropsCharactersThatXmlForbids() {
        assertThat(Documents.entry(titled("Ta\u0000l\u000bk\u001fs&#x3; end")).title())
                .isEqualTo("Talks end");
    }

    @Test
    void readsPrefixesThatWereNeverDeclared() {
        Entry entry =
                Documents.entry(
                        "<rss version='2.0'><channel><item><title>T</title>"
                                + "<dc:creator>O. Kovalenko</dc:creator>"
                                + "<content:encoded>Whole</content:encoded>"
                                + "<dc:date>2025-06-02T14:05:00Z</dc:date>"
                                + "</item></channel></rss>");

        assertThat(entry.author()).contains("O. Kovalenko");
        assertThat(entry.content()).contains("Whole");
        assertThat(entry.published()).isPresent();
    }

    @Test
    void readsUnescapedHtml() {
        Entry entry =
                Documents.entry(
                        Documents.rss(
                                "<item><title>Talks <br> end</title><description><p>One<br>two"
                                        + "<img src=x></p></description>"
                                        + "<link>https://visnyk.example/1</link></item>"));

        assertThat(entry.title()).contains("Talks").contains("end");
        assertThat(entry.summary().orElseThrow()).contains("One").contains("two");
        assertThat(entry.link()).contains("https://visnyk.example/1");
    }

    @Test
    void keepsTheWholeItemsOfADocumentThatWasCut() {
        String whole = Documents.rss(ITEM + ITEM.replace("Talks", "End"));
        FeedDocument feed = Documents.feed(whole.substring(0, whole.indexOf("End")));

        assertThat(feed.entries()).extracting(Entry::title).containsExactly("Talks");
        assertThat(feed.oddities()).contains(Oddity.CUT_SHORT);
    }

    @Test
    void refusesADocumentThatWasCutBeforeItsFirstItemEnds() {
        String whole = Documents.rss(ITEM);

        assertThat(Documents.refused(whole.substring(0, whole.indexOf("</item>"))).reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void neverProcessesEntitiesOfItsOwnMaking() {
        String document =
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>"
                        + "<!-- it's > --><!ENTITY y 'abc'>]>"
                        + Documents.rss("<item><title>a&x;b&y;c</title></item>")
                                .replaceFirst("^<\\?xml.*\n", "");

        assertThat(Documents.entry(document).title()).isEqualTo("a&x;b&y;c");
    }

    @Test
    void findsAFeedThatIsWrappedInAPage() {
        FeedDocument feed =
                Documents.feed(
                        "<?xml version='1.0'?><html><body>"
                                + Documents.rss(ITEM).replaceFirst("^<\\?xml.*\n", "")
                                + "</body></html>");

        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.oddities()).contains(Oddity.WRAPPED);
    }

    @Test
    void saysOfAWellFormedDocumentThatNothingIsOdd() {
        assertThat(Documents.feed(Documents.rss(ITEM)).oddities()).isEmpty();
    }

    private static String titled(String title) {
        return Documents.rss("<item><title>" + title + "</title></item>");
    }
}
