package parley.classifier.stream;

import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;

import java.util.function.BiConsumer;

/** Reads records from stores that this program alone writes: nothing else can be in them. */
final class Stored {
    private Stored() {}

    /** The record that bytes of a store are; null for none. */
    static <T> @Nullable T read(RecordCodec<T> codec, byte @Nullable [] bytes) {
        return switch (codec.decode(bytes)) {
            case Decoded.Valid<T>(T value) -> value;
            case Decoded.Tombstone<T> _ -> null;
            case Decoded.Malformed<T> malformed ->
                    throw new IllegalStateException(
                            "the store holds what it never wrote: " + malformed.detail());
        };
    }

    /** Hands on every record of a store with its key. */
    static <T> void each(
            KeyValueStore<String, byte[]> store, RecordCodec<T> codec, BiConsumer<String, T> take) {
        try (KeyValueIterator<String, byte[]> entries = store.all()) {
            while (entries.hasNext()) {
                KeyValue<String, byte[]> entry = entries.next();
                T value = read(codec, entry.value);
                if (value != null) {
                    take.accept(entry.key, value);
                }
            }
        }
    }
}
