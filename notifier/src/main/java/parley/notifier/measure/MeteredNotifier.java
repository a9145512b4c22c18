package parley.notifier.measure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;

import parley.notifier.delivery.Reason;
import parley.notifier.transport.RefusalReason;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;

/**
 * The numbers as meters: {@code parley.notifier.looks}, {@code parley.notifier.planned}, {@code
 * parley.notifier.passed} and {@code parley.notifier.held} by reason, {@code parley.notifier.begun}
 * by how, {@code parley.notifier.ended} by outcome and reason; the gauges {@code
 * parley.notifier.now.subscriptions}, {@code parley.notifier.now.waiting} and {@code
 * parley.notifier.now.held}.
 */
public final class MeteredNotifier implements NotifierMetrics {
    private static final String REASON = "reason";

    private final MeterRegistry registry;
    private final Counter looks;
    private final Counter planned;
    private final Map<Reason, Counter> passed = new EnumMap<>(Reason.class);
    private final Map<Reason, Counter> held = new EnumMap<>(Reason.class);
    private final Counter begun;
    private final Counter found;

    /** Registers the meters. */
    public MeteredNotifier(MeterRegistry registry) {
        this.registry = registry;
        this.looks =
                Counter.builder("parley.notifier.looks")
                        .description("Chats looked at for a development: planned + passed + held")
                        .register(registry);
        this.planned =
                Counter.builder("parley.notifier.planned")
                        .description("Of these, those that are told now")
                        .register(registry);
        for (Reason reason : Reason.values()) {
            Map<Reason, Counter> counters = reason.holds() ? held : passed;
            counters.put(
                    reason,
                    Counter.builder(
                                    reason.holds()
                                            ? "parley.notifier.held"
                                            : "parley.notifier.passed")
                            .tag(REASON, reason.code())
                            .description(
                                    reason.holds()
                                            ? "Of these, those that are told later"
                                            : "Of these, those that are not told")
                            .register(registry));
        }
        this.begun = begun("planned");
        this.found = begun("found");
        for (Ending ending : Ending.values()) {
            if (ending != Ending.UNDELIVERABLE) {
                ended(ending, null);
            }
        }
    }

    private Counter begun(String how) {
        return Counter.builder("parley.notifier.begun")
                .tag("how", how)
                .description("To be done in chats: ended + waiting and held now")
                .register(registry);
    }

    private Counter ended(Ending ending, @Nullable RefusalReason reason) {
        return Counter.builder("parley.notifier.ended")
                .tag("outcome", ending.code())
                .tag(REASON, reason == null ? "none" : reason.code())
                .description("What became of what was to be done in chats")
                .register(registry);
    }

    @Override
    public void planned() {
        looks.increment();
        planned.increment();
    }

    @Override
    public void passed(Reason reason) {
        looks.increment();
        Objects.requireNonNull(passed.get(reason), reason.code()).increment();
    }

    @Override
    public void held(Reason reason) {
        looks.increment();
        Objects.requireNonNull(held.get(reason), reason.code()).increment();
    }

    @Override
    public void begun(int atFirst) {
        found.increment(atFirst);
    }

    @Override
    public void begun() {
        begun.increment();
    }

    @Override
    public void ended(Ending ending, @Nullable RefusalReason reason, int times) {
        ended(ending, reason).increment(times);
    }

    @Override
    public void amount(Amount what, IntSupplier now) {
        Gauge.builder(
                        "parley.notifier.now." + what.name().toLowerCase(Locale.ROOT),
                        now,
                        IntSupplier::getAsInt)
                .description("As of this moment; 0 on an instance that stands by")
                .strongReference(true)
                .register(registry);
    }
}
