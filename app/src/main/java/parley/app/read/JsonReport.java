package parley.app.read;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Sighting;
import parley.ingest.article.PlainTitle;
import parley.ingest.document.ReadResult.FeedDocument;

import java.time.Instant;

/** A report as JSON; its fields are part of the command's stable interface. */
public final class JsonReport {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonReport() {}

    /** One line. */
    public static String of(DocumentReport report) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("document", report.document());
        json.put("format", report.feed().map(FeedDocument::format).orElse(null));
        json.put("encoding", report.feed().map(FeedDocument::encoding).orElse(null));
        if (report.feed().isPresent()) {
            FeedDocument feed = report.feed().get();
            json.putObject("feed")
                    .put("title", PlainTitle.of(feed.title()))
                    .put("link", feed.link().orElse(null))
                    .put("language", feed.language().orElse(null));
        } else {
            json.putNull("feed");
        }
        var articles = json.putArray("articles");
        report.articles().forEach(article -> add(articles.addObject(), article));
        if (report.error().isPresent()) {
            json.putObject("error")
                    .put("reason", report.error().get().reason())
                    .put("detail", report.error().get().detail());
        } else {
            json.putNull("error");
        }
        return json + "\n";
    }

    private static void add(ObjectNode json, Sighting article) {
        json.put("id", article.articleId());
        json.put("guid", article.entryId());
        json.put("link", article.link());
        json.put("title", article.title());
        json.put("summary", article.summary());
        json.put("text", article.text());
        json.put("author", article.author());
        json.put("published", published(article));
        json.put("updated", text(article.updated()));
        json.put("language", article.language());
    }

    /** As the article would have it: never later than now; null where it would be now. */
    private static @Nullable String published(Sighting article) {
        Instant published = article.published();
        boolean ahead = published != null && published.isAfter(article.seen());
        return text(ahead ? article.seen() : published);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
