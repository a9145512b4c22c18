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
import parley.classifier.rule.RuleFolder;

import java.util.concurrent.TimeUnit;

/** Time to compile rules that were read, in all languages. */
@State(Scope.Benchmark)
public class CompileTime {
    /** See {@link Workload#of}. */
    @Param({"100x100", "1x10000"})
    public String rules = "";

    private RuleFolder folder = Workload.of("1x1").folder();

    /** Makes the rules. */
    @Setup
    public void prepare() {
        folder = Workload.of(rules).folder();
    }

    /** All of them. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public RuleSet compile() {
        return RuleSet.compile(folder);
    }
}
