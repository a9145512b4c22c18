package parley.ingest.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeedReader {
    private static final int MAX_DEPTH = 200;
    private static final Set<String> NESTED = Set.of("authors", "author", "tags");
    private static final JsonMapper MAPPER = mapper();

    private final DecodedText document;
    private final LinkContext address;
    private final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
    private final ObjectNode head = MAPPER.createObjectNode();
    private final List<JsonNode> items = new ArrayList<>();
    private final DateReader dates = new DateReader();

    private JsonFeedReader(DecodedText document, LinkContext address) {
        this.document = document;
        this.address = address;
    }

    static ReadResult read(DecodedText document, LinkContext address) {
        return new JsonFeedReader(document, address).read();
    }

    private static JsonMapper mapper() {
        JsonMapper mapper =
                JsonMapper.builder()
                        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                        .build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build());
        return mapper;
    }

    private ReadResult read() {
        try (JsonParser parser = MAPPER.createParser(document.text())) {
            parse(parser);
        } catch (JsonProcessingException e) {
            if (items.isEmpty()) {
                return new ReadResult.Unreadable(
                        ReadResult.Reason.MALFORMED, "not JSON: " + e.getOriginalMessage());
            }
            oddities.add(Oddity.CUT_SHORT);
        } catch (IOException e) {
            throw new IllegalStateException("a text is always readable", e);
        }
        boolean named = text(head, "version").filter(v -> v.contains("jsonfeed.org")).isPresent();
        if (!named && items.isEmpty()) {
            return new ReadResult.Unreadable(
                    ReadResult.Reason.NOT_A_FEED, "JSON, but not JSON Feed: it names no version");
        }
        return document();
    }

    /** Item by item, so that a document that ends in the middle keeps those that are whole. */
    private void parse(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                parseItems(parser);
            } else {
                keep(head, name, parser);
            }
        }
    }

    /** What is not read is passed over, however large. */
    private static void keep(ObjectNode object, String name, JsonParser parser) throws IOException {
        if (parser.currentToken().isScalarValue() || NESTED.contains(name)) {
            object.set(name, MAPPER.<JsonNode>readTree(parser));
        } else {
            parser.skipChildren();
        }
    }

    private static ObjectNode item(JsonParser parser) throws IOException {
        ObjectNode item = MAPPER.createObjectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            keep(item, name, parser);
        }
        return item;
    }

    private void parseItems(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                oddities.add(Oddity.CUT_SHORT);
                return;
            }
            if (items.size() >= TreeBuilder.MAX_ITEMS) {
                oddities.add(Oddity.ITEMS_LEFT_OUT);
                parser.skipChildren();
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                items.add(item(parser));
            } else {
                parser.skipChildren();
            }
        }
    }

    private ReadResult document() {
        Optional<String> link = text(head, "home_page_url").flatMap(address::resolve);
        Optional<String> language = text(head, "language");
        LinkContext base = address.or(link);
        List<Entry> entries = items.stream().map(item -> entry(item, base, language)).toList();
        if (dates.failed()) {
            oddities.add(Oddity.DATE_NOT_UNDERSTOOD);
        }
        return new ReadResult.FeedDocument(
                text(head, "version").filter(v -> v.endsWith("1.1")).isPresent()
                        ? "json-feed-1.1"
                        : "json-feed-1.0",
                document.encoding(),
                text(head, "title").map(Markup::ofPlain).orElse(""),
                link,
                language,
                PublishingSchedule.UNSAID,
                entries,
                oddities);
    }

    private Entry entry(JsonNode item, LinkContext base, Optional<String> feedLanguage) {
        List<String> links = new ArrayList<>();
        text(item, "url").ifPresent(links::add);
        text(item, "external_url").ifPresent(links::add);
        Optional<String> id = text(item, "id");
        id.filter(LinkContext::isHttp).ifPresent(links::add);
        Optional<String> html = text(item, "content_html");
        return new Entry(
                id,
                base.pick(links),
                text(item, "title").map(Markup::ofPlain).orElse(""),
                text(item, "summary").map(Markup::ofPlain),
                html.or(() -> text(item, "content_text").map(Markup::escape)),
                author(item).or(() -> author(head)),
                tags(item),
                text(item, "language").or(() -> feedLanguage),
                date(item, "date_published"),
                date(item, "date_modified"));
    }

    private Optional<Instant> date(JsonNode item, String field) {
        return text(item, field).flatMap(dates::read);
    }

    /** {@code authors} of 1.1, {@code author} of 1.0. */
    private static Optional<String> author(JsonNode of) {
        Set<String> names = new LinkedHashSet<>();
        of.path("authors").forEach(author -> text(author, "name").ifPresent(names::add));
        if (names.isEmpty()) {
            text(of.path("author"), "name").ifPresent(names::add);
        }
        return Elements.given(String.join(", ", names));
    }

    private static List<String> tags(JsonNode item) {
        List<String> tags = new ArrayList<>();
        item.path("tags").forEach(tag -> Elements.given(tag.asText()).ifPresent(tags::add));
        return tags.stream().collect(Collectors.toUnmodifiableList());
    }

    /** A field that says something; numbers as they are written, for ids. */
    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull()
                ? Elements.given(Elements.cut(XmlCharacters.clean(value.asText())))
                : Optional.empty();
    }
}
