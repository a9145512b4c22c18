package parley.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import parley.app.config.ParleyConfig;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.FeedState;
import parley.contract.topic.Topic;
import parley.ingest.feed.Feed;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.Replay;
import parley.runtime.lifecycle.Closer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Lists the feeds with their health. */
@Command(
        name = "feeds",
        description =
                "Lists each feed's health: last success, next poll, failures and why, articles a"
                        + " day. Exits with 1 when a feed has failed for a day.",
        mixinStandardHelpOptions = true)
final class FeedsCommand implements Callable<Integer> {
    private static final Duration LONG = Duration.ofDays(1);
    private static final double WEEK = 7;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin private ConfigOption option = new ConfigOption();

    @Option(names = "--json", description = "One JSON object a feed, one a line.")
    private boolean json;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    FeedsCommand() {}

    @Override
    public Integer call() throws JsonProcessingException {
        ParleyConfig config = option.read();
        List<Feed> feeds = config.readFeeds().feeds();
        PrintWriter out = spec.commandLine().getOut();
        Instant now = InstantSource.system().instant();
        boolean failing = false;
        try (var closer = new Closer()) {
            KafkaClients clients = Cluster.connect(config.kafka(), config.data(), closer);
            Map<String, FeedState> states = states(clients);
            for (Feed feed : feeds) {
                FeedState state = states.get(feed.address());
                failing |= state != null && failsForLong(state, now);
                Map<String, Object> health = health(feed, state, now);
                out.println(json ? JSON.writeValueAsString(health) : line(health));
            }
        }
        return failing ? Main.FOUND_WRONG : Main.DONE;
    }

    private static Map<String, FeedState> states(KafkaClients clients) {
        Map<String, FeedState> states = new HashMap<>();
        String topic = clients.settings().names().of(Topic.FEEDS);
        RecordCodec<FeedState> codec = RecordCodec.of(FeedState.class);
        try (var reader = clients.reader()) {
            List<PartitionInfo> found = reader.partitionsFor(topic);
            Replay.toEnd(
                    reader,
                    found.stream().map(p -> new TopicPartition(topic, p.partition())).toList(),
                    () -> false,
                    record -> {
                        if (codec.decode(record.value())
                                instanceof Decoded.Valid<FeedState>(FeedState state)) {
                            states.put(record.key(), state);
                        } else {
                            states.remove(record.key());
                        }
                    });
        }
        return states;
    }

    /** Failing now, and without success for a day, or for as long as it is known. */
    private static boolean failsForLong(FeedState state, Instant now) {
        Instant read = state.read();
        return state.failures() > 1 && (read == null || read.isBefore(now.minus(LONG)));
    }

    private static Map<String, Object> health(Feed feed, @Nullable FeedState state, Instant now) {
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("feed", feed.address());
        health.put("outlet", feed.outlet().name());
        if (state == null) {
            health.put("health", "never polled");
            return health;
        }
        health.put("health", state.failures() == 0 ? "well" : "failing");
        if (state.read() != null) {
            health.put("lastSuccess", state.read().toString());
        }
        health.put("nextPoll", state.nextPoll().toString());
        health.put("failures", state.failures());
        if (state.problem() != null) {
            health.put("problem", state.problem());
        }
        health.put("articlesADay", articlesADay(state, now));
        return health;
    }

    /** Roughly: entries that were shown within the last week, over that week or the known time. */
    private static double articlesADay(FeedState state, Instant now) {
        Instant first = state.firstRead();
        if (first == null) {
            return 0;
        }
        double known = Duration.between(first, now).toMinutes() / (24.0 * 60);
        double days = Math.clamp(known, 1, WEEK);
        return Math.round(state.entries().size() / days * 10) / 10.0;
    }

    private static String line(Map<String, Object> health) {
        var line = new StringBuilder();
        health.forEach(
                (key, value) -> {
                    switch (key) {
                        case "health", "feed" -> line.append(value).append("  ");
                        default -> line.append(key).append('=').append(value).append("  ");
                    }
                });
        return line.toString().strip();
    }
}
