package parley.notifier.desk;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.json.Decoded;
import parley.contract.record.DeadLetter;
import parley.contract.topic.Topic.Audience;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** Makes dead letters of records that cannot be used, and tells the log where they were. */
final class DeadLetters {
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private DeadLetters() {}

    static DeadLetter malformed(
            ConsumerRecord<String, byte[]> record,
            Decoded.Malformed<?> malformed,
            Audience audience,
            Instant now) {
        String place = malformed.path().isEmpty() ? "" : " at " + malformed.path();
        // What a decoder says may quote the record: that stays out of what others read.
        String detail =
                audience == Audience.PRIVATE
                        ? malformed.reason().code() + place
                        : malformed.detail() + place;
        return of(record, malformed.reason().code(), detail, audience, now);
    }

    static DeadLetter of(
            ConsumerRecord<String, byte[]> record,
            String reason,
            String detail,
            Audience audience,
            Instant now) {
        log.warn(
                "A record cannot be used: {} partition {} offset {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                detail);
        byte[] value = record.value() == null ? new byte[0] : record.value();
        boolean hidden = audience == Audience.PRIVATE;
        boolean cut = !hidden && value.length > DeadLetter.MAX_PAYLOAD;
        byte[] kept = cut ? Arrays.copyOf(value, DeadLetter.MAX_PAYLOAD) : value;
        return new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                "notifier",
                reason,
                detail,
                now,
                hidden ? null : Base64.getEncoder().encodeToString(kept),
                cut);
    }
}
