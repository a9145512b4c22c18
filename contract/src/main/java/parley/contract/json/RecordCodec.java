package parley.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.jspecify.annotations.Nullable;

import parley.contract.record.InvalidRecordException;
import parley.contract.topic.Topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/**
 * One kind of record to and from the bytes of a Kafka value: JSON in UTF-8, times as ISO 8601 text,
 * absent rather than null, fields in the order of the record. A number or truth value that an older
 * producer left out is 0 or false. Thread-safe.
 *
 * @param <T> the record
 */
public final class RecordCodec<T> {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .withCoercionConfig(
                            LogicalType.Textual,
                            config ->
                                    config.setCoercion(
                                                    CoercionInputShape.Integer, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Float, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Boolean,
                                                    CoercionAction.Fail))
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                    .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(64).build());
    }

    private final Class<T> type;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    private RecordCodec(Class<T> type) {
        this.type = type;
        this.reader = JSON.readerFor(type);
        this.writer = JSON.writerFor(type);
    }

    /** A codec for a record. */
    public static <T> RecordCodec<T> of(Class<T> type) {
        return new RecordCodec<>(type);
    }

    /**
     * Writes a record.
     *
     * @throws RecordTooLargeException if the bytes are over {@link Topic#MAX_VALUE_BYTES}
     */
    public byte[] encode(T value) {
        byte[] bytes;
        try {
            bytes = writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(
                    "a valid " + type.getSimpleName() + " is always JSON", e);
        }
        if (bytes.length > Topic.MAX_VALUE_BYTES) {
            throw new RecordTooLargeException(type.getSimpleName(), bytes.length);
        }
        return bytes;
    }

    /** Reads a record; throws nothing, whatever the bytes are. */
    public Decoded<T> decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return new Decoded.Tombstone<>();
        }
        try {
            T value = reader.readValue(bytes);
            return value == null
                    ? new Decoded.Malformed<>(MalformedReason.WRONG_TYPE, "", "null is no record")
                    : new Decoded.Valid<>(value);
        } catch (JsonMappingException e) {
            return malformed(e);
        } catch (JacksonException e) {
            return new Decoded.Malformed<>(MalformedReason.NOT_JSON, "", e.getOriginalMessage());
        } catch (IOException e) {
            return new Decoded.Malformed<>(MalformedReason.NOT_JSON, "", e.toString());
        }
    }

    private static <T> Decoded<T> malformed(JsonMappingException e) {
        String path = e.getPath().stream().map(RecordCodec::step).collect(Collectors.joining("."));
        if (e.getCause() instanceof InvalidRecordException invalid) {
            String whole = path.isEmpty() ? invalid.field() : path + "." + invalid.field();
            return new Decoded.Malformed<>(MalformedReason.INVALID_VALUE, whole, invalid.problem());
        }
        if (e instanceof ValueInstantiationException && e.getCause() != null) {
            return new Decoded.Malformed<>(
                    MalformedReason.INVALID_VALUE, path, String.valueOf(e.getCause().getMessage()));
        }
        if (e.getCause() instanceof StreamReadException) {
            return new Decoded.Malformed<>(MalformedReason.NOT_JSON, path, e.getOriginalMessage());
        }
        boolean word =
                e instanceof InvalidFormatException format && format.getTargetType().isEnum();
        return new Decoded.Malformed<>(
                word ? MalformedReason.UNKNOWN_VALUE : MalformedReason.WRONG_TYPE,
                path,
                e.getOriginalMessage());
    }

    private static String step(JsonMappingException.Reference step) {
        String field = step.getFieldName();
        return field == null ? Integer.toString(step.getIndex()) : field;
    }
}
