package parley.classifier.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import parley.classifier.AlfaBravo;
import parley.classifier.Articles;
import parley.classifier.rule.RuleFolder;
import parley.contract.record.Article;

import java.nio.file.Path;

/**
 * Of one group of words the first 500 places count and no more, for the plain matcher and for the
 * engine: a place that several of the words meet is one, and where a place that is left out would
 * make a match there is none.
 */
class MostPlacesTest {
    @TempDir Path folder;

    private RuleSet rule(String when) {
        var rules = new AlfaBravo(folder);
        rules.write("lists.yaml", "clauses: {begin: {en: [but]}}");
        rules.write(
                "r.yaml",
                rules.text("r", "word")
                        .replace("{words: [word]}", when)
                        .replace(
                                "stage: concluded",
                                "stage: concluded\n    thresholds: {review: 0}"));
        return RuleSet.compile(RuleFolder.read(folder));
    }

    private static boolean matches(RuleSet rules, String title, String lead) {
        Article article = Articles.of("en", title, lead);
        boolean matches = !rules.match(article).isEmpty();
        assertThat(rules.match(article, rules.reference()).isEmpty()).isEqualTo(!matches);
        return matches;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "499 | {words: [war], in: [lead]}",
                "499 | {words: [war, =war, war*], in: [lead]}",
                // One war more is two places more: 250 and 249 of the title's, and the lead's.
                "250 | {words: [war, war war], in: [lead]}",
                "499 | {near: [[war], [ended]], in: [lead]}",
            })
    void placesCountUpToTheFiveHundredth(int before, String when) {
        RuleSet rules = rule(when);

        assertThat(matches(rules, wars(before), "Alfa war ended")).isTrue();
        assertThat(matches(rules, wars(before + 1), "Alfa war ended")).isFalse();
    }

    private static String wars(int count) {
        return "war ".repeat(count).trim();
    }

    @Test
    void fiveHundredWordsOfASentenceBeginClauses() {
        RuleSet rules = rule("{clause: [{words: [talks]}, {words: [ended]}]}");

        assertThat(matches(rules, "Alfa", "but ".repeat(499) + "talks but ended")).isFalse();
        assertThat(matches(rules, "Alfa", "but ".repeat(500) + "talks but ended")).isTrue();
    }
}
