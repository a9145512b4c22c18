package parley.app.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.record.Outlet;
import parley.runtime.config.ConfigException;
import parley.runtime.config.Place;
import parley.runtime.config.Problems;
import parley.runtime.config.YamlSection;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Articles from a file, one JSON object a line: records of talks.articles, what {@code parley read
 * --json} prints, or simple ones with {@code id}, {@code source}, {@code title}, {@code
 * description} (or {@code summary}), {@code text}, {@code url} (or {@code link}), {@code lang} (or
 * {@code language}) and {@code published}, a time, a day or a month. A line without a time has that
 * of the line before it; one without a source has the host of its address.
 */
public final class ArticleLines {
    private static final JsonMapper JSON = new JsonMapper();
    private static final RecordCodec<Article> RECORDS = RecordCodec.of(Article.class);

    private final Problems problems = new Problems();
    private final Consumer<Article> sink;
    private Instant before;

    private ArticleLines(Instant first, Consumer<Article> sink) {
        this.before = first;
        this.sink = sink;
    }

    /** An article that is written on the command line. */
    public static Article of(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String language,
            Instant published) {
        return article(
                "command-line", "command line", title, summary, null, null, language, published);
    }

    /**
     * All articles of a file.
     *
     * @param first when the first ones were published if they do not say
     * @throws ConfigException with every line that holds no article
     */
    public static List<Article> read(Path file, Instant first) {
        List<Article> articles = new ArrayList<>();
        read(file, first, articles::add);
        return articles;
    }

    /**
     * Hands on the articles of a file one by one.
     *
     * @param first when the first ones were published if they do not say
     * @throws ConfigException in the end, with every line that holds no article
     */
    public static void read(Path file, Instant first, Consumer<Article> sink) {
        var lines = new ArticleLines(first, sink);
        lines.readAll(file);
        lines.problems.throwIfAny();
    }

    private void readAll(Path file) {
        String name = file.toString();
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    read(line, new Place(name, number, 1));
                }
            }
        } catch (IOException _) {
            // It tells why in an operator's words.
            YamlSection.read(file, problems);
        }
    }

    private void read(String line, Place place) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JsonProcessingException _) {
            problems.add(place, "expected one JSON object on one line");
            return;
        }
        if (json.path("articles").isArray()) {
            json.path("articles").forEach(article -> simple(article, place));
        } else if (RECORDS.decode(line.getBytes(UTF_8))
                instanceof Decoded.Valid<Article>(Article article)) {
            before = article.published();
            sink.accept(article);
        } else {
            simple(json, place);
        }
    }

    private void simple(JsonNode json, Place place) {
        String title = text(json, "title", "title");
        String summary = text(json, "summary", "description");
        String body = text(json, "text", "text");
        if (title == null && summary == null && body == null) {
            problems.add(place, "expected an article with 'title', 'summary' or 'text'");
            return;
        }
        String published = text(json, "published", "published");
        try {
            before = published == null ? before : time(published);
        } catch (DateTimeException _) {
            problems.add(
                    place,
                    "'published' must be a time, a day or a month, found '" + published + "'");
            return;
        }
        String id = text(json, "id", "id");
        String link = text(json, "url", "link");
        String source = text(json, "source", "source");
        sink.accept(
                article(
                        id == null ? "line-" + place.line() : id,
                        source == null ? outlet(link) : source,
                        title,
                        summary,
                        body,
                        link,
                        text(json, "lang", "language"),
                        before));
    }

    /** Where no name is given, the host of the link is what people know an outlet by. */
    private static String outlet(@Nullable String link) {
        try {
            String host = link == null ? null : new URI(link.strip()).getHost();
            String bare = host == null ? "" : host.toLowerCase(Locale.ROOT);
            bare = bare.startsWith("www.") ? bare.substring("www.".length()) : bare;
            return bare.isEmpty() ? "unknown" : bare;
        } catch (URISyntaxException notAnAddress) {
            return "unknown";
        }
    }

    private static Instant time(String text) {
        return switch (text.length()) {
            case 7 -> YearMonth.parse(text).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            case 10 -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            default -> OffsetDateTime.parse(text).toInstant();
        };
    }

    private static @Nullable String text(JsonNode json, String key, String other) {
        JsonNode value = json.hasNonNull(key) ? json.path(key) : json.path(other);
        String text = value.isNull() ? "" : value.asText("");
        return text.isBlank() ? null : text;
    }

    private static Article article(
            String id,
            String source,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String text,
            @Nullable String link,
            @Nullable String language,
            Instant published) {
        return new Article(
                id,
                1,
                "file",
                Outlet.named(source),
                null,
                link,
                title == null ? "" : title,
                summary,
                text,
                false,
                null,
                List.of(),
                language,
                published,
                null,
                published,
                false);
    }
}
