package parley.bench.ingest;

import parley.contract.record.Outlet;
import parley.ingest.feed.Feed;
import parley.ingest.feed.FeedList;
import parley.testkit.feed.Behaviour;
import parley.testkit.feed.FeedServer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Feeds of made-up articles on a loopback server, each on a host of its own. */
final class BenchFeeds {
    /** Longer than a measurement, so that hardly a feed is due twice in one. */
    static final Duration INTERVAL = Duration.ofSeconds(30);

    /**
     * After so long every feed is due again: a quiet one is polled up to six times more slowly, and
     * its poll is moved by up to an interval.
     */
    static final Duration ALL_DUE = INTERVAL.multipliedBy(8);

    private static final String SENTENCE =
            "Delegations met on neutral ground and agreed to exchange lists before the next round."
                    + " ";

    private BenchFeeds() {}

    static FeedList list(int feeds, int port) {
        return new FeedList(
                IntStream.range(0, feeds)
                        .mapToObj(
                                i ->
                                        new Feed(
                                                "http://%s:%d/%d"
                                                        .formatted(LoopbackNames.host(i), port, i),
                                                Outlet.named("Outlet " + i),
                                                Optional.of("en"),
                                                INTERVAL))
                        .toList());
    }

    /** Publishes the articles of every feed, the newest first. */
    static void publish(FeedServer server, int feeds, int from, int to) {
        for (int feed = 0; feed < feeds; feed++) {
            var items = new StringBuilder();
            for (int item = to - 1; item >= from; item--) {
                items.append(
                        """
                        <item><title>Feed %1$d reports on talks, item %2$d</title>
                        <link>https://outlet%1$d.example/news/%2$d</link><guid>%1$d-%2$d</guid>
                        <description>%3$s</description></item>
                        """
                                .formatted(feed, item, SENTENCE.repeat(3)));
            }
            server.publish(
                    "/" + feed,
                    "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Feed "
                            + feed
                            + "</title>"
                            + items
                            + "</channel></rss>");
        }
    }

    static void answerAfter(FeedServer server, int feeds, Duration latency) {
        for (int feed = 0; feed < feeds; feed++) {
            server.behave("/" + feed, Behaviour.normal().after(latency));
        }
    }

    static List<String> paths(int feeds) {
        return IntStream.range(0, feeds).mapToObj(i -> "/" + i).toList();
    }
}
