package parley.classifier.stream;

import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

import parley.classifier.development.Joining;
import parley.classifier.development.OpenDevelopment;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The developments that reports can still join, in the stream's store; a bounded number. */
final class OpenDevelopments {
    /** Far more than any negotiation has in its window; a flood costs the oldest their future. */
    private static final int MOST_PER_KIND = 1_000;

    private static final RecordCodec<OpenDevelopment> CODEC = RecordCodec.of(OpenDevelopment.class);

    private final KeyValueStore<String, byte[]> store;

    OpenDevelopments(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    List<OpenDevelopment> of(String track, Kind kind) {
        return withPrefix(track + "/" + kind.code() + "/");
    }

    void put(OpenDevelopment open) {
        store.put(key(open), CODEC.encode(open));
        List<OpenDevelopment> all = of(open.development().track(), open.development().kind());
        if (all.size() > MOST_PER_KIND) {
            all.stream()
                    .min(Comparator.comparing(OpenDevelopment::lastReport))
                    .ifPresent(oldest -> store.delete(key(oldest)));
        }
    }

    /** Forgets those of a track that nothing can join any more. */
    void expire(String track, Instant now) {
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
