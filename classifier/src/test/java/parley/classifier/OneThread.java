package parley.classifier;

import parley.classifier.match.RuleSet;
import parley.classifier.replay.Replay;
import parley.classifier.replay.UnusableArticleException;
import parley.classifier.rule.RuleFolder;
import parley.contract.record.Article;
import parley.contract.record.Development;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the shipped rules make of articles that one thread reads in their order, undisturbed. */
final class OneThread {
    /** The rules. */
    static final Path RULES = Path.of("../rules");

    private OneThread() {}

    /**
     * All revisions.
     *
     * @param state an empty folder
     */
    static List<Development> developments(List<Article> articles, Path state)
            throws IOException, UnusableArticleException {
        List<Development> revisions = new ArrayList<>();
        try (var replay = new Replay(RuleSet.compile(RuleFolder.read(RULES)), state)) {
            for (Article article : articles) {
                revisions.addAll(replay.take(article));
            }
        }
        return revisions;
    }
}
