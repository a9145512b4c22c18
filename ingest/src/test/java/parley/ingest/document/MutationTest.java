package parley.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Documents with bytes flipped, cut out, doubled and mixed: every one is read or refused. */
@Timeout(120)
class MutationTest {
    private static final int ROUNDS = 4_000;
    private static final List<byte[]> DOCUMENTS =
            List.of(
                    Documents.rss(
                                    "<item><title>Обмін</title><link>/1</link><guid>g</guid><pubDate>Mon,"
                                        + " 02 Jun 2025 14:05:00 GMT</pubDate>"
                                        + "<content:encoded><![CDATA[<p>x</p>]]></content:encoded>"
                                        + "<media:group><media:title>m</media:title></media:group></item><item><dc:title>t"
                                        + " &amp; u</dc:title></item>")
                            .getBytes(UTF_8),
                    Documents.atom(
                                    "<entry"
                                        + " xml:base='https://a.example/'><id>1</id><title>T</title><link"
                                        + " href='x'/><updated>2025-06-02</updated><content"
                                        + " type='xhtml'><div>a<b>c</b></div></content></entry>")
                            .getBytes(UTF_8),
                    "<?xml version='1.0' encoding='windows-1251'?><rss><channel><item><title>Обмен</title></item></channel></rss>"
                            .getBytes(Charset.forName("windows-1251")),
                    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"url\":\"/x\",\"content_html\":\"<p>y\",\"date_published\":\"2025-06-02T14:05:00Z\"}]}"
                            .getBytes(UTF_8));

    @Test
    void everyMutantIsReadOrRefused() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mutant = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
            for (int i = random.nextInt(4); i >= 0; i--) {
                mutant = mutate(mutant, random);
            }
            byte[] document = mutant;
            assertThat(Documents.read(document, null))
                    .as("seed %d, round %d: %s", seed, round, new String(document, UTF_8))
                    .isNotNull();
        }
    }

    private static byte[] mutate(byte[] document, Random random) {
        if (document.length < 2) {
            return document;
        }
        int from = random.nextInt(document.length);
        int to = from + random.nextInt(document.length - from);
        return switch (random.nextInt(5)) {
            case 0 -> flipped(document, random);
            case 1 -> Arrays.copyOf(document, from);
            case 2 -> spliced(document, from, to, document, from, to, random.nextInt(1, 20));
            case 3 -> spliced(document, from, to, document, 0, 0, 0);
            default -> {
                byte[] other = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
                int at = random.nextInt(other.length);
                yield spliced(document, from, to, other, at, other.length, 1);
            }
        };
    }

    private static byte[] flipped(byte[] document, Random random) {
        byte[] copy = document.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    /** The document with a stretch replaced by copies of a stretch of another. */
    private static byte[] spliced(
            byte[] document, int from, int to, byte[] other, int start, int end, int copies) {
        int stretch = end - start;
        byte[] result = new byte[from + stretch * copies + document.length - to];
        System.arraycopy(document, 0, result, 0, from);
        for (int i = 0; i < copies; i++) {
            System.arraycopy(other, start, result, from + i * stretch, stretch);
        }
        System.arraycopy(document, to, result, from + stretch * copies, document.length - to);
        return result;
    }
}
