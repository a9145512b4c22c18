package parley.app;

import parley.classifier.review.Finding;
import parley.classifier.review.Findings;

import picocli.CommandLine.Command;

import java.util.List;

/** Lists what rules in shadow would add. */
@Command(
        name = "shadow",
        description =
                "Lists what rules in shadow found, changed ones that wait for promotion included,"
                        + " and no alert says.",
        mixinStandardHelpOptions = true)
final class RulesShadowCommand extends FindingsCommand {
    RulesShadowCommand() {
        super("Rules in shadow would add nothing.");
    }

    @Override
    List<Finding> wanted(Findings findings) {
        return findings.onlyInShadow();
    }
}
