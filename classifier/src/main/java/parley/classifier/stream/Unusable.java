package parley.classifier.stream;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

import parley.contract.event.CloudEventHeaders;
import parley.contract.event.EventType;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.DeadLetter;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** Sets aside records that cannot be used, with the reason, in the transaction at hand. */
final class Unusable {
    /** The code for a value over the contract's limit. */
    static final String TOO_LARGE = "too-large";

    /** The code for a value that is missing. */
    static final String NO_VALUE = "no-value";

    /** The code for a failure of ours: the record may be right. */
    static final String FAILED = "classifier-failed";

    private static final RecordCodec<DeadLetter> CODEC = RecordCodec.of(DeadLetter.class);

    private final ProcessorContext<String, byte[]> context;
    private final String sink;

    Unusable(ProcessorContext<String, byte[]> context, String sink) {
        this.context = context;
        this.sink = sink;
    }

    void malformed(Record<String, byte[]> record, Decoded.Malformed<?> malformed) {
        String path = malformed.path();
        String detail = path.isEmpty() ? malformed.detail() : path + ": " + malformed.detail();
        setAside(record, malformed.reason().code(), detail);
    }

    void setAside(Record<String, byte[]> record, String reason, String detail) {
        RecordMetadata place =
                context.recordMetadata()
                        .orElseThrow(() -> new IllegalStateException("only records are set aside"));
        byte[] value = record.value();
        boolean cut = value != null && value.length > DeadLetter.MAX_PAYLOAD;
        Instant at = Instant.ofEpochMilli(record.timestamp());
        var letter =
                new DeadLetter(
                        place.topic(),
                        place.partition(),
                        place.offset(),
                        ArticleMatching.SERVICE,
                        reason,
                        detail,
                        at,
                        value == null ? null : payload(value),
                        cut);
        String subject = place.topic() + "/" + place.partition() + "/" + place.offset();
        var headers =
                CloudEventHeaders.of(
                        EventType.DEAD_LETTER, ArticleMatching.SERVICE, subject, 1, at);
        context.forward(
                new Record<String, byte[]>(null, CODEC.encode(letter), record.timestamp(), headers),
                sink);
    }

    private static String payload(byte[] value) {
        int length = Math.min(value.length, DeadLetter.MAX_PAYLOAD);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(value, length));
    }
}
