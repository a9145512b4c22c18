package parley.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import parley.ingest.document.ReadResult.FeedDocument;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/** The order is: byte order mark, prolog, Content-Type, valid UTF-8, a detector. */
class CharsetTest {
    private static final String UKRAINIAN =
            "Перемовини щодо обміну полоненими завершено, сторони повертаються додому";
    private static final String RUSSIAN =
            "Переговоры об обмене пленными завершены, стороны возвращаются домой";

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-U", "ISO-8859-5", "UTF-8", "x-MacCyrillic"})
    void findsTheCharsetThatNobodyNames(String charset) {
        assertThat(title(document("", UKRAINIAN), charset, null)).isEqualTo(UKRAINIAN);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, UTF-8",
        "KOI8-R, UTF-8",
        "windows-1251, KOI8-R",
        "KOI8-R, windows-1251",
        "windows-1251, ISO-8859-1",
        "IBM866, windows-1251",
        "UTF-8, windows-1251",
        "UTF-8, ISO-8859-1",
        "windows-1251, UTF-16",
        "windows-1251, nonsense",
    })
    void believesTheBytesMoreThanAPrologThatLies(String charset, String declared) {
        FeedDocument feed =
                Documents.feed(
                        document(declared, RUSSIAN).getBytes(Charset.forName(charset)), null);

        assertThat(feed.title()).isEqualTo(RUSSIAN);
        if (!declared.equals("nonsense")) {
            assertThat(feed.oddities()).contains(Oddity.CHARSET_CONTRADICTED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "KOI8-U", "UTF-8", "ISO-8859-5"})
    void believesAPrologThatSaysTheTruth(String charset) {
        FeedDocument feed =
                Documents.feed(
                        document(charset, "Обмін").getBytes(Charset.forName(charset)),
                        "text/xml; charset=ISO-8859-1");

        assertThat(feed.encoding()).isEqualTo(charset);
        assertThat(feed.oddities()).doesNotContain(Oddity.CHARSET_CONTRADICTED);
        if (!charset.equals("KOI8-R")) { // which has no і
            assertThat(feed.title()).isEqualTo("Обмін");
        }
    }

    @Test
    void asksTheContentTypeWhenTheDocumentSaysNothing() {
        assertThat(
                        title(
                                document("", "Čeští vyjednavači"),
                                "ISO-8859-2",
                                "text/xml; charset=iso-8859-2"))
                .isEqualTo("Čeští vyjednavači");
    }

    @Test
    void prefersTheByteOrderMarkToAll() {
        byte[] text = document("windows-1251", UKRAINIAN).getBytes(UTF_8);

        FeedDocument feed =
                Documents.feed(after(text, 0xef, 0xbb, 0xbf), "text/xml; charset=koi8-r");

        assertThat(feed.title()).isEqualTo(UKRAINIAN);
        assertThat(feed.encoding()).isEqualTo("UTF-8");
    }

    @Test
    void readsUtf16WithAndWithoutMark() {
        String document = document("UTF-16", UKRAINIAN);

        assertThat(Documents.feed(document.getBytes(UTF_16LE), null).title()).isEqualTo(UKRAINIAN);
        assertThat(Documents.feed(document.getBytes(UTF_16BE), null).title()).isEqualTo(UKRAINIAN);
        assertThat(Documents.feed(after(document.getBytes(UTF_16LE), 0xff, 0xfe), null).title())
                .isEqualTo(UKRAINIAN);
    }

    @Test
    void readsWindows1252WhereIso88591IsNamed() {
        assertThat(title(document("ISO-8859-1", "“Café” – 5 €"), "windows-1252", null))
                .isEqualTo("“Café” – 5 €");
        assertThat(
                        Documents.feed(document("ISO-8859-1", "Café").getBytes(ISO_8859_1), null)
                                .encoding())
                .isEqualTo("ISO-8859-1");
    }

    @Test
    void keepsUtf8ThatIsDamagedInOnePlace() {
        byte[] bytes = document("UTF-8", UKRAINIAN).getBytes(UTF_8);
        bytes[bytes.length - "</title></channel></rss>".length() - 1] = 'x';

        assertThat(Documents.feed(bytes, null).title()).startsWith("Перемовини щодо обміну");
    }

    private static String title(String document, String charset, String contentType) {
        return Documents.feed(document.getBytes(Charset.forName(charset)), contentType).title();
    }

    private static String document(String charset, String title) {
        String prolog = charset.isEmpty() ? "" : "<?xml version='1.0' encoding='" + charset + "'?>";
        return prolog + "<rss version='2.0'><channel><title>" + title + "</title></channel></rss>";
    }

    private static byte[] after(byte[] text, int... mark) {
        var bytes = new ByteArrayOutputStream();
        for (int b : mark) {
            bytes.write(b);
        }
        bytes.writeBytes(text);
        return bytes.toByteArray();
    }
}
