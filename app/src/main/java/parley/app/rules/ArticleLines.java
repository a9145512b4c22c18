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
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Articles from a file, one JSON object a line: records of talks.articles, what {@code parley read
 * --json} prints, or simple ones with id, source, title, summary (or description), text, url (or
 * link), language (or lang) and published, of which one of title, summary and text must be there.
 */
public final class ArticleLines {
    private static final JsonMapper JSON = new JsonMapper();
    private static final RecordCodec<Article> RECORDS = RecordCodec.of(Article.class);

    private final Instant now;
    private final Consumer<Article> sink;
    private final Problems problems = new Problems();

    private ArticleLines(Instant now, Consumer<Article> sink) {
        this.now = now;
        this.sink = sink;
    }

    /**
     * All articles of a file.
     *
     * @param now when those were published that do not say
     * @throws ConfigException with every line that holds no article
     */
    public static List<Article> read(Path file, Instant now) {
        List<Article> articles = new ArrayList<>();
        read(file, now, articles::add);
        return articles;
    }

    /**
     * Hands on the articles of a file one by one, whatever its size.
     *
     * @param now when those were published that do not say
     * @throws ConfigException at the end, with every line that holds no article
     */
    public static void read(Path file, Instant now, Consumer<Article> sink) {
        var lines = new ArticleLines(now, sink);
        lines.readAll(file);
        lines.problems.throwIfAny();
    }

    /** An article that is written on the command line. */
    public static Article of(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String language,
            Instant published) {
        return article(
                "command-line", "command line", null, title, summary, null, language, published);
    }

    private void readAll(Path file) {
        String name = file.toString();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
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
            sink.accept(article);
        } else {
            simple(json, place);
        }
    }

    private void simple(JsonNode json, Place place) {
        String title = text(json, "title");
        String summary = text(json, "summary", "description");
        String body = text(json, "text");
        if (title == null && summary == null && body == null) {
            problems.add(place, "expected an article with 'title', 'summary' or 'text'");
            return;
        }
        String published = text(json, "published");
        try {
            sink.accept(
                    article(
                            Objects.requireNonNullElse(text(json, "id"), "line-" + place.line()),
                            Objects.requireNonNullElse(text(json, "source"), "unknown"),
                            text(json, "url", "link"),
                            title,
                            summary,
                            body,
                            text(json, "language", "lang"),
                            published == null ? now : time(published)));
        } catch (DateTimeException _) {
            problems.add(
                    place,
                    "'published' must be a time, a day or a month, found '" + published + "'");
        }
    }

    private static Instant time(String text) {
        return switch (text.length()) {
            case 7 -> YearMonth.parse(text).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            case 10 -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            default -> OffsetDateTime.parse(text).toInstant();
        };
    }

    /** What the first of some keys says that says something. */
    private static @Nullable String text(JsonNode json, String... keys) {
        for (String key : keys) {
            String text = json.hasNonNull(key) ? json.path(key).asText("") : "";
            if (!text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    private static Article article(
            String id,
            String source,
            @Nullable String link,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String text,
            @Nullable String language,
            Instant published) {
        return new Article(
                id,
                1,
                "file",
                Outlet.named(source),
                null,
                link,
                Objects.requireNonNullElse(title, ""),
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
