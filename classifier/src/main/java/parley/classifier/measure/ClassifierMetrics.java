package parley.classifier.measure;

import parley.contract.record.Band;

import java.time.Instant;

/**
 * What the classifier tells of its work. Thread-safe; nothing here throws or blocks.
 *
 * <p>One relation always holds, also with records that cannot be used: articles matched + silent +
 * unusable = articles read.
 *
 * <p>Articles are counted when the work is done. Work that is done again, because an instance died
 * before its commit, is counted again: what is on the topics is there once all the same.
 */
public interface ClassifierMetrics {
    /** Counts nothing. */
    ClassifierMetrics NONE =
            new ClassifierMetrics() {
                @Override
                public void read() {}

                @Override
                public void outcome(ArticleOutcome outcome) {}

                @Override
                public void fired(String rule, Band band, Instant at) {}

                @Override
                public void took(String rule, long nanos) {}

                @Override
                public void reloaded(ReloadOutcome outcome) {}

                @Override
                public void held(int rules) {}
            };

    /** A record of an article was taken; exactly one {@link #outcome} follows. */
    void read();

    /** What became of the article. */
    void outcome(ArticleOutcome outcome);

    /**
     * A rule matched an article.
     *
     * @param at time of the article's record: when Parley made it
     */
    void fired(String rule, Band band, Instant at);

    /**
     * A rule was tried on an article for one track, whether it matched or not. Told of one article
     * in {@value #SAMPLE} only, because looking at the clock takes as long as many a rule. What is
     * charged to a rule is told by {@link parley.classifier.engine.RuleTimer}.
     */
    void took(String rule, long nanos);

    /** The files of rules were dealt with, at the start or after a change. */
    void reloaded(ReloadOutcome outcome);

    /** So many changed rules are only tried now, until an operator promotes them. */
    void held(int rules);

    /** One article in so many is timed. */
    int SAMPLE = 128;
}
