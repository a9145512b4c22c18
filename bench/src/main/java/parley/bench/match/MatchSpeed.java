package parley.bench.match;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import parley.classifier.match.RuleSet;
import parley.contract.record.Article;
import parley.contract.record.Match;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Articles a second in one thread, with evidence. */
@State(Scope.Benchmark)
public class MatchSpeed {
    /** See {@link Workload#of}. */
    @Param({"shipped", "100x100", "10x1000"})
    public String rules = "";

    private RuleSet set = RuleSet.compile(Workload.of("1x1").folder());
    private Article[] articles = {};
    private int next;

    /** Compiles the rules and writes the articles. */
    @Setup
    public void prepare() {
        Workload workload = Workload.of(rules);
        set = RuleSet.compile(workload.folder());
        articles = workload.articles().toArray(Article[]::new);
    }

    /** One article. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public List<Match> match() {
        next = next + 1 == articles.length ? 0 : next + 1;
        return set.match(articles[next]);
    }
}
