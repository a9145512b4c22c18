package parley.classifier.stream;

import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

import parley.classifier.development.Joining;
import parley.classifier.development.JoiningState;
import parley.classifier.development.OpenDevelopment;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The developments that reports can still join, in the stream's stores; a bounded number. */
final class OpenDevelopments implements JoiningState {
    private static final RecordCodec<OpenDevelopment> CODEC = RecordCodec.of(OpenDevelopment.class);

    private final KeyValueStore<String, byte[]> store;
    private final KeyValueStore<String, Long> times;

    OpenDevelopments(KeyValueStore<String, byte[]> store, KeyValueStore<String, Long> times) {
        this.store = store;
        this.times = times;
    }

    @Override
    public Optional<Instant> time(String track) {
        return Optional.ofNullable(times.get(track)).map(Instant::ofEpochMilli);
    }

    @Override
    public void time(String track, Instant time) {
        times.put(track, time.toEpochMilli());
    }

    @Override
    public List<OpenDevelopment> of(String track, Kind kind) {
        return withPrefix(track + "/" + kind.code() + "/");
    }

    @Override
    public void put(OpenDevelopment open) {
        store.put(key(open), CODEC.encode(open));
        List<OpenDevelopment> all = of(open.development().track(), open.development().kind());
        if (all.size() > MOST_OPEN) {
            all.stream()
                    .min(Comparator.comparing(OpenDevelopment::lastReport))
                    .ifPresent(oldest -> store.delete(key(oldest)));
        }
    }

    @Override
    public void expire(String track, Instant now) {
        for (OpenDevelopment open : withPrefix(track + "/")) {
            if (Joining.expired(open, now)) {
                store.delete(key(open));
            }
        }
    }

    private static String key(OpenDevelopment open) {
        var development = open.development();
        return development.track() + "/" + development.kind().code() + "/" + development.id();
    }

    private List<OpenDevelopment> withPrefix(String prefix) {
        List<OpenDevelopment> found = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> entries =
                store.prefixScan(prefix, new StringSerializer())) {
            while (entries.hasNext()) {
                KeyValue<String, byte[]> entry = entries.next();
                switch (CODEC.decode(entry.value)) {
                    case Decoded.Valid<OpenDevelopment>(OpenDevelopment open) -> found.add(open);
                    case Decoded.Tombstone<OpenDevelopment> _ -> {}
                    case Decoded.Malformed<OpenDevelopment> malformed ->
                            throw new IllegalStateException(
                                    "the store holds what it never wrote: " + malformed.detail());
                }
            }
        }
        return found;
    }
}
