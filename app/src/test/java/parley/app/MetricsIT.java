package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.testkit.feed.Behaviour;
import parley.testkit.feed.FeedServer;
import parley.testkit.http.FreePort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a running process, as a monitoring system reads them. */
class MetricsIT {
    private static final String RSS =
            "<rss version='2.0'><channel><title>A</title><item><title>One</title>"
                    + "<link>https://a.example/1</link></item><item><title>Two</title>"
                    + "<link>https://a.example/2</link></item></channel></rss>";

    @TempDir Path folder;
    private final FeedServer feeds = FeedServer.start();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.close();
        feeds.close();
    }

    @Test
    void servesNumbersThatAddUp() throws Exception {
        feeds.publish("/one", RSS);
        feeds.publish("/same", RSS);
        feeds.behave("/bad", Behaviour.htmlPage());
        int port = FreePort.find();
        configure(port);

        try (var process = ParleyProcess.start(folder, Map.of(), "run")) {
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> {
                                String page = page(port);
                                assertThat(number(page, "parley_ingest_articles_seen_total"))
                                        .as("log: %s", process.err())
                                        .isEqualTo(4);
                                assertThat(number(page, "parley_ingest_saved_bytes_total"))
                                        .isGreaterThanOrEqualTo(RSS.length());
                                assertThat(
                                                outcome(page, "published")
                                                        + outcome(page, "unchanged")
                                                        + outcome(page, "rejected"))
                                        .isEqualTo(4);
                            });
            String page = page(port);
            assertThat(outcome(page, "published")).isEqualTo(2);
            assertThat(outcome(page, "unchanged")).isEqualTo(2);
            assertThat(outcome(page, "rejected")).isZero();
            assertThat(polls(page, "html", "failed")).isPositive();
            assertThat(polls(page, "none", "read")).isEqualTo(2);
            assertThat(polls(page, "none", "unchanged")).isPositive();
            assertThat(number(page, "parley_ingest_due_age_seconds")).isNotNegative();
            assertThat(sum(page, "parley_notifier_looks_total"))
                    .isEqualTo(
                            sum(page, "parley_notifier_planned_total")
                                    + sum(page, "parley_notifier_passed_total")
                                    + sum(page, "parley_notifier_held_total"));
            assertThat(number(page, "parley_notifier_passed_total{reason=\"not-subscribed\"}"))
                    .isNotNegative();
            assertThat(sum(page, "parley_notifier_begun_total"))
                    .isEqualTo(
                            sum(page, "parley_notifier_ended_total")
                                    + number(page, "parley_notifier_now_waiting")
                                    + number(page, "parley_notifier_now_held"));
            assertThat(number(page, "parley_notifier_now_subscriptions")).isEqualTo(1);
        }
    }

    @Test
    void saysThatThePortIsInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            configure(taken.getLocalPort());

            try (var process = ParleyProcess.start(folder, Map.of(), "run")) {
                assertThat(process.exitCode(60)).isEqualTo(1);
                assertThat(process.err())
                        .contains("port " + taken.getLocalPort() + " on 127.0.0.1 is in use");
            }
        }
    }

    private void configure(int port) throws IOException {
        Files.writeString(
                folder.resolve("parley.yaml"),
                """
                feeds: feeds.yaml
                http: {port: %d}
                ingest: {allow-private-addresses: true}
                """
                        .formatted(port));
        Files.writeString(
                folder.resolve("feeds.yaml"),
                """
                interval: 1s
                outlets:
                  - name: Outlet
                    feeds:
                      - url: %s
                      - url: %s
                      - url: %s
                """
                        .formatted(feeds.url("/one"), feeds.url("/same"), feeds.url("/bad")));
    }

    private String page(int port) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private static double outcome(String page, String outcome) {
        return number(page, "parley_ingest_articles_total{outcome=\"" + outcome + "\"}");
    }

    private static double polls(String page, String reason, String result) {
        return number(
                page,
                "parley_ingest_polls_total{reason=\"" + reason + "\",result=\"" + result + "\"}");
    }

    /** With every tag. */
    private static double sum(String page, String name) {
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(name) + "(?:\\{.*})? (\\S+)$")
                        .matcher(page);
        assertThat(line.find()).as("%s in %s", name, page).isTrue();
        double sum = 0;
        do {
            sum += Double.parseDouble(line.group(1));
        } while (line.find());
        return sum;
    }

    private static double number(String page, String name) {
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$").matcher(page);
        assertThat(line.find()).as("%s in %s", name, page).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
