package parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.contract.record.Outlet;
import parley.ingest.feed.Feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class DueFeedsTest {
    private static final Instant NOW = Instant.parse("2025-06-02T14:00:00Z");

    @Test
    void putsTheFeedFirstThatWaitsLongest() {
        var due = new DueFeeds<String>(NOW);
        due.offer("1", feed("a"), NOW);
        due.offer("1", feed("b"), NOW.minusSeconds(60));
        due.offer("2", feed("c"), NOW.plusMillis(1));
        due.offer("2", feed("d"), Instant.MIN);
        due.offer("2", feed("e"), NOW.minusSeconds(60));

        assertThat(due.longestFirst())
                .extracting(one -> one.feed().address())
                .containsExactly("d", "b", "e", "a");
    }

    private static Feed feed(String address) {
        return new Feed(address, Outlet.named("Outlet"), Optional.empty(), Duration.ofMinutes(10));
    }
}
