package parley.classifier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The schemas are files that editors read; they are made from what the readers know and must equal
 * it. {@code mvn -pl classifier test -Dtest=FileSortTest -Dschemas=write} writes them anew.
 */
class FileSortTest {
    private static final Path SHIPPED = Path.of("../rules");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir Path folder;
    private FilesOfEachSort files;

    @BeforeEach
    void files() {
        files = new FilesOfEachSort(folder);
    }

    private static List<String> problems(FileSort sort, String yaml) {
        Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(sort.schema())
                .validate(JSON.valueToTree(value).toString(), InputFormat.JSON)
                .stream()
                .map(problem -> problem.getInstanceLocation() + ": " + problem.getMessage())
                .toList();
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
        assertThat(files.read(sort, FilesOfEachSort.good(sort))).isEmpty();
        assertThat(problems(sort, FilesOfEachSort.good(sort))).isEmpty();
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
        assertThat(FilesOfEachSort.good(sort)).contains(right);
        String yaml = FilesOfEachSort.good(sort).replace(right, wrong);

        assertThat(files.read(sort, yaml)).isNotEmpty();
        assertThat(problems(sort, yaml)).isNotEmpty();
    }

    @Test
    void schemasInTheFolderAreNoRules() throws IOException {
        files.read(FileSort.RULES, FilesOfEachSort.RULE);
        RuleFolder before = RuleFolder.read(folder);
        Files.createDirectories(folder.resolve("schema"));
        for (FileSort sort : FileSort.values()) {
            files.write(sort.schemaFile(), sort.schema());
        }

        assertThat(RuleFolder.read(folder)).isEqualTo(before);
    }
}
