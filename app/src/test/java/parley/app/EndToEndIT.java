package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.testkit.feed.FeedServer;
import parley.testkit.telegram.BotApiDouble;
import parley.testkit.telegram.SeenMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The whole of Parley as a person runs it: feeds on one side, a chat on the other. */
class EndToEndIT {
    private static final long CHAT = 7_000_000_001L;
    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(60));

    @TempDir Path folder;

    private final FeedServer feeds = FeedServer.start();
    private final BotApiDouble telegram = BotApiDouble.start();
    private final DayOfNews news = new DayOfNews(LONG_AGO);

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(
                folder.resolve("parley.yaml"),
                """
                feeds: my-feeds.yaml
                data: data
                ingest: {allow-private-addresses: true}
                """);
        Files.writeString(
                folder.resolve("my-feeds.yaml"),
                """
                interval: 1s
                outlets:
                  - name: Outlet
                    feeds:
                      - url: %s
                """
                        .formatted(feeds.url("/rss")));
        news.addNoise();
        publish();
        telegram.privateChat(CHAT, "Olena", "uk");
    }

    @AfterEach
    void stop() {
        feeds.close();
        telegram.close();
    }

    @Test
    void tellsAChatOnceOfEachDevelopmentWhateverIsStoppedAndStarted() throws Exception {
        List<String> told = new ArrayList<>();
        try (var first = start()) {
            subscribe(first);
            told.add(news.addDevelopment());
            news.addNoise();
            publish();
            soon().untilAsserted(() -> assertThat(linksTold()).containsExactlyElementsOf(told));
            first.terminate();
            assertThat(first.exitCode(15))
                    .as("exit code of an orderly end by SIGTERM; log: %s", first.err())
                    .isEqualTo(143);
        }

        try (var second = start()) {
            told.add(news.addDevelopment());
            news.addNoise();
            publish();
            soon().untilAsserted(() -> assertThat(linksTold()).containsExactlyElementsOf(told));

            telegram.say(CHAT, "/stop");
            soon().untilAsserted(
                            () ->
                                    assertThat(telegram.messages(CHAT).getLast().text())
                                            .as("log: %s", second.err())
                                            .startsWith("Готово"));
            int messages = telegram.messages(CHAT).size();
            news.addDevelopment();
            publish();
            awaitPolls(3, second);
            assertThat(telegram.messages(CHAT)).hasSize(messages);
            assertThat(String.join("\n", second.err())).doesNotContain(telegram.token());
        }
    }

    @Test
    void losesAndRepeatsNothingWhenKilledAtAnyMoment() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> expected = new ArrayList<>();
        int kills = 4;
        try (var first = start()) {
            subscribe(first);
            first.kill();
        }
        for (int round = 0; round < kills; round++) {
            try (var process = start()) {
                awaitPolls(1, process);
                for (int i = 0; i < 3; i++) {
                    expected.add(news.addDevelopment());
                    publish();
                    awaitAnything(Duration.ofMillis(random.nextInt(900)));
                }
                process.kill();
            }
        }
        try (var last = start()) {
            soon().atMost(Duration.ofMinutes(2))
                    .untilAsserted(
                            () ->
                                    assertThat(linksTold())
                                            .as("seed %d; log: %s", seed, last.err())
                                            .containsAll(expected));
            awaitPolls(2, last);
        }

        // What may come twice is only the call that was open at a kill.
        assertThat(linksTold().size() - expected.size())
                .as("repeated alerts, seed %d: %s", seed, linksTold())
                .isBetween(0, kills);
        assertThat(linksTold().stream().distinct().toList())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private ParleyProcess start() {
        return ParleyProcess.start(
                folder,
                Map.of(
                        "PARLEY_TELEGRAM_TOKEN", telegram.token(),
                        "PARLEY_TELEGRAM_URL", telegram.baseUrl().toString()),
                "run");
    }

    private void subscribe(ParleyProcess process) {
        awaitPolls(1, process);
        telegram.say(CHAT, "/start");
        soon().until(() -> !telegram.messages(CHAT).isEmpty());
    }

    private void publish() {
        feeds.publish("/rss", news.rss());
    }

    private void awaitPolls(int count, ParleyProcess process) {
        int before = feeds.requests("/rss").size();
        soon().untilAsserted(
                        () ->
                                assertThat(feeds.requests("/rss").size() - before)
                                        .as("polls; log: %s", process.err())
                                        .isGreaterThanOrEqualTo(count));
    }

    /**
     * A moment of random length in which a kill may fall anywhere; it ends by the clock or by a
     * message.
     */
    private void awaitAnything(Duration atMost) throws InterruptedException {
        int before = telegram.messages(CHAT).size();
        telegram.awaitMessages(CHAT, before + 2, atMost);
    }

    /** The links of the alerts in the chat, oldest first. */
    private List<String> linksTold() {
        return telegram.messages(CHAT).stream()
                .flatMap(message -> links(message).stream())
                .toList();
    }

    private static List<String> links(SeenMessage message) {
        return Pattern.compile("https://outlet\\.example/[a-z0-9/]+")
                .matcher(message.source())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }
}
