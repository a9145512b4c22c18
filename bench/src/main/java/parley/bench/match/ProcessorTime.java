package parley.bench.match;

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

    static void print(String rules) {
        Workload workload = Workload.of(rules);
        RuleSet set = RuleSet.compile(workload.folder());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double best = 0;
        int matches = 0;
        for (int round = 0; round < ROUNDS; round++) {
            matches = 0;
            long begin = threads.getCurrentThreadCpuTime();
            for (Article article : workload.articles()) {
                matches += set.match(article).size();
            }
            double seconds = (threads.getCurrentThreadCpuTime() - begin) / NANOS;
            best = Math.max(best, workload.articles().size() / seconds);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %,.0f articles a second of processor time (%d matches in %d articles)%n",
                rules,
                best,
                matches,
                workload.articles().size());
    }
}
