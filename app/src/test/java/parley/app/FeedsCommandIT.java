package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.app.feeds.FeedStates;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.ingest.IngestConfig;
import parley.ingest.IngestService;
import parley.ingest.feed.FeedList;
import parley.ingest.fetch.AddressPolicy;
import parley.ingest.fetch.FetchLimits;
import parley.runtime.config.Problems;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;
import parley.testkit.clock.SteppingClock;
import parley.testkit.feed.Behaviour;
import parley.testkit.feed.FeedServer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an operator reads of feeds that were really polled, while their broker runs. */
class FeedsCommandIT {
    private static final String RSS =
            "<rss version='2.0'><channel><title>A</title><item><title>One</title>"
                    + "<link>https://a.example/1</link></item></channel></rss>";

    @TempDir Path folder;
    private final FeedServer server = FeedServer.start();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private EmbeddedBroker broker;
    private KafkaClients clients;

    @BeforeEach
    void start() throws IOException {
        broker = EmbeddedBroker.start(folder.resolve("data"));
        clients =
                new KafkaClients(
                        new KafkaSettings(broker.bootstrap(), TopicNames.standard(), Map.of()));
        try (var admin = clients.admin()) {
            new TopicSetup(admin, TopicNames.standard(), Optional.empty(), Map.of()).ensure();
        }
        Files.writeString(folder.resolve("parley.yaml"), "feeds: feeds.yaml\ndata: data\n");
    }

    @AfterEach
    void stop() {
        broker.close();
        server.close();
    }

    @Test
    void tellsHowEachFeedIs() throws IOException {
        server.publish("/well", RSS);
        server.publish("/failing", RSS);
        server.behave("/gone", Behaviour.status(410));
        list("/well", "/failing", "/gone");
        // Two days ago, so that what failed then has failed for long now.
        var clock =
                SteppingClock.ticking(InstantSource.system().instant().minus(Duration.ofDays(2)));
        try (var _ = ingest(clock)) {
            await().atMost(Duration.ofSeconds(40)).until(() -> states() == 3);
            server.behave("/failing", Behaviour.htmlPage());
            await().atMost(Duration.ofSeconds(40)).until(() -> failures("/failing") > 1);
        }
        list("/well", "/failing", "/gone", "/never");

        // No broker is named: it is found by the word that its process left in the data folder.
        assertThat(run("feeds")).as("%s", err).isEqualTo(Main.FOUND_WRONG);
        List<String> lines = out.toString(UTF_8).lines().toList();
        String time = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d";
        assertThat(lines.get(0))
                .matches("health +last success +next poll +articles/day +feed +address");
        assertThat(lines.get(1))
                .matches("well +" + time + "  " + time + " +[0-9.–]+  Outlet /well +http.*/well");
        assertThat(lines.get(2)).matches("failing +" + time + "  " + time + " .*/failing");
        assertThat(lines.get(3))
                .matches("    the last \\d+ polls failed: it is a web page, not a feed");
        assertThat(lines.get(4)).matches("gone +– +" + time + " .*/gone");
        assertThat(lines.get(6)).matches("never polled  – +– +–  .*/never");
        assertThat(lines.get(7))
                .startsWith("4 feeds: 1 well, 1 failing, 1 gone, 1 never polled; times are UTC");
        assertThat(lines.subList(0, 3))
                .extracting(line -> line.replaceFirst("(address|http.*)$", "").length())
                .as("columns are aligned")
                .containsOnly(lines.get(0).indexOf("address"));

        assertThat(run("feeds", "list", "--json")).isEqualTo(Main.FOUND_WRONG);
        List<JsonNode> objects = new ArrayList<>();
        for (String line : out.toString(UTF_8).lines().toList()) {
            objects.add(new JsonMapper().readTree(line));
        }
        assertThat(objects)
                .extracting(object -> object.path("health").asText())
                .containsExactly("well", "failing", "gone", "never polled");
        assertThat(objects.get(1).path("problem").asText()).isEqualTo("html");
        assertThat(objects.get(0).path("lastSuccess").asText()).endsWith("Z");

        list("/well", "/never");
        assertThat(run("feeds")).isEqualTo(Main.DONE);
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    private IngestService ingest(InstantSource clock) {
        var problems = new Problems();
        FeedList list = FeedList.read(folder.resolve("feeds.yaml"), problems);
        assertThat(problems.all()).isEmpty();
        var config = new IngestConfig("", AddressPolicy.ANY, FetchLimits.STANDARD, 16);
        var service = new IngestService(clients, list, config, clock);
        service.start();
        return service;
    }

    private long states() {
        return FeedStates.read(clients).size();
    }

    private int failures(String path) {
        return FeedStates.read(clients).get(server.url(path).toString()).failures();
    }

    private void list(String... paths) throws IOException {
        var yaml = new StringBuilder("interval: 1s\noutlets:\n");
        for (String path : paths) {
            yaml.append("  - name: Outlet ").append(path).append("\n    feeds:\n");
            yaml.append("      - url: ").append(server.url(path)).append('\n');
        }
        Files.writeString(folder.resolve("feeds.yaml"), yaml);
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("-c", folder.resolve("parley.yaml").toString()));
        return Main.execute(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                all.toArray(String[]::new));
    }
}
