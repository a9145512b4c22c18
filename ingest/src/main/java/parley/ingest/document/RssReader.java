package parley.ingest.document;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;

import org.jdom2.Content;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads RSS of all versions and RDF. Links, dates and the fields of other vocabularies are taken
 * from the tree, because Rome leaves them out or reads them too narrowly; the rest is Rome's.
 */
final class RssReader {
    private static final Set<String> VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94", "2.0");

    /** What Rome reads and Parley uses; all else would only cost time. */
    private static final Set<String> FOR_ROME =
            Set.of("title", "description", "author", "category", "encoded", "creator", "subject");

    private final FeedTree tree;
    private final LinkContext address;
    private final DateReader dates = new DateReader();

    private RssReader(FeedTree tree, LinkContext address) {
        this.tree = tree;
        this.address = address;
    }

    static ReadResult.FeedDocument read(FeedTree tree, String encoding, LinkContext address)
            throws FeedException {
        return new RssReader(tree, address).read(encoding);
    }

    private ReadResult.FeedDocument read(String encoding) throws FeedException {
        Element root = tree.root();
        Element head = head(root);
        List<Element> items = items(root, head);
        Optional<String> language =
                Elements.text(head, "language", Namespace.NO_NAMESPACE)
                        .or(() -> Elements.text(head, "language", Vocabulary.DC))
                        .or(() -> Languages.declared(head));
        Optional<String> link = feedLink(head);
        LinkContext base = address.or(link);
        List<RssItem> taken =
                items.stream().map(item -> RssItem.take(item, base, address, dates)).toList();
        Channel channel = throughRome(head, items);
        List<Entry> entries = new ArrayList<>(items.size());
        for (int i = 0; i < taken.size(); i++) {
            entries.add(entry(channel.getItems().get(i), taken.get(i), language));
        }
        if (dates.failed()) {
            tree.oddities().add(Oddity.DATE_NOT_UNDERSTOOD);
        }
        return new ReadResult.FeedDocument(
                format(root),
                encoding,
                Stream.of(
                                Optional.ofNullable(channel.getTitle()),
                                Elements.text(head, "title", Vocabulary.DC),
                                Elements.text(head, "title", Vocabulary.ITUNES))
                        .flatMap(Optional::stream)
                        .flatMap(title -> Elements.given(title).stream())
                        .findFirst()
                        .orElse(""),
                link,
                language,
                ScheduleReader.read(head),
                entries,
                tree.oddities());
    }

    private static Element head(Element root) {
        if (root.getName().equals("channel")) {
            return root;
        }
        Element channel = root.getChild("channel");
        return channel == null ? new Element("channel") : channel;
    }

    /** Items lie in the channel (RSS 2.0), beside it (RDF), or in a list; some feeds mix these. */
    private static List<Element> items(Element root, Element head) {
        List<Element> items = new ArrayList<>();
        for (Element parent : root.equals(head) ? List.of(root) : List.of(head, root)) {
            items.addAll(parent.getChildren("item"));
            parent.getChildren("items").forEach(list -> items.addAll(list.getChildren("item")));
        }
        for (Element channel : root.getChildren("channel")) {
            if (!channel.equals(head)) {
                items.addAll(channel.getChildren("item"));
            }
        }
        return items;
    }

    private Optional<String> feedLink(Element head) {
        List<String> links = new ArrayList<>();
        for (Element link : head.getChildren("link")) {
            links.add(link.getTextTrim());
            Elements.attribute(link, "href").ifPresent(links::add);
        }
        for (Element link : head.getChildren("link", Vocabulary.ATOM)) {
            String rel = link.getAttributeValue("rel", "alternate");
            if (rel.equals("alternate")) {
                Elements.attribute(link, "href").ifPresent(links::add);
            }
        }
        links.removeIf(String::isBlank);
        return address.within(head).pick(links);
    }

    /** Rome reads a document of one shape, whatever shape this one has. */
    private static Channel throughRome(Element head, List<Element> items) throws FeedException {
        var channel = new Element("channel");
        Elements.text(head, "title", Namespace.NO_NAMESPACE)
                .ifPresent(title -> channel.addContent(new Element("title").setText(title)));
        for (Element item : items) {
            var reduced = new Element("item");
            // All at once: taking children out one by one is quadratic.
            for (Content field : item.removeContent()) {
                if (field instanceof Element element && isForRome(element)) {
                    Elements.flatten(element);
                    reduced.addContent(element);
                }
            }
            channel.addContent(reduced);
        }
        Element rss = new Element("rss").setAttribute("version", "2.0").addContent(channel);
        return (Channel) new WireFeedInput(false, Locale.ROOT).build(new Document(rss));
    }

    private static boolean isForRome(Element field) {
        Namespace namespace = field.getNamespace();
        return FOR_ROME.contains(field.getName())
                && (namespace.equals(Namespace.NO_NAMESPACE)
                        || namespace.equals(Vocabulary.DC)
                        || namespace.equals(Vocabulary.CONTENT))
                && Elements.saysSomething(field);
    }

    private static Entry entry(Item item, RssItem taken, Optional<String> feedLanguage) {
        DCModule dc = (DCModule) item.getModule(DCModule.URI);
        return new Entry(
                taken.id(),
                taken.link(),
                given(item.getTitle()).or(taken::title).orElse(""),
                Optional.ofNullable(item.getDescription())
                        .flatMap(description -> given(description.getValue()))
                        .or(taken::summary),
                Optional.ofNullable(item.getContent())
                        .flatMap(content -> given(content.getValue()))
                        .or(taken::content),
                author(item, dc).or(taken::author),
                categories(item, dc),
                taken.language().or(() -> feedLanguage),
                taken.published(),
                taken.updated());
    }

    private static Optional<String> author(Item item, @Nullable DCModule dc) {
        Optional<String> author = given(item.getAuthor()).map(Names::person);
        List<String> creators = dc == null ? List.of() : dc.getCreators();
        return author.or(() -> Names.joined(creators.stream().filter(Objects::nonNull).toList()));
    }

    private static List<String> categories(Item item, @Nullable DCModule dc) {
        Stream<String> own = item.getCategories().stream().map(Category::getValue);
        Stream<String> subjects =
                dc == null
                        ? Stream.empty()
                        : dc.getSubjects().stream().map(subject -> subject.getValue());
        return Stream.concat(own, subjects)
                .flatMap(name -> given(name).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> given(@Nullable String text) {
        return text == null ? Optional.empty() : Elements.given(text);
    }

    private String format(Element root) {
        if (root.getName().equals("rdf")) {
            return tree.rss090() ? "rss-0.90" : "rss-1.0";
        }
        String version = root.getAttributeValue("version", "2.0").strip();
        if (version.equals("0.9") || version.equals("0.90")) {
            return "rss-0.90";
        }
        return "rss-" + (VERSIONS.contains(version) || version.equals("1.0") ? version : "2.0");
    }
}
