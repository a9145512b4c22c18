package parley.classifier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.runtime.config.Place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class RuleSourcesTest {
    private static final Path SHIPPED = Path.of("../rules");

    @TempDir Path folder;

    @Test
    void leadFromEveryShippedConditionToItsPlace() {
        RuleSources sources = RuleSources.read(SHIPPED);

        for (Rule rule : RuleFolder.read(SHIPPED).rules()) {
            for (Condition when : rule.when().values()) {
                assertThat(all(when).map(Condition::path).toList())
                        .allMatch(path -> sources.condition(rule.place(), path).isPresent());
            }
        }
    }

    private static Stream<Condition> all(Condition condition) {
        return Stream.concat(
                Stream.of(condition), condition.parts().stream().flatMap(RuleSourcesTest::all));
    }

    @Test
    void leadThroughSharedConditionsCountsAndLists() throws IOException {
        Path rules = folder.resolve("round.yaml");
        Files.writeString(
                rules,
                """
                rules:
                  - id: held
                    when:
                      en:
                        - at-least: 1
                          of:
                            - words: [talks]
                            - use: over
                      uk: {words: [переговори]}
                """);
        Files.writeString(
                folder.resolve("lists.yaml"),
                """
                conditions:
                  over:
                    each:
                      - words: [ended]
                      - none: [{words: [cup]}]
                """);

        RuleSources sources = RuleSources.read(folder);
        var owner = new Place(rules.toString(), 2, 5);

        String lists = folder.resolve("lists.yaml").toString();
        assertThat(sources.place(owner, "en[0].at-least[0].words"))
                .isEqualTo(new Place(rules.toString(), 7, 15));
        assertThat(sources.place(owner, "uk.words")).isEqualTo(new Place(rules.toString(), 9, 11));
        assertThat(sources.place(owner, "en[0].at-least[1].use(over)[1].none[0].words"))
                .isEqualTo(new Place(lists, 5, 16));
        assertThat(sources.place(owner, "en[0].at-least[2].words")).isEqualTo(owner);
        assertThat(sources.condition(new Place(rules.toString(), 3, 5), "uk.words")).isEmpty();
    }
}
