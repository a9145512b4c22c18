package parley.bench;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a suite expects of one document; what it does not name is not judged.
 *
 * @param title of the feed, as link
 */
record Expected(Optional<String> title, Optional<String> link, List<Item> items) {
    record Item(
            Optional<String> title,
            Optional<String> link,
            Optional<Instant> published,
            Optional<Instant> updated,
            Optional<String> author,
            Optional<String> guid) {}

    /** The model that gofeed's translators make of all formats. */
    static Expected ofTranslator(JsonNode feed) {
        List<Item> items = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            items.add(
                    new Item(
                            text(item, "title"),
                            text(item, "link"),
                            instant(item, "publishedParsed"),
                            instant(item, "updatedParsed"),
                            authors(item.path("authors")),
                            text(item, "guid")));
        }
        return new Expected(text(feed, "title"), text(feed, "link"), items);
    }

    /** The raw models of gofeed's RSS, Atom and JSON parsers. */
    static Expected ofParser(JsonNode feed) {
        List<Item> items = new ArrayList<>();
        JsonNode list = feed.has("entries") ? feed.path("entries") : feed.path("items");
        for (JsonNode item : list) {
            items.add(
                    new Item(
                            text(item, "title"),
                            text(item, "link")
                                    .or(() -> text(item, "url"))
                                    .or(() -> alternate(item.path("links"))),
                            instant(item, "pubDateParsed")
                                    .or(() -> instant(item, "publishedParsed"))
                                    .or(() -> instant(item, "date_published")),
                            instant(item, "updatedParsed").or(() -> instant(item, "date_modified")),
                            authors(item.path("authors")).or(() -> text(item, "author")),
                            text(item, "id").or(() -> text(item.path("guid"), "value"))));
        }
        return new Expected(
                text(feed, "title"),
                text(feed, "link").or(() -> alternate(feed.path("links"))),
                items);
    }

    /** What rss-parser puts out. */
    static Expected ofRssParser(JsonNode output) {
        JsonNode feed = output.path("feed");
        List<Item> items = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            items.add(
                    new Item(
                            text(item, "title"),
                            text(item, "link"),
                            instant(item, "isoDate"),
                            Optional.empty(),
                            text(item, "author").or(() -> text(item, "creator")),
                            text(item, "guid").or(() -> text(item, "id"))));
        }
        return new Expected(text(feed, "title"), text(feed, "link"), items);
    }

    private static Optional<String> alternate(JsonNode links) {
        for (JsonNode link : links) {
            if (link.path("rel").asText("alternate").equals("alternate")) {
                return text(link, "href");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> authors(JsonNode authors) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode author : authors) {
            text(author, "name").or(() -> text(author, "email")).ifPresent(names::add);
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    private static Optional<Instant> instant(JsonNode node, String field) {
        try {
            return text(node, field).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
