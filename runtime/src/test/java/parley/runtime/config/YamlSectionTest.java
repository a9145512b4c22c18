package parley.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

class YamlSectionTest {
    private final Problems problems = new Problems();

    @Test
    void readsTypedValues() {
        YamlSection root =
                root(
                        """
                        name: Example
                        every: 90s
                        cap: 5MB
                        polite: true
                        retries: 3
                        share: 0.5
                        tags: [a, b]
                        one: alone
                        kafka: {bootstrap: "127.0.0.1:9092"}
                        """);

        assertThat(root.text("name")).isEqualTo("Example");
        assertThat(root.duration("every", Duration.ZERO, Duration.ZERO, Duration.ofHours(1)))
                .isEqualTo(Duration.ofSeconds(90));
        assertThat(root.bytes("cap", 1, 1, 1 << 30)).isEqualTo(5 * 1024 * 1024);
        assertThat(root.flag("polite", false)).isTrue();
        assertThat(root.integer("retries", 1, 0, 9)).isEqualTo(3);
        assertThat(root.number("share", 1, 0, 1)).isEqualTo(0.5);
        assertThat(root.texts("tags")).containsExactly("a", "b");
        assertThat(root.texts("one")).containsExactly("alone");
        assertThat(root.section("kafka").text("bootstrap")).isEqualTo("127.0.0.1:9092");
        root.done();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void leftOutKeysHaveTheirDefaults() {
        YamlSection root = root("kafka:\nname:\n");

        assertThat(root.section("kafka").text("bootstrap", "embedded")).isEqualTo("embedded");
        assertThat(root.section("telegram").flag("previews", true)).isTrue();
        assertThat(root.text("name", "nobody")).isEqualTo("nobody");
        assertThat(root.texts("tags")).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void reportsEveryProblemAtOnceWithItsPlace() {
        YamlSection root = root("every: soon\nretries: 99\nkafka: 7\nintervall: 5s\n");

        root.text("name");
        root.duration("every", Duration.ZERO, Duration.ofSeconds(1), Duration.ofDays(1));
        root.integer("retries", 1, 0, 9);
        root.section("kafka");
        root.duration("interval", Duration.ZERO, Duration.ZERO, Duration.ofDays(1));
        root.done();

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "parley.yaml:1:1: 'name' is missing",
                        "parley.yaml:1:8: 'every' must be a duration from 1s to 1d, such as 30s, 5m"
                                + " or 2h, found 'soon'",
                        "parley.yaml:2:10: 'retries' must be a whole number from 0 to 9, found"
                                + " '99'",
                        "parley.yaml:3:8: expected a mapping, found '7'",
                        "parley.yaml:4:1: unknown key 'intervall'; did you mean 'interval'?");
        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOfSatisfying(
                        ConfigException.class, e -> assertThat(e.problems()).hasSize(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a: 1\\na: 2        | parley.yaml:2:1: the key 'a' occurs twice
                    a: [1, 2          | parley.yaml:1:9: not YAML
                    a: b: c           | parley.yaml:1:5: not YAML
                    - x               | parley.yaml:1:1: expected a mapping, found a list
                    a: *nowhere       | parley.yaml:1:4: not YAML
                    """)
    void saysWhereAFileIsNoMapping(String text, String expected) {
        root(text.replace("\\n", "\n"));

        assertThat(problems.all().getFirst().toString()).startsWith(expected);
    }

    @Test
    void saysThatAFileIsMissing() {
        YamlSection.read(Path.of("nowhere.yaml"), problems);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("nowhere.yaml:1:1: no such file");
    }

    @Test
    void namesTheWordsThatAreAllowed() {
        root("kind: exchnge\n").optionalWord("kind", Map.of("round", 1, "exchange", 2));

        assertThat(problems.all().getFirst().message())
                .isEqualTo("'kind' must be one of exchange, round, found 'exchnge'");
    }

    private YamlSection root(String text) {
        return YamlSection.of("parley.yaml", text, problems);
    }
}
