package parley.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import parley.runtime.config.Problems;
import parley.runtime.config.YamlSection;

class ClassifierConfigTest {
    private final Problems problems = new Problems();

    private ClassifierConfig read(String text) {
        return ClassifierConfig.read(YamlSection.of("parley.yaml", text, problems));
    }

    @ParameterizedTest
    @CsvSource({"2, 12, 2", "64, 12, 12", "4, 1, 1", "1, 12, 1"})
    void runsAThreadForEachCoreThatHasAPartition(int cores, int partitions, int threads) {
        assertThat(read("{}").threads(cores, partitions)).isEqualTo(threads);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void doesWhatTheOperatorSays() {
        assertThat(read("threads: 5").threads(2, 3)).isEqualTo(5);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"threads: 0", "threads: 1001", "threads: many", "thread: 2"})
    void tellsWhatIsNoNumberOfThreads(String text) {
        assertThat(read(text).threads(2, 12)).isEqualTo(2);
        assertThat(problems.all())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("thread"));
    }
}
