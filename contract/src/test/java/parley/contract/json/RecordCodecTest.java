package parley.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import parley.contract.record.Article;
import parley.contract.record.Outlet;
import parley.contract.record.Stage;

import java.time.Instant;
import java.util.List;

class RecordCodecTest {
    private static final Instant SEEN = Instant.parse("2025-06-02T14:05:00Z");

    private final RecordCodec<Article> codec = RecordCodec.of(Article.class);

    @Test
    void readsWhatItWrote() {
        Article article = article("Другий раунд переговорів у Стамбулі");

        assertThat(codec.decode(codec.encode(article))).isEqualTo(new Decoded.Valid<>(article));
    }

    @Test
    void writesTimesAsTextAndLeavesAbsentFieldsOut() {
        String json = new String(codec.encode(article("Talks")), UTF_8);

        assertThat(json)
                .contains("\"seen\":\"2025-06-02T14:05:00Z\"", "\"categories\":[]")
                .doesNotContain("author", "null");
    }

    @Test
    void ignoresFieldsOfNewerProducers() {
        String json =
                new String(codec.encode(article("Talks")), UTF_8)
                        .replaceFirst("\\{", "{\"mood\":{\"deep\":[1,2]},");

        assertThat(codec.decode(json.getBytes(UTF_8))).isInstanceOf(Decoded.Valid.class);
    }

    @Test
    void takesNoBytesAsATombstone() {
        assertThat(codec.decode(null)).isEqualTo(new Decoded.Tombstone<>());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    {"id":                                      | NOT_JSON      | ``
                    not json                                    | NOT_JSON      | ``
                    null                                        | WRONG_TYPE    | ``
                    []                                          | WRONG_TYPE    | ``
                    {"id":"a"}                                  | INVALID_VALUE | revision
                    {"id":"a","revision":"x"}                   | WRONG_TYPE    | revision
                    {"id":"a","revision":1.5}                   | WRONG_TYPE    | revision
                    {"id":5}                                    | WRONG_TYPE    | id
                    {"outlet":{"name":" ","wire":false}}        | INVALID_VALUE | outlet.name
                    {"seen":"yesterday"}                        | WRONG_TYPE    | seen
                    {"categories":[{}]}                         | WRONG_TYPE    | categories.0
                    """)
    void refusesWrongRecordsWithReasonAndPath(String json, MalformedReason reason, String path) {
        Decoded<Article> decoded = codec.decode(json.getBytes(UTF_8));

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Malformed.class,
                        malformed -> {
                            assertThat(malformed.reason()).isEqualTo(reason);
                            assertThat(malformed.path()).isEqualTo(path);
                            assertThat(malformed.detail()).isNotBlank();
                        });
    }

    @Test
    void refusesAWordThatTheSchemaDoesNotList() {
        record Standing(Stage stage) {}

        assertThat(RecordCodec.of(Standing.class).decode("{\"stage\":\"over\"}".getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Decoded.Malformed.class,
                        malformed ->
                                assertThat(malformed.reason())
                                        .isEqualTo(MalformedReason.UNKNOWN_VALUE));
    }

    @Test
    void refusesWhatTheRecordItselfRefuses() {
        record Even(int number) {
            Even {
                if (number % 2 != 0) {
                    throw new IllegalArgumentException("number must be even");
                }
            }
        }

        assertThat(RecordCodec.of(Even.class).decode("{\"number\":3}".getBytes(UTF_8)))
                .isEqualTo(
                        new Decoded.Malformed<>(
                                MalformedReason.INVALID_VALUE, "", "number must be even"));
    }

    @Test
    void refusesToWriteWhatKafkaWouldNotTake() {
        Article article = article("т".repeat(600_000));

        assertThatThrownBy(() -> codec.encode(article))
                .isInstanceOf(RecordTooLargeException.class)
                .hasMessageContaining("at most 921600");
    }

    private static Article article(String title) {
        return new Article(
                "a1",
                1,
                "https://feed.example/rss",
                Outlet.named("Example"),
                null,
                "https://feed.example/1",
                title,
                null,
                null,
                false,
                null,
                List.of(),
                "uk",
                SEEN,
                null,
                SEEN,
                false);
    }
}
