package parley.classifier.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.classifier.AlfaBravo;
import parley.classifier.Articles;
import parley.classifier.rule.RuleFolder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class RuleTimingTest {
    @TempDir Path folder;

    @Test
    void chargesTheRulesAtWorkWhoseWordsOccur() {
        var rules = new AlfaBravo(folder);
        rules.rule("end", "ended");
        rules.rule("start", "started");
        RuleSet set = RuleSet.compile(RuleFolder.read(folder));
        var running = new RunningRules(set);
        running.replace(set, Optional.of(set));
        List<String> charged = new ArrayList<>();

        running.match(
                Articles.of("en", "Alfa ended it", ""),
                (rule, nanos) -> {
                    assertThat(nanos).isNotNegative();
                    charged.add(rule);
                });

        assertThat(charged).containsExactly("end");
    }
}
