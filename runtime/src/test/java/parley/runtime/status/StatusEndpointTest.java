package parley.runtime.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import parley.runtime.lifecycle.Condition;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;

class StatusEndpointTest {
    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicReference<Health> health = new AtomicReference<>(Health.starting());
    private final StatusEndpoint endpoint =
            StatusEndpoint.start(loopback(0), registry, health::get);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.close();
        endpoint.close();
    }

    @Test
    void servesTheNumbersAsTheyAreNow() throws Exception {
        registry.counter("parley.things", "kind", "odd").increment(3);

        var answer = send("GET", "/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.body()).contains("parley_things_total{kind=\"odd\"} 3.0");
    }

    @Test
    void isAliveButNotReadyWhileItStarts() throws Exception {
        assertThat(send("GET", "/health/live").statusCode()).isEqualTo(200);
        var ready = send("GET", "/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(ready.body()).isEqualTo("{\"status\":\"starting\",\"services\":[]}");
    }

    @Test
    void isReadyWhenAllIsWell() throws Exception {
        health(new Condition.Well(), new Condition.Well());

        assertThat(send("GET", "/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void namesTheServiceThatIsNotWellAndWhy() throws Exception {
        health(new Condition.Well(), new Condition.Degraded("waiting for \"Kafka\""));

        var ready = send("GET", "/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body())
                .isEqualTo(
                        "{\"status\":\"degraded\",\"services\":["
                                + "{\"name\":\"s0\",\"status\":\"well\"},"
                                + "{\"name\":\"s1\",\"status\":\"degraded\","
                                + "\"reason\":\"waiting for \\\"Kafka\\\"\"}]}");
        assertThat(send("GET", "/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void isNotAliveWhenAServiceHasFailed() throws Exception {
        health(new Condition.Failed("has stopped"), new Condition.Degraded("waits"));

        assertThat(send("GET", "/health/live").statusCode()).isEqualTo(503);
        assertThat(send("GET", "/health/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void servesNothingElse() throws Exception {
        assertThat(send("GET", "/").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/metricsandmore").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/health").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/metrics").statusCode()).isEqualTo(405);
        assertThat(send("POST", "/health/live").statusCode()).isEqualTo(405);
    }

    @Test
    void saysThatThePortIsInUse() {
        assertThatExceptionOfType(StatusEndpoint.PortInUseException.class)
                .isThrownBy(
                        () ->
                                StatusEndpoint.start(
                                        loopback(endpoint.port()), registry, health::get))
                .withMessage("port %d on 127.0.0.1 is in use", endpoint.port());
    }

    private void health(Condition... conditions) {
        var services = new ArrayList<Health.OfService>();
        for (Condition condition : conditions) {
            services.add(Health.OfService.of("s" + services.size(), condition));
        }
        health.set(Health.of(services));
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress("127.0.0.1", port);
    }

    private HttpResponse<String> send(String method, String path)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + endpoint.port() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
