package parley.classifier.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.classifier.AlfaBravo;
import parley.classifier.Articles;
import parley.classifier.rule.RuleFolder;
import parley.classifier.track.TrackFile;
import parley.classifier.track.TrackTest;
import parley.contract.record.Match;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class FactTestsTest {
    @TempDir Path folder;

    private List<RuleTests.Failure> failures(String facts) {
        var rules = new AlfaBravo(folder);
        rules.rule("ended", "ended", "Second round of Alfa talks ended on Friday");
        String text = rules.text("ended", "ended");
        rules.write(
                "ended.yaml",
                text.replace(
                        "title: \"Alfa ended it\"}",
                        "title: \"Second round of Alfa talks ended on Friday\","
                                + " published: 2025-06-02, facts: "
                                + facts
                                + "}"));
        return RuleTests.failures(RuleSet.compile(RuleFolder.read(folder)));
    }

    @Test
    void aTestThatExpectsTheFactsThatAreReadPasses() {
        assertThat(failures("{round: 2, date: 2025-05-30, venue: none}")).isEmpty();
    }

    @Test
    void aTestThatExpectsOtherFactsFailsAndSaysWhatWasRead() {
        assertThat(failures("{round: 3, date: 2025-05-30}"))
                .singleElement()
                .asString()
                .contains("ended.yaml:10:", "facts: round: expected 3, read 2 (\"Second round\")");
    }

    @Test
    void shippedTracksHaveTheFactsThatTheirTestsExpect() {
        RuleFolder shipped = RuleFolder.read(Path.of("../rules"));
        RuleSet rules = RuleSet.compile(shipped);
        List<String> unmet = new ArrayList<>();
        for (TrackFile track : shipped.tracks()) {
            for (TrackTest test : track.tests()) {
                var expected = test.expected();
                if (expected == null || test.facts().values().isEmpty()) {
                    continue;
                }
                var article =
                        Articles.of(
                                "article",
                                test.language().code(),
                                test.title(),
                                test.text(),
                                test.facts().time(),
                                false);
                List<Match> own =
                        rules.match(article).stream()
                                .filter(match -> match.track().equals(track.id()))
                                .toList();
                FactTests.unmet(test.facts(), expected.kind(), own)
                        .forEach(line -> unmet.add(test.place() + ": " + line));
            }
        }

        assertThat(unmet).isEmpty();
    }
}
