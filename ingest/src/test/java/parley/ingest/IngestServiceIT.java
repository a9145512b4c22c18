package parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.record.FeedState;
import parley.contract.record.Outlet;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.ingest.feed.Feed;
import parley.ingest.feed.FeedList;
import parley.ingest.fetch.AddressPolicy;
import parley.ingest.fetch.FetchLimits;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;
import parley.runtime.kafka.Replay;
import parley.testkit.feed.Behaviour;
import parley.testkit.feed.FeedServer;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

class IngestServiceIT {
    @TempDir static Path data;
    private static EmbeddedBroker broker;

    private final TopicNames names =
            new TopicNames("t" + ThreadLocalRandom.current().nextInt(1_000_000) + ".");
    private final FeedServer server = FeedServer.start();
    private KafkaClients clients;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(data);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void setUp() {
        clients = new KafkaClients(new KafkaSettings(broker.bootstrap(), names, Map.of()));
        try (var admin = clients.admin()) {
            new TopicSetup(admin, names, Optional.empty(), Map.of()).ensure();
        }
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void publishesEachArticleOnceAlsoAfterARestart() {
        server.publish("/rss", rss("One", "Two"));
        server.publish("/copy", rss("One", "Two"));
        try (var _ = start("/rss", "/copy")) {
            await().atMost(Duration.ofSeconds(30)).until(() -> articles().size() == 2);
        }
        server.publish("/rss", rss("One", "Two", "Three"));

        try (var _ = start("/rss", "/copy")) {
            await().atMost(Duration.ofSeconds(30)).until(() -> articles().size() > 2);
            int requests = server.requests("/copy").size();
            await().until(() -> server.requests("/copy").size() > requests + 1);
        }

        assertThat(articles())
                .extracting(Article::title)
                .containsExactlyInAnyOrder("One", "Two", "Three");
    }

    @Test
    void asksOnlyForWhatHasChanged() {
        server.publish("/rss", rss("One"));
        try (var _ = start("/rss")) {
            await().atMost(Duration.ofSeconds(30)).until(() -> server.requests("/rss").size() > 2);
        }

        assertThat(server.requests("/rss").getLast().headers().first("If-None-Match")).isPresent();
    }

    @Test
    void badFeedsStopNoOther() {
        server.behave("/html", Behaviour.htmlPage());
        server.behave("/empty", Behaviour.emptyBody());
        server.behave("/missing", Behaviour.status(404));
        server.behave("/endless", Behaviour.endless());
        server.behave("/stall", Behaviour.stall());
        server.publish("/rss", rss("One"));

        try (var _ = start("/html", "/empty", "/missing", "/endless", "/stall", "/rss")) {
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(
                            () -> {
                                assertThat(articles()).hasSize(1);
                                assertThat(problems())
                                        .containsEntry("/html", "html")
                                        .containsEntry("/empty", "empty")
                                        .containsEntry("/missing", "not-found")
                                        .containsEntry("/endless", "too-large")
                                        .containsEntry("/stall", "timed-out");
                            });
        }
    }

    private IngestService start(String... paths) {
        List<Feed> feeds = new ArrayList<>();
        for (String path : paths) {
            feeds.add(
                    new Feed(
                            server.url(path).toString(),
                            Outlet.named("Outlet " + path),
                            Optional.of("en"),
                            Duration.ofMillis(300)));
        }
        var config =
                new IngestConfig(
                        "mailto:op@news.example",
                        AddressPolicy.ANY,
                        new FetchLimits(Duration.ofSeconds(2), 200_000, 3),
                        16);
        var service =
                new IngestService(clients, new FeedList(feeds), config, InstantSource.system());
        service.start();
        return service;
    }

    private static String rss(String... titles) {
        var items = new StringBuilder();
        for (String title : titles) {
            items.append(
                    "<item><title>%s</title><link>https://a.example/%s</link></item>"
                            .formatted(title, title));
        }
        return "<rss version='2.0'><channel><title>A</title>" + items + "</channel></rss>";
    }

    private List<Article> articles() {
        return readAll(Topic.ARTICLES, Article.class);
    }

    private Map<String, String> problems() {
        Map<String, String> problems = new HashMap<>();
        for (FeedState state : readAll(Topic.FEEDS, FeedState.class)) {
            if (state.problem() != null) {
                problems.put(
                        state.feed().substring(server.url("").toString().length()),
                        state.problem());
            }
        }
        return problems;
    }

    private <T> List<T> readAll(Topic topic, Class<T> type) {
        List<T> values = new ArrayList<>();
        try (var reader = clients.reader()) {
            var partitions =
                    IntStream.range(0, topic.partitions())
                            .mapToObj(p -> new TopicPartition(names.of(topic), p))
                            .toList();
            Replay.toEnd(
                    reader,
                    partitions,
                    () -> false,
                    record -> {
                        if (RecordCodec.of(type).decode(record.value())
                                instanceof Decoded.Valid<T>(T value)) {
                            values.add(value);
                        }
                    });
        }
        return values;
    }
}
