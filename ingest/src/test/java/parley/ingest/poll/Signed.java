package parley.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

import java.util.Map;

/**
 * Signs every record that a process writes with the process's name, whichever of its producers
 * writes it, so that a test can tell whose records were committed.
 */
public final class Signed
        implements ProducerInterceptor<Object, Object>, ConsumerInterceptor<Object, Object> {
    /** The system property that holds the name. */
    static final String NAME = "parley.test.instance";

    /** What makes every client of a process sign; consumers take the same setting. */
    static final Map<String, String> PROPERTIES =
            Map.of("interceptor.classes", Signed.class.getName());

    private static final String HEADER = "test-instance";

    /** Who wrote a record; empty if nobody signed it. */
    static String writer(ConsumerRecord<?, ?> record) {
        var header = record.headers().lastHeader(HEADER);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    @Override
    public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> record) {
        // What a stream passes on may carry the header of who wrote its input.
        record.headers().remove(HEADER);
        record.headers().add(HEADER, System.getProperty(NAME, "").getBytes(UTF_8));
        return record;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception exception) {}

    @Override
    public ConsumerRecords<Object, Object> onConsume(ConsumerRecords<Object, Object> records) {
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void configure(Map<String, ?> configs) {}

    @Override
    public void close() {}
}
