package parley.classifier.match;

import org.jspecify.annotations.Nullable;

import parley.classifier.engine.ArticleWords;
import parley.classifier.engine.RuleTimer;
import parley.contract.record.Article;
import parley.contract.record.Match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rule set at work; any thread may read it while another replaces it. */
public final class RunningRules {
    /** What is at work, and a whole set that is only tried beside it. */
    private record Running(RuleSet rules, Optional<RuleSet> trial) {}

    private volatile Running running;

    /** Begins with a set. */
    public RunningRules(RuleSet rules) {
        this.running = new Running(rules, Optional.empty());
    }

    /** The set at work. */
    public RuleSet current() {
        return running.rules;
    }

    /** Puts another in its place, for later articles. */
    public void replace(RuleSet next) {
        replace(next, Optional.empty());
    }

    /**
     * Puts another in its place, for later articles.
     *
     * @param trial a set whose rules all are in shadow: what it would do is told beside
     */
    public void replace(RuleSet next, Optional<RuleSet> trial) {
        running = new Running(next, trial);
    }

    /**
     * What an article reports by the set at work, and by the one that is tried if there is one. The
     * article is cut into words once.
     *
     * @param timer told what the rules at work cost; null for not looking at the clock
     */
    public List<Match> match(Article article, @Nullable RuleTimer timer) {
        Running now = running;
        try (ArticleWords words = ArticleWords.of(article)) {
            List<Match> matches = now.rules.match(article, words, timer);
            if (now.trial.isEmpty()) {
                return matches;
            }
            List<Match> both = new ArrayList<>(matches);
            both.addAll(now.trial.get().match(article, words, null));
            return both;
        }
    }
}
