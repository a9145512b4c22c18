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
    private static final List<String> DOCUMENTS =
            List.of(
                    "meridian-wire.rss",
                    "harbour-post.atom",
                    "bosporus-daily.rss",
                    "stepovyi-visnyk.rss",
                    "vecherniy-obozrevatel.rss");

    private BundledFeeds() {}

    /**
     * Publishes the documents.
     *
     * @return the written list of their feeds, as an operator would have it
     */
    static Path publish(FeedServer server, Path folder) {
        for (String name : DOCUMENTS) {
            String type = name.endsWith(".atom") ? "application/atom+xml" : "application/rss+xml";
            server.publish("/" + name, Document.of(resource(name), type));
        }
        String address = server.url("").toString().replaceFirst("/$", "");
        String list = new String(resource("feeds.yaml"), UTF_8).replace("{server}", address);
        try {
            return Files.writeString(folder.resolve("feeds.yaml"), list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
