package parley.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class FeedListWatchTest {
    private final List<FeedList> lists = new ArrayList<>();

    @TempDir Path folder;
    private Path file;
    private FeedListWatch watch;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("feeds.yaml");
        write("https://a.example/rss");
        watch = new FeedListWatch(file, Duration.ofSeconds(1), lists::add);
    }

    @Test
    void passesAChangedListOnOnce() throws IOException {
        watch.look();
        assertThat(lists).isEmpty();

        write("https://b.example/rss");
        watch.look();
        watch.look();

        assertThat(lists)
                .singleElement()
                .satisfies(
                        list ->
                                assertThat(list.feeds())
                                        .extracting(Feed::address)
                                        .containsExactly("https://b.example/rss"));
    }

    @Test
    void keepsTheLastGoodListWhileTheFileIsWrongOrGone() throws IOException {
        Files.writeString(file, "outlets: [");
        watch.look();
        Files.delete(file);
        watch.look();
        assertThat(lists).isEmpty();

        write("https://a.example/rss");
        watch.look();

        assertThat(lists).hasSize(1);
    }

    private void write(String address) throws IOException {
        Files.writeString(
                file,
                """
                outlets:
                  - name: A
                    feeds:
                      - url: %s
                """
                        .formatted(address));
    }
}
