package parley.bench.match;

import parley.classifier.engine.ArticleWords;
import parley.classifier.engine.Engine;
import parley.classifier.match.RuleSet;
import parley.contract.record.Article;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/**
 * Articles a second of processor time in one thread, with evidence: the best of many rounds. For a
 * machine that others use too, where the time on the clock says little.
 */
final class ProcessorTime {
    private static final int ROUNDS = 30;
    private static final double NANOS = 1e9;

    private ProcessorTime() {}

    /** What becomes of one article: how many matches, or rules that fired. */
    private interface Work {
        int on(Article article);
    }

    static void print(String rules) {
        Workload workload = Workload.of(rules);
        RuleSet set = RuleSet.compile(workload.folder());
        print(rules + ", matches with their facts", workload, article -> set.match(article).size());
        Engine engine = Engine.compile(workload.folder());
        print(rules + ", rules that fire", workload, article -> fire(engine, article));
    }

    private static int fire(Engine engine, Article article) {
        try (ArticleWords words = ArticleWords.of(article)) {
            return engine.findings(words, null).size();
        }
    }

    private static void print(String what, Workload workload, Work work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double best = 0;
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            found = 0;
            long begin = threads.getCurrentThreadCpuTime();
            for (Article article : workload.articles()) {
                found += work.on(article);
            }
            double seconds = (threads.getCurrentThreadCpuTime() - begin) / NANOS;
            best = Math.max(best, workload.articles().size() / seconds);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %,.0f articles a second of processor time (%d in %d articles)%n",
                what,
                best,
                found,
                workload.articles().size());
    }
}
