package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class RulesSchemaCommandTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rules", "lists", "track", "gazetteer"})
    void printsTheSchemaThatShips(String sort) throws IOException {
        var run = CommandRun.of("rules", "schema", sort);

        assertThat(run.out())
                .isEqualTo(Files.readString(Path.of("../rules/schema", sort + ".json")));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(Main.DONE);
        assertThat(CommandRun.of("rules", "schema", sort, "--json").out()).isEqualTo(run.out());
    }

    @Test
    void printsAllByTheirNames() {
        var run = CommandRun.of("rules", "schema");

        assertThat(run.json().fieldNames())
                .toIterable()
                .containsExactly("rules", "lists", "track", "gazetteer");
        assertThat(run.exit()).isEqualTo(Main.DONE);
    }

    @Test
    void writesThemWhereFilesNameThem() throws IOException {
        var run = CommandRun.of("rules", "schema", "--write", folder.toString());

        assertThat(run.exit()).isEqualTo(Main.DONE);
        assertThat(run.out().lines())
                .contains(folder.resolve("schema/rules.json").toString())
                .hasSize(4);
        assertThat(folder.resolve("schema/track.json"))
                .hasSameTextualContentAs(Path.of("../rules/schema/track.json"));
    }

    @Test
    void saysInJsonWhatItHasWritten() {
        var run = CommandRun.of("rules", "schema", "lists", "--json", "--write", folder.toString());

        String file = folder.resolve("schema/lists.json").toString();
        assertThat(run.json().path("lists").asText()).isEqualTo(file);
        assertThat(run.err()).isEqualTo(file + System.lineSeparator());
        assertThat(folder.resolve("schema")).isDirectoryContaining("glob:**lists.json");
        assertThat(folder.resolve("schema/rules.json")).doesNotExist();
    }

    @Test
    void aSortOrFolderThatIsNoneIsACallThatIsWrong() {
        var noSort = CommandRun.of("rules", "schema", "rule");
        var noFolder = CommandRun.of("rules", "schema", "--write", "nowhere");

        assertThat(noSort.exit()).isEqualTo(Main.CALLED_WRONG);
        assertThat(noSort.err()).contains("There is no sort 'rule'", "rules, lists, track");
        assertThat(noFolder.exit()).isEqualTo(Main.CALLED_WRONG);
        assertThat(noFolder.err()).contains("There is no folder nowhere.");
    }
}
