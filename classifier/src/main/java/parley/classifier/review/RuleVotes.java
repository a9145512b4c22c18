package parley.classifier.review;

import parley.contract.record.Source;

import java.util.List;

/**
 * What people think of the alerts by one rule.
 *
 * @param developments those that were voted on, most votes against first
 */
public record RuleVotes(String rule, int up, int down, List<Voted> developments) {
    /** Copies the developments. */
    public RuleVotes {
        developments = List.copyOf(developments);
    }

    /**
     * A development with its votes.
     *
     * @param articles that report it, earliest first; empty if the topic has it no more
     */
    public record Voted(String development, int up, int down, List<Source> articles) {
        /** Copies the articles. */
        public Voted {
            articles = List.copyOf(articles);
        }
    }
}
