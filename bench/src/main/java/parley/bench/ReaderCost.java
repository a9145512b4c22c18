package parley.bench;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;

import parley.contract.record.Outlet;
import parley.ingest.article.FeedMemory;
import parley.ingest.document.DocumentReader;
import parley.ingest.document.ReadResult.FeedDocument;
import parley.ingest.document.ReadResult.Unreadable;
import parley.ingest.feed.Feed;
import parley.ingest.fetch.Bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * CPU time of reading documents, against bare Rome's on the same ones: those of a folder that Rome
 * reads without complaint. The figure is the median of rounds, all in one thread.
 */
public final class ReaderCost {
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 25;
    private static final Feed FEED =
            new Feed(
                    "https://outlet.example/rss",
                    Outlet.named("Outlet"),
                    Optional.empty(),
                    Duration.ofHours(1));
    private static final Instant NOW = Instant.parse("2025-06-02T14:00:00Z");

    private record Way(String name, ToIntFunction<byte[]> count) {}

    private final DocumentReader reader = new DocumentReader();
    private final List<byte[]> documents;
    private long sink;

    private ReaderCost(List<byte[]> documents) {
        this.documents = documents;
    }

    /**
     * Prints the figures.
     *
     * @param arguments the folder of the documents
     * @throws IOException if the folder cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            List<byte[]> documents =
                    files.filter(file -> file.toString().matches(".*\\.(xml|rss|atom|rdf)"))
                            .sorted()
                            .map(ReaderCost::bytes)
                            .filter(document -> throughRome(document) >= 0)
                            .toList();
            new ReaderCost(documents).print(System.out);
        }
    }

    private void print(PrintStream out) {
        double bytes = documents.stream().mapToLong(document -> document.length).sum();
        out.printf(Locale.ROOT, "%d documents, %.1f MB%n", documents.size(), bytes / (1024 * 1024));
        List<Way> ways =
                List.of(
                        new Way("rome", ReaderCost::throughRome),
                        new Way("entries", this::entries),
                        new Way("articles", this::articles));
        for (int i = 0; i < WARM_UP; i++) {
            ways.forEach(this::round);
        }
        double[][] times = new double[ways.size()][ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            for (int way = 0; way < ways.size(); way++) {
                times[way][i] = round(ways.get(way));
            }
        }
        double rome = median(times[0]);
        for (int way = 0; way < ways.size(); way++) {
            double time = median(times[way]);
            out.printf(
                    Locale.ROOT,
                    "%-8s %7.1f ms a round, %5.1f MB/s, %.2f times bare Rome%n",
                    ways.get(way).name(),
                    time,
                    bytes / (1024 * 1024) / (time / 1000),
                    time / rome);
        }
        if (sink == 0) {
            throw new IllegalStateException("nothing was read");
        }
    }

    private double round(Way way) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (byte[] document : documents) {
            sink += way.count().applyAsInt(document);
        }
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return (end - start) / 1e6;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The number of entries; -1 if Rome refuses the document. */
    private static int throughRome(byte[] document) {
        try (var characters = new XmlReader(new ByteArrayInputStream(document), true)) {
            return new SyndFeedInput().build(characters).getEntries().size();
        } catch (FeedException | IOException | IllegalArgumentException e) {
            return -1;
        }
    }

    private int entries(byte[] document) {
        return read(document).map(feed -> feed.entries().size()).orElse(0);
    }

    private int articles(byte[] document) {
        return read(document)
                .map(feed -> FeedMemory.notice(FEED, feed, Map.of(), true, NOW).sightings().size())
                .orElse(0);
    }

    private Optional<FeedDocument> read(byte[] document) {
        return switch (reader.read(Bytes.of(document), Optional.empty(), Optional.empty())) {
            case FeedDocument feed -> Optional.of(feed);
            case Unreadable _ -> Optional.empty();
        };
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
