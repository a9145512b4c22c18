package parley.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jsoup.Jsoup;

import parley.ingest.document.DocumentReader;
import parley.ingest.document.Entry;
import parley.ingest.document.ReadResult;
import parley.ingest.document.ReadResult.FeedDocument;
import parley.ingest.fetch.Bytes;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the documents of public feed parsers' test suites and counts what comes out as those suites
 * expect. The folder has one folder a suite, named for the project it is from.
 */
public final class FeedSuites {
    private static final String HEAD =
            "| suite | documents read | titles | links | dates | authors | guids |\n"
                    + "|---|---|---|---|---|---|---|";

    /** Beside the documents of gofeed's parser lies what they are read into. */
    private static final Map<String, Function<JsonNode, Expected>> GOFEED =
            Map.of(
                    "translator/rss", Expected::ofTranslator,
                    "translator/atom", Expected::ofTranslator,
                    "translator/json", Expected::ofTranslator,
                    "parser/rss", Expected::ofParser,
                    "parser/atom", Expected::ofParser,
                    "parser/json", Expected::ofParser);

    private final DocumentReader reader = new DocumentReader();
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Path folder;

    private FeedSuites(Path folder) {
        this.folder = folder;
    }

    /**
     * Prints the table on standard output and every miss on standard error.
     *
     * @param arguments the folder of the suites
     * @throws IOException if the folder cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        var suites = new FeedSuites(Path.of(arguments[0]));
        suites.measure();
        suites.print(System.out, System.err);
    }

    private void measure() throws IOException {
        for (Path file : files(folder)) {
            String place = folder.relativize(file).toString().replace('\\', '/');
            String name = place.substring(place.lastIndexOf('/') + 1);
            boolean document =
                    name.matches(".*\\.(xml|rss|atom|rdf|json)")
                            && !name.matches("logback.*|.*_expected\\.json|.*FirstEntry.*")
                            && !name.matches("(json|rdf|rss)_.*_1\\.(xml|json)")
                            && !place.contains("/output/")
                            && !(name.endsWith(".json") && hasDocumentBeside(file));
            if (document) {
                measure(file, place);
            }
        }
    }

    private static boolean hasDocumentBeside(Path json) {
        String name = json.getFileName().toString().replaceAll("json$", "xml");
        return Files.exists(json.resolveSibling(name));
    }

    private void measure(Path file, String place) throws IOException {
        String suite = suite(place);
        Tally tally = tallies.computeIfAbsent(suite, any -> new Tally());
        ReadResult result =
                reader.read(Bytes.of(Files.readAllBytes(file)), Optional.empty(), Optional.empty());
        switch (result) {
            case ReadResult.Unreadable(var reason, String detail) ->
                    tally.refused(place, reason.code() + ": " + detail);
            case FeedDocument feed -> {
                tally.read(place);
                Optional<Expected> expected = expected(file, suite);
                if (expected.isPresent()) {
                    judge(tally, place, feed, expected.get());
                }
            }
        }
    }

    private static String suite(String place) {
        String[] parts = place.split("/", -1);
        boolean deep = parts[0].equals("gofeed") && parts.length > 3;
        return deep ? parts[0] + " " + parts[1] + "/" + parts[2] : parts[0];
    }

    private Optional<Expected> expected(Path file, String suite) throws IOException {
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.lastIndexOf('.'));
        if (suite.equals("rss-parser")) {
            Path output = folder.resolve("rss-parser/output/" + stem + ".json");
            return Files.exists(output)
                    ? Optional.of(Expected.ofRssParser(tree(output)))
                    : Optional.empty();
        }
        Function<JsonNode, Expected> reading = GOFEED.get(suite.replace("gofeed ", ""));
        if (reading == null) {
            return Optional.empty();
        }
        Path beside =
                file.resolveSibling(
                        name.endsWith(".json") ? stem + "_expected.json" : stem + ".json");
        return Files.exists(beside) ? Optional.of(reading.apply(tree(beside))) : Optional.empty();
    }

    /** Some expectations are in the charset of their document. */
    private JsonNode tree(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, UTF_8);
        return json.readTree(text.indexOf('\uFFFD') < 0 ? text : new String(bytes, ISO_8859_1));
    }

    private static void judge(Tally tally, String place, FeedDocument feed, Expected expected) {
        expected.title()
                .ifPresent(
                        title ->
                                tally.judge(
                                        place,
                                        "title",
                                        title,
                                        feed.title(),
                                        plain(title).equals(plain(feed.title()))));
        same(tally, place, "link", expected.link(), feed.link());
        for (int i = 0; i < expected.items().size(); i++) {
            Optional<Entry> entry =
                    i < feed.entries().size()
                            ? Optional.of(feed.entries().get(i))
                            : Optional.empty();
            judge(tally, place, entry, expected.items().get(i));
        }
    }

    private static void judge(
            Tally tally, String place, Optional<Entry> entry, Expected.Item expected) {
        same(
                tally,
                place,
                "title",
                expected.title().map(FeedSuites::plain),
                entry.map(e -> plain(e.title())));
        same(tally, place, "link", expected.link(), entry.flatMap(Entry::link));
        date(tally, place, expected.published(), entry.flatMap(Entry::published));
        date(tally, place, expected.updated(), entry.flatMap(Entry::updated));
        same(
                tally,
                place,
                "author",
                expected.author().map(FeedSuites::plain),
                entry.flatMap(Entry::author).map(FeedSuites::plain));
        same(tally, place, "guid", expected.guid(), entry.flatMap(Entry::id));
    }

    private static void date(
            Tally tally, String place, Optional<Instant> expected, Optional<Instant> found) {
        same(tally, place, "date", expected.map(Instant::toString), found.map(Instant::toString));
    }

    private static void same(
            Tally tally,
            String place,
            String field,
            Optional<String> expected,
            Optional<String> found) {
        expected.ifPresent(
                text ->
                        tally.judge(
                                place,
                                field,
                                text,
                                found.orElse("nothing"),
                                found.filter(text::equals).isPresent()));
    }

    private static String plain(String markup) {
        return Jsoup.parse(markup).text().strip();
    }

    private void print(PrintStream table, PrintStream misses) {
        table.println(HEAD);
        tallies.forEach((suite, tally) -> table.println(tally.row(suite)));
        for (Tally tally : tallies.values()) {
            tally.misses().forEach(misses::println);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
