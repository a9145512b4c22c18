package parley.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import parley.testkit.feed.Document;
import parley.testkit.feed.FeedServer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The demo's feeds, bundled with the program, put on a server of this machine. */
final class BundledFeeds {
    /**
     * What is published at one time.
     *
     * @param after how long after the wave before: time enough for every feed to be due again
     * @param documents the feed documents that change, by name of their resources
     */
    record Wave(Duration after, List<String> documents) {
        Wave {
            documents = List.copyOf(documents);
        }
    }

    /**
     * The day of the second round: a wire first, then four more outlets. A week later: the first
     * stage of the exchange, and one outlet's false report; it corrects that in the evening.
     */
    static final List<Wave> WAVES =
            List.of(
                    new Wave(Duration.ofMinutes(30), List.of("meridian-wire.rss")),
                    new Wave(
                            Duration.ofMinutes(30),
                            List.of(
                                    "harbour-post.atom",
                                    "bosporus-daily.rss",
                                    "stepovyi-visnyk.rss",
                                    "vecherniy-obozrevatel.rss")),
                    new Wave(
                            Duration.ofDays(7),
                            List.of(
                                    "a-week-later/meridian-wire.rss",
                                    "a-week-later/harbour-post.atom",
                                    "a-week-later/bosporus-daily.rss",
                                    "a-week-later/stepovyi-visnyk.rss",
                                    "a-week-later/vecherniy-obozrevatel.rss")),
                    new Wave(Duration.ofHours(2), List.of("corrected/harbour-post.atom")));

    private static final String NOTHING_YET =
            "<rss version=\"2.0\"><channel><title>Nothing yet</title></channel></rss>";

    private BundledFeeds() {}

    /**
     * Puts every feed on the server, with nothing in it yet.
     *
     * @return the written list of the feeds, as an operator would have it
     */
    static Path announce(FeedServer server, Path folder) {
        for (Wave wave : WAVES) {
            wave.documents().forEach(name -> server.publish(path(name), NOTHING_YET));
        }
        String address = server.url("").toString().replaceFirst("/$", "");
        String list = new String(resource("feeds.yaml"), UTF_8).replace("{server}", address);
        try {
            return Files.writeString(folder.resolve("feeds.yaml"), list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes what outlets report, each in the place of what its feed showed before. */
    static void publish(FeedServer server, Wave wave) {
        for (String name : wave.documents()) {
            String type = name.endsWith(".atom") ? "application/atom+xml" : "application/rss+xml";
            server.publish(path(name), Document.of(resource(name), type));
        }
    }

    /** A feed keeps its address whatever folder a later document of it lies in. */
    private static String path(String name) {
        return "/" + name.substring(name.lastIndexOf('/') + 1);
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
