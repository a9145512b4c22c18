package parley.classifier.reload;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.classifier.match.RuleSet;
import parley.contract.record.Article;
import parley.contract.record.Band;

import java.util.Arrays;
import java.util.List;

/** How often several rule sets alert on the same articles. */
final class Comparison {
    /** Fewer alerts on all the articles are no flood, however few there were before. */
    static final int FEWEST = 10;

    /** More than so many times the alerts are one. */
    static final int TIMES = 2;

    private static final Logger log = LoggerFactory.getLogger(Comparison.class);

    private final List<RuleSet> sets;
    private final int[] alerts;
    private int articles;

    private Comparison(List<RuleSet> sets) {
        this.sets = sets;
        this.alerts = new int[sets.size()];
    }

    static Comparison of(Sample sample, RuleSet... sets) {
        var comparison = new Comparison(Arrays.asList(sets));
        sample.forEach(comparison::take);
        return comparison;
    }

    private void take(Article article) {
        int[] more = new int[alerts.length];
        try {
            for (int i = 0; i < more.length; i++) {
                more[i] = alerts(sets.get(i), article);
            }
        } catch (RuntimeException e) {
            // The stream sets such an article aside; it says nothing of the rules.
            log.debug("article {} is not compared", article.id(), e);
            return;
        }
        articles++;
        for (int i = 0; i < more.length; i++) {
            alerts[i] += more[i];
        }
    }

    private static int alerts(RuleSet set, Article article) {
        return (int)
                set.match(article).stream().filter(match -> match.band() == Band.ALERT).count();
    }

    int articles() {
        return articles;
    }

    /** Alerts of one of the sets. */
    int alerts(int set) {
        return alerts[set];
    }

    /** Whether one set would flood people who are used to the other. */
    boolean floods(int set, int before) {
        return alerts[set] >= FEWEST && alerts[set] > TIMES * alerts[before];
    }
}
