package parley.contract.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

import java.time.Instant;

/**
 * CloudEvents 1.0 attributes in the Kafka protocol binding's binary mode: headers {@code ce_*} and
 * {@code content-type}.
 */
public final class CloudEventHeaders {
    private static final String SPEC_VERSION = "1.0";

    private CloudEventHeaders() {}

    /**
     * The headers of one revision of a thing.
     *
     * @param source the service that made the record, such as {@code ingest}
     * @param subject the id of the thing
     * @param revision its revision; {@code id} is subject/revision, unique for this source
     * @param time when Parley made the record
     */
    public static Headers of(
            EventType type, String source, String subject, long revision, Instant time) {
        return new RecordHeaders()
                .add("ce_specversion", SPEC_VERSION.getBytes(UTF_8))
                .add("ce_id", (subject + "/" + revision).getBytes(UTF_8))
                .add("ce_source", ("/parley/" + source).getBytes(UTF_8))
                .add("ce_type", type.type().getBytes(UTF_8))
                .add("ce_subject", subject.getBytes(UTF_8))
                .add("ce_time", time.toString().getBytes(UTF_8))
                .add("ce_dataschema", type.dataSchema().getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
    }
}
