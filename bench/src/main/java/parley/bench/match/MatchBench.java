package parley.bench.match;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import parley.classifier.match.RuleSet;
import parley.contract.record.Article;

import java.lang.ref.Reference;
import java.util.List;

/** What {@code bench/engine} runs. */
public final class MatchBench {
    private static final double MEGABYTE = 1 << 20;

    private MatchBench() {}

    /** Everything, or some of {@code speed}, {@code processor}, {@code compile}, {@code memory}. */
    public static void main(String[] args) throws RunnerException {
        List<String> what =
                args.length == 0
                        ? List.of("speed", "processor", "compile", "memory")
                        : List.of(args);
        if (what.contains("speed")) {
            new Runner(
                            options(MatchSpeed.class)
                                    .warmupIterations(4)
                                    .warmupTime(TimeValue.seconds(2))
                                    .measurementIterations(5)
                                    .measurementTime(TimeValue.seconds(2))
                                    .build())
                    .run();
        }
        if (what.contains("processor")) {
            List.of("shipped", "100x100", "10x1000").forEach(ProcessorTime::print);
        }
        if (what.contains("compile")) {
            new Runner(
                            options(CompileTime.class)
                                    .warmupIterations(2)
                                    .measurementIterations(7)
                                    .build())
                    .run();
        }
        if (what.contains("memory")) {
            memory("shipped");
            memory("100x100");
        }
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder()
                .include(benchmark.getName())
                .threads(1)
                .forks(1)
                .shouldFailOnError(true);
    }

    /** The heap that a compiled set keeps, before and after it has seen many words. */
    private static void memory(String rules) {
        Workload workload = Workload.of(rules);
        long before = used();
        RuleSet set = RuleSet.compile(workload.folder());
        try {
            long compiled = used() - before;
            int matches = 0;
            for (Article article : workload.articles()) {
                matches += set.match(article).size();
            }
            long worked = used() - before;
            System.out.printf(
                    "%s: compiled %.1f MB, after %d articles (%d matches) %.1f MB%n",
                    rules,
                    compiled / MEGABYTE,
                    workload.articles().size(),
                    matches,
                    worked / MEGABYTE);
        } finally {
            // Neither may be collected before the last look.
            Reference.reachabilityFence(set);
            Reference.reachabilityFence(workload);
        }
    }

    @SuppressWarnings("ExplicitGC") // What is used can be told only after a collection.
    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
