package parley.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import parley.contract.json.Decoded;

import java.time.Instant;
import java.util.Arrays;

class MarkFormatTest {
    private static final String HASH = "00112233445566778899aabbccddeeff";
    private static final ArticleMark MARK =
            new ArticleMark(
                    Digest.of("https://a.example/rss"),
                    7,
                    HASH,
                    Instant.parse("1969-07-20T20:17:40.123456789Z"),
                    true,
                    Instant.parse("2025-06-02T14:00:00Z"));

    @Test
    void readsWhatItWrites() {
        assertThat(MarkFormat.decode(MarkFormat.encode(MARK))).isEqualTo(new Decoded.Valid<>(MARK));
    }

    @Test
    void keepsAMarkSmallHoweverLongTheFeedsAddressIs() {
        assertThat(MarkFormat.encode(MARK)).hasSizeLessThan(64);
    }

    @Test
    void readsTheJsonOfBefore() {
        String json =
                """
                {"feed":"https://a.example/rss","revision":7,"hash":"%s",\
                "published":"1969-07-20T20:17:40.123456789Z","backlog":true,\
                "lastSeen":"2025-06-02T14:00:00Z"}\
                """
                        .formatted(HASH);

        assertThat(MarkFormat.decode(json.getBytes(UTF_8))).isEqualTo(new Decoded.Valid<>(MARK));
    }

    @Test
    void knowsNoMarkWhereThereAreNoBytes() {
        assertThat(MarkFormat.decode(null)).isEqualTo(new Decoded.Tombstone<>());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0001",
                "\u0002 of a later version",
                "{\"feed\":\"https://a.example/rss\"}",
                "{\"feed\":\"a\",\"revision\":1,\"hash\":\"xyz\",\"published\":"
                        + "\"2025-06-02T14:00:00Z\",\"lastSeen\":\"2025-06-02T14:00:00Z\"}",
                "null"
            })
    void saysOfOtherBytesThatTheyAreNoMark(String bytes) {
        assertThat(MarkFormat.decode(bytes.getBytes(UTF_8))).isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void saysOfABrokenMarkThatItIsNone() {
        byte[] whole = MarkFormat.encode(MARK);
        byte[] impossibleTime = whole.clone();
        int time = Long.BYTES + Integer.BYTES;
        Arrays.fill(impossibleTime, whole.length - time, whole.length, Byte.MAX_VALUE);

        assertThat(MarkFormat.decode(Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(Decoded.Malformed.class);
        assertThat(MarkFormat.decode(Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(Decoded.Malformed.class);
        assertThat(MarkFormat.decode(impossibleTime)).isInstanceOf(Decoded.Malformed.class);
    }
}
