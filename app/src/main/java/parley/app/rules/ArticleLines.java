package parley.app.rules;

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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Articles from a file, one JSON object a line: records of talks.articles, what {@code parley read
 * --json} prints, or simple ones of which {@code title}, {@code summary} (or {@code description}),
 * {@code text}, {@code language} (or {@code lang}) and {@code published} count.
 */
public final class ArticleLines {
    private static final JsonMapper JSON = new JsonMapper();
    private static final RecordCodec<Article> RECORDS = RecordCodec.of(Article.class);

    private final Instant now;
    private final Problems problems = new Problems();
    private final List<Article> articles = new ArrayList<>();

    private ArticleLines(Instant now) {
        this.now = now;
    }

    /**
     * All articles of a file.
     *
     * @param now when those were published that do not say
     * @throws ConfigException with every line that holds no article
     */
    public static List<Article> read(Path file, Instant now) {
        var lines = new ArticleLines(now);
        lines.readAll(file);
        lines.problems.throwIfAny();
        return lines.articles;
    }

    /** An article that is written on the command line. */
    public static Article of(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String language,
            Instant published) {
        return article("command-line", title, summary, null, language, published);
    }

    private void readAll(Path file) {
        String name = file.toString();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    read(lines.get(i), new Place(name, i + 1, 1));
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
        } else if (RECORDS.decode(line.getBytes(StandardCharsets.UTF_8))
                instanceof Decoded.Valid<Article>(Article article)) {
            articles.add(article);
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
        String id = text(json, "id", "id");
        String published = text(json, "published", "published");
        try {
            articles.add(
                    article(
                            id == null ? "line-" + place.line() : id,
                            title,
                            summary,
                            body,
                            text(json, "language", "lang"),
                            published == null ? now : time(published)));
        } catch (DateTimeException _) {
            problems.add(place, "'published' must be a time or a day, found '" + published + "'");
        }
    }

    private static Instant time(String text) {
        return text.indexOf('T') < 0
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    private static @Nullable String text(JsonNode json, String key, String other) {
        JsonNode value = json.hasNonNull(key) ? json.path(key) : json.path(other);
        String text = value.isNull() ? "" : value.asText("");
        return text.isBlank() ? null : text;
    }

    private static Article article(
            String id,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String text,
            @Nullable String language,
            Instant published) {
        return new Article(
                id,
                1,
                "file",
                Outlet.named("unknown"),
                null,
                null,
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
