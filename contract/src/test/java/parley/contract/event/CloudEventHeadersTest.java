package parley.contract.event;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;

import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;

class CloudEventHeadersTest {
    @Test
    void carriesAttributesThatTheSdkAccepts() {
        Instant made = Instant.parse("2025-06-02T14:05:00Z");

        Headers headers = CloudEventHeaders.of(EventType.ARTICLE, "ingest", "a1", 2, made);
        CloudEvent event =
                CloudEventBuilder.v1()
                        .withId(text(headers, "ce_id"))
                        .withSource(URI.create(text(headers, "ce_source")))
                        .withType(text(headers, "ce_type"))
                        .withSubject(text(headers, "ce_subject"))
                        .withTime(OffsetDateTime.parse(text(headers, "ce_time")))
                        .withDataSchema(URI.create(text(headers, "ce_dataschema")))
                        .withDataContentType(text(headers, "content-type"))
                        .build();

        assertThat(event.getSpecVersion()).hasToString(text(headers, "ce_specversion"));
        assertThat(event.getId()).isEqualTo("a1/2");
        assertThat(event.getSubject()).isEqualTo("a1");
        assertThat(event.getTime().toInstant()).isEqualTo(made);
        assertThat(event.getDataSchema()).hasToString("urn:parley:schema:article-1");
    }

    private static String text(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }
}
