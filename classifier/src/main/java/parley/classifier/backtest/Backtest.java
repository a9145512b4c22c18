package parley.classifier.backtest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.classifier.match.RuleSet;
import parley.classifier.text.Cut;
import parley.contract.record.Article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Two rule sets on the same articles, in whatever order these come. Memory grows with what alerts,
 * not with what is read, and has a bound. Not thread-safe.
 */
public final class Backtest {
    /** A set that alerts more often than this is of no use to anybody. */
    static final int MOST_ALERTS = 50_000;

    /** All that joining reads of an article's words. */
    private static final int KEPT_WORDS = 4_000;

    private static final Logger log = LoggerFactory.getLogger(Backtest.class);

    private final Trial base;
    private final Trial head;
    private final int most;
    private long articles;
    private long failed;
    private boolean complete = true;
    private @Nullable Instant first;
    private @Nullable Instant last;

    /** With no articles yet. */
    public Backtest(RuleSet base, RuleSet head) {
        this(base, head, MOST_ALERTS);
    }

    Backtest(RuleSet base, RuleSet head, int most) {
        this.base = new Trial(base);
        this.head = new Trial(head);
        this.most = most;
    }

    /** Whether there is room for no more: what is taken now is passed over. */
    public boolean full() {
        return Math.max(base.alerts(), head.alerts()) >= most;
    }

    /** Takes the next article. */
    public void take(Article article) {
        if (full()) {
            complete = false;
            return;
        }
        articles++;
        Instant at = article.ownTime();
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
        Article kept = kept(article);
        try {
            // In turn: the second finds warm what the first made warm.
            boolean odd = articles % 2 == 1;
            (odd ? base : head).take(article, kept);
            (odd ? head : base).take(article, kept);
        } catch (RuntimeException e) {
            // As in the stream: one article must not stop the others.
            log.error("article {} could not be matched", article.id(), e);
            failed++;
        }
    }

    /** What the sets would have told of all that was taken. */
    public BacktestResult result() {
        return new BacktestResult(
                articles,
                failed,
                complete,
                Optional.ofNullable(first),
                Optional.ofNullable(last),
                base.result(),
                head.result());
    }

    private static Article kept(Article article) {
        return new Article(
                article.id(),
                article.revision(),
                article.feed(),
                article.outlet(),
                article.entryId(),
                article.link(),
                article.title(),
                cut(article.summary()),
                cut(article.text()),
                article.truncated(),
                null,
                List.of(),
                article.language(),
                article.published(),
                null,
                article.seen(),
                article.backlog());
    }

    private static @Nullable String cut(@Nullable String words) {
        return words == null ? null : Cut.to(KEPT_WORDS, words);
    }
}
