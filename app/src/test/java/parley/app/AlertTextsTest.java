package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.app.rules.ArticleLines;
import parley.classifier.match.RuleSet;
import parley.classifier.replay.Replay;
import parley.classifier.rule.RuleFolder;
import parley.contract.record.Article;
import parley.contract.record.Development;
import parley.contract.record.Kind;
import parley.contract.record.Stage;
import parley.notifier.message.Alert;
import parley.notifier.message.AlertComposer;
import parley.notifier.message.AlertText;
import parley.notifier.message.AlertWords;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What people are told of each kind at each stage, in each language, from the article on: the texts
 * are kept as they are read, in {@code alerts.txt}.
 */
class AlertTextsTest {
    private static final Path FOLDER = Path.of("src/test/resources/parley/app/alerts");

    @TempDir Path folder;

    @Test
    void sayEachThingOnceInEachLanguage() throws Exception {
        List<Development> told = developments();
        assertThat(told)
                .extracting(development -> development.kind() + " " + development.stage())
                .containsExactlyElementsOf(stagesOfKinds());

        String texts =
                told.stream().map(AlertTextsTest::inEachLanguage).collect(Collectors.joining("\n"));

        assertThat(texts).isEqualTo(Files.readString(FOLDER.resolve("alerts.txt")));
    }

    /** Each article by itself, so that none goes on with what another told. */
    private List<Development> developments() throws Exception {
        RuleSet rules = RuleSet.compile(RuleFolder.read(Path.of("..", "rules")));
        List<Development> told = new ArrayList<>();
        for (Article article : ArticleLines.read(FOLDER.resolve("articles.jsonl"), Instant.EPOCH)) {
            try (var replay = new Replay(rules, folder.resolve(article.id()))) {
                told.addAll(replay.take(article));
            }
        }
        return told;
    }

    private static List<String> stagesOfKinds() {
        return Arrays.stream(Kind.values())
                .flatMap(
                        kind ->
                                Arrays.stream(Stage.values())
                                        .filter(stage -> stage.isOf(kind))
                                        .map(stage -> kind + " " + stage))
                .toList();
    }

    private static String inEachLanguage(Development development) {
        return AlertWords.LANGUAGES.stream()
                .map(language -> text(AlertComposer.compose(development, language)))
                .collect(Collectors.joining());
    }

    /** Without what its source says, which is the same in each. */
    private static String text(Alert alert) {
        String facts = alert.facts().isEmpty() ? "" : AlertText.facts(alert) + "\n";
        return alert.headline() + "\n" + facts;
    }
}
