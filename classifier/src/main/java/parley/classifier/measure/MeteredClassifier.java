package parley.classifier.measure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import parley.contract.record.Band;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The numbers as meters: {@code parley.classifier.articles.read}, {@code
 * parley.classifier.articles} by outcome; by rule {@code parley.classifier.rule.matched}, {@code
 * parley.classifier.rule.alerts}, {@code parley.classifier.rule.time} (sampled) and {@code
 * parley.classifier.rule.last.fired} in seconds since 1970; {@code parley.classifier.reloads} by
 * outcome, {@code parley.classifier.rules.refused} (1 while the files are not what is at work) and
 * {@code parley.classifier.rules.held}.
 */
public final class MeteredClassifier implements ClassifierMetrics {
    /** The meters of one rule; kept while the process runs, also for rules that are gone. */
    private record RuleMeters(Counter matched, Counter alerts, Timer time, AtomicLong lastFired) {}

    private final MeterRegistry registry;
    private final Counter read;
    private final Map<ArticleOutcome, Counter> outcomes = new EnumMap<>(ArticleOutcome.class);
    private final Map<ReloadOutcome, Counter> reloads = new EnumMap<>(ReloadOutcome.class);
    private final Map<String, RuleMeters> rules = new ConcurrentHashMap<>();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** Registers the meters. */
    public MeteredClassifier(MeterRegistry registry) {
        this.registry = registry;
        this.read =
                Counter.builder("parley.classifier.articles.read")
                        .description("Articles taken: matched + silent + unusable")
                        .register(registry);
        for (ArticleOutcome outcome : ArticleOutcome.values()) {
            outcomes.put(
                    outcome,
                    Counter.builder("parley.classifier.articles")
                            .tag("outcome", outcome.code())
                            .description("What became of articles")
                            .register(registry));
        }
        for (ReloadOutcome outcome : ReloadOutcome.values()) {
            reloads.put(
                    outcome,
                    Counter.builder("parley.classifier.reloads")
                            .tag("outcome", outcome.code())
                            .description("What became of changes to the rules")
                            .register(registry));
        }
        Gauge.builder("parley.classifier.rules.held", held, AtomicInteger::get)
                .description("Changed rules that are only tried")
                .register(registry);
        Gauge.builder("parley.classifier.rules.refused", refused, AtomicInteger::get)
                .description("1 while the files of rules are not what is at work")
                .register(registry);
    }

    @Override
    public void read() {
        read.increment();
    }

    @Override
    public void outcome(ArticleOutcome outcome) {
        Objects.requireNonNull(outcomes.get(outcome)).increment();
    }

    @Override
    public void fired(String rule, Band band, Instant at) {
        RuleMeters meters = of(rule);
        meters.matched().increment();
        if (band == Band.ALERT) {
            meters.alerts().increment();
        }
        meters.lastFired().accumulateAndGet(at.getEpochSecond(), Math::max);
    }

    @Override
    public void took(String rule, long nanos) {
        of(rule).time().record(Duration.ofNanos(nanos));
    }

    @Override
    public void reloaded(ReloadOutcome outcome) {
        Objects.requireNonNull(reloads.get(outcome)).increment();
        refused.set(outcome.refused() ? 1 : 0);
    }

    @Override
    public void held(int rules) {
        held.set(rules);
    }

    private RuleMeters of(String rule) {
        return rules.computeIfAbsent(rule, this::register);
    }

    private RuleMeters register(String rule) {
        var lastFired = new AtomicLong();
        Gauge.builder("parley.classifier.rule.last.fired", lastFired, AtomicLong::get)
                .tag("rule", rule)
                .baseUnit("seconds")
                .description("Time of the last article that the rule matched; 0 for none")
                .register(registry);
        return new RuleMeters(
                Counter.builder("parley.classifier.rule.matched")
                        .tag("rule", rule)
                        .description("Articles that the rule matched, in any band")
                        .register(registry),
                Counter.builder("parley.classifier.rule.alerts")
                        .tag("rule", rule)
                        .description("Articles that the rule alerts on")
                        .register(registry),
                Timer.builder("parley.classifier.rule.time")
                        .tag("rule", rule)
                        .description("Trying the rule on one article, of a sample")
                        .register(registry),
                lastFired);
    }
}
