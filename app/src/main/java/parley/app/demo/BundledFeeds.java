package parley.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import parley.testkit.feed.Document;
import parley.testkit.feed.FeedServer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The demo's feeds, bundled with the program, put on a server of this machine. */
final class BundledFeeds {
    /** Which outlets have reported by when: the first wave, then the second. */
    static final List<List<String>> WAVES =
            List.of(
                    List.of("meridian-wire.rss"),
                    List.of(
                            "harbour-post.atom",
                            "bosporus-daily.rss",
                            "stepovyi-visnyk.rss",
                            "vecherniy-obozrevatel.rss"));

    private static final String NOTHING_YET =
            "<rss version=\"2.0\"><channel><title>Nothing yet</title></channel></rss>";

    private BundledFeeds() {}

    /**
     * Puts every feed on the server, with nothing in it yet.
     *
     * @return the written list of the feeds, as an operator would have it
     */
    static Path announce(FeedServer server, Path folder) {
        WAVES.stream()
                .flatMap(List::stream)
                .forEach(name -> server.publish("/" + name, NOTHING_YET));
        String address = server.url("").toString().replaceFirst("/$", "");
        String list = new String(resource("feeds.yaml"), UTF_8).replace("{server}", address);
        try {
            return Files.writeString(folder.resolve("feeds.yaml"), list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes what some outlets report. */
    static void publish(FeedServer server, List<String> wave) {
        for (String name : wave) {
            String type = name.endsWith(".atom") ? "application/atom+xml" : "application/rss+xml";
            server.publish("/" + name, Document.of(resource(name), type));
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = BundledFeeds.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the demo lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
