package parley.contract.json;

import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RecordCodec} as Kafka's serializer; null becomes a tombstone.
 *
 * @param <T> the record
 */
public final class RecordSerializer<T> implements Serializer<@Nullable T> {
    private final RecordCodec<T> codec;

    /** A serializer over a codec. */
    public RecordSerializer(RecordCodec<T> codec) {
        this.codec = codec;
    }

    @Override
    @SuppressWarnings("NullAway") // A null value is how Kafka spells a tombstone.
    public byte[] serialize(String topic, @Nullable T value) {
        return value == null ? null : codec.encode(value);
    }
}
