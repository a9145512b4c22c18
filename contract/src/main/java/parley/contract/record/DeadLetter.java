package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** A record that could not be used, and why. */
public record DeadLetter(
        @JsonPropertyDescription("Topic it came from") String topic,
        @JsonPropertyDescription("Partition it came from") int partition,
        @JsonPropertyDescription("Offset it had there") long offset,
        @JsonPropertyDescription("The service that could not use it") String service,
        @JsonPropertyDescription("Why, as a stable code") String reason,
        @JsonPropertyDescription("Why, for people") String detail,
        @JsonPropertyDescription("When Parley gave up on it") Instant at,
        @JsonPropertyDescription("Its first 64 KB in base64; absent for records of private topics")
                @Nullable String payload,
        @JsonPropertyDescription("Whether the payload was cut") boolean truncated) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public DeadLetter {
        topic = Fields.text(topic, "topic");
        partition = Fields.atLeast(0, partition, "partition");
        service = Fields.text(service, "service");
        reason = Fields.text(reason, "reason");
        detail = Fields.required(detail, "detail");
        at = Fields.required(at, "at");
    }

    /** The longest payload kept, in bytes. */
    public static final int MAX_PAYLOAD = 64 * 1024;

    /**
     * A dead letter for a record that was read from a public topic.
     *
     * @param reason a stable code, such as that of a {@code MalformedReason}
     * @param value the record's bytes; kept up to {@link #MAX_PAYLOAD}
     */
    public static DeadLetter of(
            String topic,
            int partition,
            long offset,
            String service,
            String reason,
            String detail,
            Instant at,
            byte[] value) {
        boolean cut = value.length > MAX_PAYLOAD;
        String payload =
                Base64.getEncoder().encodeToString(cut ? Arrays.copyOf(value, MAX_PAYLOAD) : value);
        return new DeadLetter(topic, partition, offset, service, reason, detail, at, payload, cut);
    }
}
