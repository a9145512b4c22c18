package parley.classifier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import parley.runtime.config.Problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The schemas are files that editors read; they are made from what the readers know and must equal
 * it. {@code mvn -pl classifier test -Dtest=FileSortTest -Dschemas=write} writes them anew.
 */
class FileSortTest {
    private static final Path SHIPPED = Path.of("../rules");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNKNOWN = "zzzzzzzz";

    private static final String RULE =
            """
            rules:
              - id: held
                kind: round
                stage: concluded
                owner: desk
                description: It is over
                thresholds: {alert: 2, review: 1.5}
                factors: {title: 1.5}
                when:
                  en:
                    all:
                      - sentence:
                          - near: [[talks], [ended, "@party"]]
                            gap: 6
                        despite: [denied]
                      - {number: 2..50, weight: 0.5}
                      - use: about
                exceptions:
                  - {reason: A film, expires: 2030-12-31, when: {each: {words: cinema, in: title}}}
                tests:
                  - {language: en, expect: match, title: Talks ended, stage: concluded}
            """;
    private static final String LISTS =
            """
            lists: {talks: {en: [talks], uk: [перемовини], ru: [переговоры]}}
            conditions: {about: {each: {role: party}}}
            realis: {denied: {en: [denied]}}
            realis-ahead: {hypothetical: {en: [calls for]}}
            clauses: {begin: {en: [after]}, go-on: {en: [that]}}
            """;
    private static final String TRACK =
            """
            id: a-b
            names: {en: A-B, uk: А-Б, ru: А-Б}
            parties:
              - {code: AAA, names: {en: [Alfa]}}
              - {code: BBB, names: {en: Bravo}}
            groups: [{code: AAA-MIL, side: AAA, names: {en: [Alfan army]}}]
            mediators: [{code: MMM, names: {en: [Mike]}}]
            people: [{code: PAPA, side: AAA, names: {en: [Papa]}}]
            venues: [{code: VVV, names: {en: [Victor]}}]
            conflicts: {en: [Valley war]}
            tests:
              - {language: en, expect: match, kind: round, stage: opened, title: Alfa and Bravo talk}
              - {language: en, expect: silent, title: Rain}
            """;
    private static final String GAZETTEER =
            """
            actors:
              - {code: CCC, type: state, names: {en: [Charlie]}}
              - {code: DDD, type: group, names: {en: [Delta]}}
            """;

    @TempDir Path folder;

    private static List<String> problems(FileSort sort, String yaml) {
        Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(sort.schema())
                .validate(JSON.valueToTree(value).toString(), InputFormat.JSON)
                .stream()
                .map(problem -> problem.getInstanceLocation() + ": " + problem.getMessage())
                .toList();
    }

    /** What the reader says of a folder with a file of each sort. */
    private List<String> read(FileSort sort, String yaml) throws IOException {
        Files.createDirectories(folder.resolve("tracks"));
        write("round.yaml", sort == FileSort.RULES ? yaml : RULE);
        write("lists.yaml", sort == FileSort.LISTS ? yaml : LISTS);
        write("gazetteer.yaml", sort == FileSort.GAZETTEER ? yaml : GAZETTEER);
        write("tracks/a-b.yaml", sort == FileSort.TRACK ? yaml : TRACK);
        var problems = new Problems();
        RuleFolder.read(folder, problems);
        return problems.all().stream().map(problem -> problem.message()).toList();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static String good(FileSort sort) {
        return switch (sort) {
            case RULES -> RULE;
            case LISTS -> LISTS;
            case TRACK -> TRACK;
            case GAZETTEER -> GAZETTEER;
        };
    }

    @ParameterizedTest
    @EnumSource
    void committedSchemaEqualsTheReader(FileSort sort) throws IOException {
        Path file = SHIPPED.resolve(sort.schemaFile());
        if ("write".equals(System.getProperty("schemas"))) {
            Files.createDirectories(SHIPPED.resolve("schema"));
            Files.writeString(file, sort.schema());
        } else {
            assertThat(file).hasContent(sort.schema());
        }
    }

    static Stream<Path> shipped() throws IOException {
        return Stream.concat(
                RuleFolder.yamlFiles(SHIPPED).stream(),
                RuleFolder.yamlFiles(SHIPPED.resolve("tracks")).stream());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedFileNamesItsSchemaAndIsValid(Path file) throws IOException {
        FileSort sort =
                switch (SHIPPED.relativize(file).toString()) {
                    case "lists.yaml" -> FileSort.LISTS;
                    case "gazetteer.yaml" -> FileSort.GAZETTEER;
                    case String name when name.startsWith("tracks") -> FileSort.TRACK;
                    default -> FileSort.RULES;
                };
        String text = Files.readString(file);

        String schema = text.lines().findFirst().orElse("").replaceFirst(".*schema=", "");
        assertThat(file.resolveSibling(schema).normalize())
                .isEqualTo(SHIPPED.resolve(sort.schemaFile()).normalize());
        assertThat(problems(sort, text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheReaderTakesTheSchemaTakes(FileSort sort) throws IOException {
        assertThat(read(sort, good(sort))).isEmpty();
        assertThat(problems(sort, good(sort))).isEmpty();
    }

    /** A typo, a wrong type, a modifier that is not of this operator, and so on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    RULES     | owner: desk          | ownr: desk
                    RULES     | kind: round          | kind: ronde
                    RULES     | stage: concluded     | stage: tabled
                    RULES     | owner: desk          | owner: [desk]
                    RULES     | description: It is over | version: two
                    RULES     | description: It is over | version: 0
                    RULES     | alert: 2             | alert: high
                    RULES     | alert: 2             | allert: 2
                    RULES     | title: 1.5           | title: 11
                    RULES     | gap: 6               | gap: far
                    RULES     | gap: 6               | gap: 51
                    RULES     | gap: 6               | gapp: 6
                    RULES     | gap: 6               | despite: [denied]
                    RULES     | weight: 0.5          | gap: 5
                    RULES     | weight: 0.5          | heavy: true
                    RULES     | number: 2..50        | number: few
                    RULES     | despite: [denied]    | despite: [maybe]
                    RULES     | [[talks], [ended, "@party"]] | [[talks]]
                    RULES     | near: [[             | neer: [[
                    RULES     | words: cinema        | words: cinema, role: party
                    RULES     | in: title            | in: headline
                    RULES     | expires: 2030-12-31  | expires: soon
                    RULES     | {each:               | {de:
                    RULES     | expect: match        | expect: maybe
                    RULES     | title: Talks ended   | tittle: Talks ended
                    RULES     | title: Talks ended, stage: concluded | todo: no way, title: Talks
                    RULES     | stage: concluded}    | stage: tabled}
                    LISTS     | {denied:             | {denyed:
                    LISTS     | go-on:               | go on:
                    LISTS     | {en: [talks],        | {en: {a: b},
                    LISTS     | realis-ahead:        | realis-behind:
                    LISTS     | {role: party}        | {role: partie}
                    TRACK     | , ru: А-Б}           | }
                    TRACK     | code: AAA-MIL, side: AAA | code: AAA-MIL
                    TRACK     | venues:              | venue:
                    TRACK     | expect: match, kind: round, stage: opened | expect: match
                    TRACK     | stage: opened        | stage: tabled
                    TRACK     | expect: silent,      | expect: silent, kind: round,
                    TRACK     | id: a-b              | id: {a: b}
                    GAZETTEER | type: state          | type: planet
                    GAZETTEER | type: state,         | ``
                    GAZETTEER | code: CCC            | cod: CCC
                    GAZETTEER | actors:              | actor:
                    """)
    void whatIsWrongIsRefusedByReaderAndSchema(FileSort sort, String right, String wrong)
            throws IOException {
        assertThat(good(sort)).contains(right);
        String yaml = good(sort).replace(right, wrong);

        assertThat(read(sort, yaml)).isNotEmpty();
        assertThat(problems(sort, yaml)).isNotEmpty();
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
        assertThat(good(sort)).contains(beside);
        String separator = beside.startsWith("id") || pointer == null ? "\n" : ", ";
        String indent = beside.equals("id: held") ? "    " : "";
        String yaml = good(sort).replace(beside, UNKNOWN + ": 1" + separator + indent + beside);

        JsonNode at = JSON.readTree(sort.schema()).at(pointer == null ? "" : pointer);

        assertThat(keys(at.path("properties"))).isEqualTo(known(read(sort, yaml)));
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
                read(
                        FileSort.RULES,
                        RULE.replace(
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

    @Test
    void schemasInTheFolderAreNoRules() throws IOException {
        read(FileSort.RULES, RULE);
        RuleFolder before = RuleFolder.read(folder);
        Files.createDirectories(folder.resolve("schema"));
        for (FileSort sort : FileSort.values()) {
            write(sort.schemaFile(), sort.schema());
        }

        assertThat(RuleFolder.read(folder)).isEqualTo(before);
    }
}
