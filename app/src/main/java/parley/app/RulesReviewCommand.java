package parley.app;

import parley.classifier.review.Finding;
import parley.classifier.review.Findings;
import parley.contract.record.Band;

import picocli.CommandLine.Command;

import java.util.List;

/** Lists what waits below the thresholds. */
@Command(
        name = "review",
        description =
                "Lists the matches that nobody was told of: below the threshold for alerts, or not"
                        + " certain to be real.",
        mixinStandardHelpOptions = true)
final class RulesReviewCommand extends FindingsCommand {
    RulesReviewCommand() {
        super("Nothing waits for review.");
    }

    @Override
    List<Finding> wanted(Findings findings) {
        return findings.in(Band.REVIEW);
    }
}
