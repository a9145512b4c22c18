package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

class DemoIT {
    @TempDir Path folder;

    @Test
    void tellsEachDevelopmentOnceAndNothingElse() throws Exception {
        try (var process = ParleyProcess.start(folder, Map.of(), "demo")) {
            assertThat(process.exitCode(120)).as("log: %s", process.err()).isZero();

            assertThat(process.out().getLast())
                    .as("all it printed: %s", String.join("\n", process.out()))
                    .isEqualTo("5 feeds, 54 articles, 4 developments, 4 alerts");
            assertThat(String.join("\n", process.out()))
                    .containsOnlyOnce(
                            "Russia–Ukraine: second round of talks held (Istanbul, 2 June)")
                    .containsOnlyOnce("Russia–Ukraine: exchange agreed: at least 1,000 people,")
                    .containsOnlyOnce("Russia–Ukraine: terms put on the table (by Russia)")
                    // With its day if the report that comes first names one.
                    .containsOnlyOnce("Update: Russia–Ukraine: exchange under way")
                    .containsOnlyOnce("Monday, 2 June 2025 (UTC)")
                    .containsOnlyOnce("Monday, 9 June 2025 (UTC)")
                    .doesNotContain("       at least 1,000 people each")
                    .containsOnlyOnce(
                            "  Russia–Ukraine: third round of talks set (Istanbul, 20 June)")
                    .containsOnlyOnce(
                            "Withdrawn: Russia–Ukraine: third round of talks set (Istanbul, 20"
                                    + " June)");
        }
    }
}
