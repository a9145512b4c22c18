package parley.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import parley.ingest.document.ReadResult.FeedDocument;
import parley.ingest.document.ReadResult.Reason;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;

class FormatsTest {
    private static final Instant TWO_PM = Instant.parse("2025-06-02T14:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    <rss version="0.91"><channel><item><title>T</title></item></channel></rss> | rss-0.91
                    <rss version="0.92"><channel><item><title>T</title></item></channel></rss> | rss-0.92
                    <rss version="2.0"><channel><item><title>T</title></item></channel></rss>  | rss-2.0
                    <rss><channel><item><title>T</title></item></channel></rss>                | rss-2.0
                    <RSS VERSION="2.0"><Channel><Item><Title>T</Title></Item></Channel></RSS>  | rss-2.0
                    <rss version="2.0" xmlns="http://backend.userland.com/RSS2"><channel><item><title>T</title></item></channel></rss> | rss-2.0
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item><title>T</title></item></rdf:RDF> | rss-1.0
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel/><item><title>T</title></item></rdf:RDF> | rss-0.90
                    <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>T</title></entry></feed> | atom-0.3
                    <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title></entry></feed> | atom-1.0
                    <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>T</a:title></a:entry></a:feed> | atom-1.0
                    <feed><entry><title>T</title></entry></feed> | atom-1.0
                    {"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"T"}]} | json-feed-1.0
                    {"version":"https://jsonfeed.org/version/1.1","items":[{"id":1,"title":"T"}]} | json-feed-1.1
                    """)
    void readsEveryFormat(String document, String format) {
        FeedDocument feed = Documents.feed(document);

        assertThat(feed.format()).isEqualTo(format);
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("T");
    }

    @Test
    void readsTheFieldsOfOtherVocabularies() {
        Entry entry =
                Documents.entry(
                        Documents.rss(
                                "<item><media:group><media:title>From the"
                                    + " talks</media:title><media:description>A"
                                    + " video</media:description></media:group><dc:creator>O."
                                    + " Kovalenko</dc:creator><dc:creator>I. Bondar</dc:creator>"
                                    + "<dc:date>2025-06-02T14:00:00Z</dc:date><dc:language>uk</dc:language><atom:link"
                                    + " rel='alternate' href='https://visnyk.example/1'/>"
                                    + "<atom:updated>2025-06-02T14:00:00Z</atom:updated></item>"));

        assertThat(entry.title()).isEqualTo("From the talks");
        assertThat(entry.summary()).contains("A video");
        assertThat(entry.author()).contains("O. Kovalenko, I. Bondar");
        assertThat(entry.published()).contains(TWO_PM);
        assertThat(entry.updated()).contains(TWO_PM);
        assertThat(entry.language()).contains("uk");
        assertThat(entry.link()).contains("https://visnyk.example/1");
    }

    @Test
    void takesTheGuidForTheLinkOnlyWhereItIsOne() {
        FeedDocument feed =
                Documents.feed(
                        Documents.rss(
                                "<item><guid>https://visnyk.example/1</guid></item><item><guid"
                                    + " isPermaLink='false'>https://visnyk.example/2</guid></item>"
                                    + "<item><guid>42</guid></item>"
                                    + "<item><guid>https://x.example</guid><link>/3</link></item>"));

        assertThat(feed.entries())
                .extracting(entry -> entry.link().orElse("none"))
                .containsExactly(
                        "https://visnyk.example/1", "none", "none", "https://visnyk.example/3");
    }

    @Test
    void neverTakesAnEnclosureForTheArticle() {
        Entry entry =
                Documents.entry(
                        Documents.atom(
                                "<entry><link rel='enclosure'"
                                    + " href='https://herald.example/a.mp3'/><link rel='self'"
                                    + " href='https://herald.example/1.atom'/><link rel='alternate'"
                                    + " type='application/json' href='/1.json'/><link"
                                    + " rel='alternate' type='text/html' href='/1'/></entry>"));

        assertThat(entry.link()).contains("https://herald.example/1");
    }

    @Test
    void resolvesLinksAgainstXmlBaseThenTheFeedsLinkThenTheAddress() {
        FeedDocument based =
                Documents.feed(
                        Documents.rss(
                                "<item xml:base='https://b.example/x/'><link>1</link></item>"
                                        + "<item><link>1</link></item>"));
        Entry unbased =
                Documents.entry("<rss><channel><item><link>1</link></item></channel></rss>");

        assertThat(based.entries().get(0).link()).contains("https://b.example/x/1");
        assertThat(based.entries().get(1).link()).contains("https://visnyk.example/1");
        assertThat(unbased.link()).contains("https://feeds.example/all/1");
    }

    @Test
    void readsTheSchedule() {
        PublishingSchedule schedule =
                Documents.feed(
                                """
                                <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
                                <channel><ttl>45</ttl><skipHours><hour>24</hour><hour>5</hour><hour>99</hour></skipHours>
                                <skipDays><day>Sunday</day><day>Never</day></skipDays>
                                <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
                                </channel></rss>
                                """)
                        .schedule();

        assertThat(schedule.ttl()).contains(Duration.ofMinutes(45));
        assertThat(schedule.skipHours()).containsExactlyInAnyOrder(0, 5);
        assertThat(schedule.skipDays()).containsExactly(DayOfWeek.SUNDAY);
        assertThat(schedule.updateEvery()).contains(Duration.ofHours(6));
    }

    @Test
    void takesNoScheduleFromNonsense() {
        assertThat(
                        Documents.feed(
                                        "<rss><channel><ttl>soon</ttl><skipHours><hour>x</hour></skipHours></channel></rss>")
                                .schedule())
                .isEqualTo(PublishingSchedule.UNSAID);
    }

    @Test
    void readsAtomTextsOfEveryType() {
        FeedDocument feed =
                Documents.feed(
                        Documents.atom(
                                "<entry><title type='text'>1 &lt; 2 &amp;"
                                    + " 3</title></entry><entry><title type='html'>1"
                                    + " &lt;b&gt;2&lt;/b&gt;</title></entry><entry><title"
                                    + " type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>1"
                                    + " <b>2</b></div></title></entry>"));

        assertThat(feed.entries())
                .extracting(Entry::title)
                .containsExactly("1 &lt; 2 &amp; 3", "1 <b>2</b>", "<div>1 <b>2</b></div>");
    }

    @Test
    void readsJsonFeeds() {
        Entry entry =
                Documents.entry(
                        """
                        {"version":"https://jsonfeed.org/version/1.1","home_page_url":"https://herald.example/",
                         "language":"en","authors":[{"name":"Desk"}],
                         "items":[{"id":7,"url":"/7","content_text":"1 < 2","summary":"s","tags":["talks",""],
                                   "date_published":"2025-06-02T17:00:00+03:00","unknown":{"a":[1]}},],}
                        """);

        assertThat(entry.id()).contains("7");
        assertThat(entry.link()).contains("https://herald.example/7");
        assertThat(entry.content()).contains("1 &lt; 2");
        assertThat(entry.author()).contains("Desk");
        assertThat(entry.language()).contains("en");
        assertThat(entry.categories()).containsExactly("talks");
        assertThat(entry.published()).contains(TWO_PM);
    }

    @Test
    void keepsTheWholeItemsOfAJsonFeedThatWasCut() {
        FeedDocument feed =
                Documents.feed(
                        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\"},{\"id\":");

        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.oddities()).contains(Oddity.CUT_SHORT);
    }

    @Test
    void refusesJsonThatIsNoFeed() {
        assertThat(Documents.refused("{\"status\":\"error\"}").reason())
                .isEqualTo(Reason.NOT_A_FEED);
    }
}
