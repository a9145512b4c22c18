package parley.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.runtime.config.ConfigException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class ParleyConfigTest {
    @TempDir Path folder;

    private ParleyConfig read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("parley.yaml"), text);
        return ParleyConfig.read(Optional.of(file), folder, Map.of());
    }

    @Test
    void readsTheExampleThatShips() {
        var config =
                ParleyConfig.read(Optional.of(Path.of("../parley.example.yaml")), folder, Map.of());
        assertThat(config.rules()).isEqualTo(Path.of("../rules"));
    }

    @Test
    void givesTheClassifierAThreadForEachCoreThatHasAPartition() throws IOException {
        assertThat(read("{}").classifierThreads(4)).isEqualTo(4);
        assertThat(read("{}").classifierThreads(64)).isEqualTo(12);
        assertThat(read("kafka: {partitions: {articles: 24}}").classifierThreads(64)).isEqualTo(24);
        assertThat(read("classifier: {threads: 6}").classifierThreads(2)).isEqualTo(6);
    }

    @Test
    void tellsAllThatIsWrongAtOnceByPlace() {
        assertThatThrownBy(() -> read("classifier: {threads: 0}\nkafka: {port: -1}\nrule: x\n"))
                .isInstanceOfSatisfying(
                        ConfigException.class,
                        e ->
                                assertThat(e.problems())
                                        .extracting(
                                                problem -> problem.place().line(),
                                                problem -> problem.message().split(",", -1)[0])
                                        .containsExactly(
                                                tuple(
                                                        1,
                                                        "'threads' must be a whole number from 1 to"
                                                                + " 1000"),
                                                tuple(
                                                        2,
                                                        "'port' must be a whole number from 0 to"
                                                                + " 65535"),
                                                tuple(
                                                        3,
                                                        "unknown key 'rule'; did you mean"
                                                                + " 'rules'?")));
    }
}
