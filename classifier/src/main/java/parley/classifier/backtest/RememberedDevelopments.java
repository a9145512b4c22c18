package parley.classifier.backtest;

import parley.classifier.development.Joining;
import parley.classifier.development.JoiningState;
import parley.classifier.development.OpenDevelopment;
import parley.contract.record.Kind;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What joining remembers, in this process alone. */
final class RememberedDevelopments implements JoiningState {
    private final Map<String, Instant> times = new HashMap<>();

    /** By track, kind and id. */
    private final Map<String, Map<Kind, Map<String, OpenDevelopment>>> open = new HashMap<>();

    @Override
    public Optional<Instant> time(String track) {
        return Optional.ofNullable(times.get(track));
    }

    @Override
    public void time(String track, Instant time) {
        times.put(track, time);
    }

    @Override
    public List<OpenDevelopment> of(String track, Kind kind) {
        return List.copyOf(byId(track, kind).values());
    }

    @Override
    public void put(OpenDevelopment next) {
        var development = next.development();
        Map<String, OpenDevelopment> byId = byId(development.track(), development.kind());
        byId.put(development.id(), next);
        if (byId.size() > MOST_OPEN) {
            byId.values().stream()
                    .min(Comparator.comparing(OpenDevelopment::lastReport))
                    .ifPresent(oldest -> byId.remove(oldest.development().id()));
        }
    }

    @Override
    public void expire(String track, Instant now) {
        for (Map<String, OpenDevelopment> byId : open.getOrDefault(track, Map.of()).values()) {
            byId.values().removeIf(development -> Joining.expired(development, now));
        }
    }

    private Map<String, OpenDevelopment> byId(String track, Kind kind) {
        return open.computeIfAbsent(track, _ -> new EnumMap<>(Kind.class))
                .computeIfAbsent(kind, _ -> new LinkedHashMap<>());
    }
}
