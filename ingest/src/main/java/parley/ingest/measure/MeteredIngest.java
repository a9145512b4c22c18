package parley.ingest.measure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The numbers as meters: {@code parley.ingest.polls} by result and reason, {@code
 * parley.ingest.articles.seen}, {@code parley.ingest.articles} by outcome, {@code
 * parley.ingest.saved} in bytes, {@code parley.ingest.due.age}.
 */
public final class MeteredIngest implements IngestMetrics {
    private final MeterRegistry registry;
    private final Counter seen;
    private final Counter saved;
    private final Map<ArticleOutcome, Counter> outcomes = new EnumMap<>(ArticleOutcome.class);

    /** Registers the meters. */
    public MeteredIngest(MeterRegistry registry) {
        this.registry = registry;
        this.seen =
                Counter.builder("parley.ingest.articles.seen")
                        .description("Sightings taken: published + unchanged + rejected")
                        .register(registry);
        this.saved =
                Counter.builder("parley.ingest.saved")
                        .baseUnit("bytes")
                        .description("Not transferred because servers said not modified")
                        .register(registry);
        for (ArticleOutcome outcome : ArticleOutcome.values()) {
            outcomes.put(
                    outcome,
                    Counter.builder("parley.ingest.articles")
                            .tag("outcome", outcome.code())
                            .description("What became of sightings")
                            .register(registry));
        }
    }

    @Override
    public void polled(PollResult result, String reason) {
        Counter.builder("parley.ingest.polls")
                .tag("result", result.name().toLowerCase(Locale.ROOT))
                .tag("reason", reason.isEmpty() ? "none" : reason)
                .description("Polls by how they ended")
                .register(registry)
                .increment();
    }

    @Override
    public void seen() {
        seen.increment();
    }

    @Override
    public void outcome(ArticleOutcome outcome) {
        Objects.requireNonNull(outcomes.get(outcome)).increment();
    }

    @Override
    public void saved(long bytes) {
        saved.increment((double) bytes);
    }

    @Override
    public void oldestDue(Supplier<Duration> age) {
        TimeGauge.builder(
                        "parley.ingest.due.age",
                        age,
                        TimeUnit.MILLISECONDS,
                        supplier -> supplier.get().toMillis())
                .description("How long the oldest due poll waits")
                .strongReference(true)
                .register(registry);
    }
}
