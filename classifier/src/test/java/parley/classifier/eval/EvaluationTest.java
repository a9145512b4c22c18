package parley.classifier.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.classifier.match.RuleSet;
import parley.classifier.rule.RuleFolder;
import parley.contract.record.Kind;
import parley.runtime.config.ConfigException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class EvaluationTest {
    private static final RuleSet RULES = RuleSet.compile(RuleFolder.read(Path.of("../rules")));
    private static final String ITEMS =
            """
            {"id": "a", "lang": "en", "title": "Russia and Ukraine exchanged 300 prisoners of war", "labels": ["exchange"]}
            {"id": "b", "lang": "en", "title": "Rain over Kyiv", "labels": ["round"]}
            {"id": "c", "lang": "en", "title": "Russia and Ukraine exchanged 50 prisoners of war", "labels": []}
            {"id": "d", "lang": "en", "title": "Rain over Moscow", "labels": ["round"], "note": "borderline: rain"}
            {"id": "e", "lang": "uk", "title": "Дощ у Києві", "labels": [], "published": "2025-06"}
            """;

    @TempDir Path folder;

    private Evaluation evaluation() throws IOException {
        Path file = Files.writeString(folder.resolve("items.jsonl"), ITEMS);
        List<Outcome> outcomes = Outcome.of(RULES, LabelledFile.read(file));
        return Evaluation.of(outcomes, outcomes.subList(2, 5));
    }

    @Test
    void countsByLanguageAndKindWithAndWithoutTheDoubtful() throws IOException {
        Evaluation evaluation = evaluation();
        Evaluation.Group without = evaluation.groups().get(0);
        Evaluation.Group with = evaluation.groups().get(1);
        assertThat(without.kinds().get(Kind.EXCHANGE)).isEqualTo(new Score(1, 1, 0));
        assertThat(without.kinds().get(Kind.ROUND)).isEqualTo(new Score(0, 0, 1));
        assertThat(with.kinds().get(Kind.ROUND)).isEqualTo(new Score(0, 0, 2));
        assertThat(with.pooled()).isEqualTo(new Score(1, 1, 2));
    }

    @Test
    void tellsMistakesAndFalseAlertsOfTheBackground() throws IOException {
        Evaluation evaluation = evaluation();
        assertThat(evaluation.mistakes())
                .extracting(mistake -> mistake.outcome().item().id() + mistake.falseAlarm())
                .containsExactly("bfalse", "ctrue", "dfalse");
        assertThat(evaluation.falseAlerts()).hasSize(1);
        assertThat(EvaluationReport.mistakes(evaluation)).anyMatch(line -> line.contains("by "));
        assertThat(EvaluationReport.figures(evaluation))
                .anyMatch(line -> line.startsWith("background: 1 false alerts in 3 items"));
        assertThat(EvaluationJson.of(evaluation)).contains("\"mistake\":\"false-alarm\"");
    }

    @Test
    void givesWilsonsInterval() {
        // 8 of 10: [0.490, 0.943], as in Newcombe (1998).
        assertThat(new Ratio(8, 10).low()).isCloseTo(0.490, within(0.001));
        assertThat(new Ratio(8, 10).high()).isCloseTo(0.943, within(0.001));
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.jsonl"), "{\"labels\": [\"rond\"]}\n");
        assertThatThrownBy(() -> LabelledFile.read(file)).isInstanceOf(ConfigException.class);
        assertThatThrownBy(() -> LabelledFile.read(folder.resolve("none.jsonl")))
                .isInstanceOf(ConfigException.class);
    }
}
