package parley.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

import parley.ingest.feed.Feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The feeds to follow and the partitions that they belong to. */
final class FollowedFeeds {
    private final Map<String, Feed> feeds = new HashMap<>();
    private final int partitions;

    /**
     * Feeds at home in so many partitions.
     *
     * @param partitions of {@code talks.feeds}; 0 while that is not known: no feed has a home then
     */
    FollowedFeeds(Collection<Feed> listed, int partitions) {
        this.partitions = partitions;
        listed.forEach(feed -> feeds.put(feed.address(), feed));
    }

    @Nullable Feed feed(String address) {
        return feeds.get(address);
    }

    boolean follows(String address) {
        return feeds.containsKey(address);
    }

    int partitions() {
        return partitions;
    }

    /** The partition that a record of the feed goes to by Kafka's own rule. */
    int home(String address) {
        return Utils.toPositive(Utils.murmur2(address.getBytes(UTF_8))) % partitions;
    }

    /** The feeds of a partition. */
    List<Feed> at(int partition) {
        return partitions == 0
                ? List.of()
                : feeds.values().stream()
                        .filter(feed -> home(feed.address()) == partition)
                        .toList();
    }
}
