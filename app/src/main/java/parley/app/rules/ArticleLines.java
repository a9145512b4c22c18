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
import java.util.function.Consumer;

/**
 * Articles from a file, one JSON object a line: records of talks.articles, what {@code parley read
 * --json} prints, or simple ones with id, source, title, description, text, url, published, lang.
 */
public final class ArticleLines {
    /** A line that holds no article. */
    public static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(long line, String why) {
            super(line + ": " + why);
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final RecordCodec<Article> RECORDS = RecordCodec.of(Article.class);

    private ArticleLines() {}

    /** An article that is written on the command line. */
    public static Article of(
            @Nullable String title, @Nullable String text, @Nullable String language) {
        return article(
                "command-line", "command line", title, text, null, null, language, Instant.EPOCH);
    }

    /** All articles of a file. */
    public static List<Article> read(Path file) throws IOException, UnreadableException {
        List<Article> articles = new ArrayList<>();
        read(file, articles::add);
        return articles;
    }

    /** Hands on the articles of a file one by one. */
    public static void read(Path file, Consumer<Article> sink)
            throws IOException, UnreadableException {
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    read(line, file + "#" + number, number, sink);
                }
            }
        }
    }

    private static void read(String line, String id, long number, Consumer<Article> sink)
            throws UnreadableException {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UnreadableException(number, "not one JSON object a line");
        }
        if (!json.isObject()) {
            throw new UnreadableException(number, "expected a JSON object");
        }
        if (json.path("articles").isArray()) {
            for (JsonNode article : json.path("articles")) {
                sink.accept(simple(article, id, number));
            }
        } else if (RECORDS.decode(line.getBytes(UTF_8))
                instanceof Decoded.Valid<Article>(Article article)) {
            sink.accept(article);
        } else {
            sink.accept(simple(json, id, number));
        }
    }

    private static Article simple(JsonNode json, String id, long number)
            throws UnreadableException {
        String title = text(json, "title");
        String summary = first(json, "description", "summary");
        String body = text(json, "text");
        if (title == null && summary == null && body == null) {
            throw new UnreadableException(number, "expected 'title', 'description' or 'text'");
        }
        String own = text(json, "id");
        String source = text(json, "source");
        return article(
                own == null ? id : own,
                source == null ? "unknown" : source,
                title,
                summary,
                body,
                first(json, "url", "link"),
                first(json, "lang", "language"),
                published(text(json, "published"), number));
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

    private static Instant published(@Nullable String text, long number)
            throws UnreadableException {
        if (text == null) {
            return Instant.EPOCH;
        }
        try {
            return switch (text.length()) {
                case 7 -> YearMonth.parse(text).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
                case 10 -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
                default -> OffsetDateTime.parse(text).toInstant();
            };
        } catch (DateTimeException _) {
            throw new UnreadableException(
                    number, "'published' must be a time, a day or a month, found '" + text + "'");
        }
    }

    private static @Nullable String first(JsonNode json, String key, String other) {
        String text = text(json, key);
        return text == null ? text(json, other) : text;
    }

    private static @Nullable String text(JsonNode json, String key) {
        String text = json.path(key).asText("");
        return text.isBlank() || json.path(key).isNull() ? null : text;
    }
}
