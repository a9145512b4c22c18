package parley.classifier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A key that a reader knows and its schema does not would be wrong in every editor. */
class SchemaKeysTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNKNOWN = "zzzzzzzz";

    @TempDir Path folder;
    private FilesOfEachSort files;

    @BeforeEach
    void files() {
        files = new FilesOfEachSort(folder);
    }

    /** The reader tells the keys that it knows where one is unknown: the schema has the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RULES     | rules:               |
                    RULES     | id: held             | /properties/rules/items
                    RULES     | alert: 2             | /properties/rules/items/properties/thresholds
                    RULES     | title: 1.5           | /properties/rules/items/properties/factors
                    RULES     | reason: A film       | /properties/rules/items/properties/exceptions/items
                    RULES     | expect: match        | /properties/rules/items/properties/tests/items
                    RULES     | each:                | /properties/rules/items/properties/when
                    LISTS     | clauses:             |
                    LISTS     | begin:               | /properties/clauses
                    LISTS     | denied:              | /properties/realis
                    LISTS     | hypothetical:        | /properties/realis-ahead
                    LISTS     | each:                | /properties/conditions/additionalProperties
                    LISTS     | uk: [перемовини]     | /properties/lists/additionalProperties
                    TRACK     | id: a-b              |
                    TRACK     | en: A-B              | /properties/names
                    TRACK     | code: AAA,           | /properties/parties/then/items
                    TRACK     | code: AAA-MIL        | /properties/groups/items
                    TRACK     | code: MMM            | /properties/mediators/items
                    TRACK     | code: PAPA           | /properties/people/items
                    TRACK     | code: VVV            | /properties/venues/items
                    TRACK     | expect: match        | /properties/tests/items
                    GAZETTEER | actors:              |
                    GAZETTEER | code: CCC            | /properties/actors/items
                    """)
    void theSchemaHasEveryKeyThatTheReaderKnows(FileSort sort, String beside, String pointer)
            throws IOException {
        assertThat(FilesOfEachSort.good(sort)).contains(beside);
        String separator = beside.startsWith("id") || pointer == null ? "\n" : ", ";
        String indent = beside.equals("id: held") ? "    " : "";
        String yaml =
                FilesOfEachSort.good(sort)
                        .replace(beside, UNKNOWN + ": 1" + separator + indent + beside);

        JsonNode at = JSON.readTree(sort.schema()).at(pointer == null ? "" : pointer);

        assertThat(keys(at.path("properties"))).isEqualTo(known(files.read(sort, yaml)));
    }

    private static Set<String> keys(JsonNode properties) {
        Set<String> keys = new TreeSet<>();
        properties.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static Set<String> known(List<String> problems) {
        return problems.stream()
                .filter(problem -> problem.startsWith("unknown key '" + UNKNOWN + "'"))
                .findFirst()
                .map(problem -> problem.replaceFirst(".*known are ", "").split(", ", -1))
                .map(keys -> (Set<String>) new TreeSet<>(List.of(keys)))
                .orElseThrow(() -> new AssertionError("no unknown key in " + problems));
    }

    static Stream<String> operators() {
        return ConditionReader.OPERATORS.stream();
    }

    @ParameterizedTest
    @MethodSource("operators")
    void theSchemaHasEveryModifierThatTheReaderAsksForBesideAnOperator(String operator)
            throws IOException {
        String value =
                switch (operator) {
                    case "near" -> "[[a], [b]]";
                    case "number" -> "2..";
                    case "role" -> "party";
                    case "track" -> "named";
                    case "use" -> "about";
                    case "words" -> "[a]";
                    case "at-least" -> "1, of: [{words: a}]";
                    default -> "[{words: a}]";
                };
        String condition = "{%s: %s, %s: 1}".formatted(operator, value, UNKNOWN);
        Set<String> expected = new TreeSet<>(ConditionReader.OPERATORS);
        Modifiers.OPERATORS.forEach(
                (modifier, operators) -> {
                    if (operators.contains(operator)) {
                        expected.add(modifier);
                    }
                });

        List<String> problems =
                files.read(
                        FileSort.RULES,
                        FilesOfEachSort.RULE.replace(
                                "{each: {words: cinema, in: title}}",
                                "{en: %s}".formatted(condition)));

        assertThat(known(problems)).isEqualTo(expected);
    }

    @Test
    void theSchemaHasEveryOperatorAndModifier() throws IOException {
        JsonNode condition =
                JSON.readTree(FileSort.RULES.schema()).at("/definitions/condition/else/properties");
        Set<String> known = new TreeSet<>(ConditionReader.OPERATORS);
        known.addAll(Modifiers.OPERATORS.keySet());

        assertThat(keys(condition)).isEqualTo(known);
    }
}
