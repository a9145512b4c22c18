package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

class DemoIT {
    @TempDir Path folder;

    @Test
    void tellsTheThreeDevelopmentsOfTheDayAndNothingElse() throws Exception {
        try (var process = ParleyProcess.start(folder, Map.of(), "demo")) {
            assertThat(process.exitCode(60)).as("log: %s", process.err()).isZero();

            assertThat(process.out().getLast())
                    .isEqualTo("5 feeds, 38 articles, 3 developments, 3 alerts");
            assertThat(String.join("\n", process.out()))
                    .containsPattern("Russia–Ukraine: .*round")
                    .containsPattern("Russia–Ukraine: .*exchange")
                    .containsPattern("Russia–Ukraine: .*terms");
        }
    }
}
