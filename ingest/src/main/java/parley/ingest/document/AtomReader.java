package parley.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;

import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads Atom 0.3 and 1.0. Links, dates and the fields of other vocabularies are taken from the
 * tree, because Rome leaves them out or reads them too narrowly; the rest is Rome's.
 */
final class AtomReader {
    /** What Rome reads and Parley uses; all else would only cost time. */
    private static final Set<String> FOR_ROME =
            Set.of("title", "summary", "content", "author", "category", "id", "creator", "subject");

    private static final Set<String> FOR_ROME_OF_FEED = Set.of("title", "author");
    private static final Set<String> TEXTS = Set.of("title", "summary", "content");

    private final FeedTree tree;
    private final LinkContext address;
    private final Namespace atom;
    private final DateReader dates = new DateReader();

    private AtomReader(FeedTree tree, LinkContext address) {
        this.tree = tree;
        this.address = address;
        this.atom = tree.root().getNamespace();
    }

    static ReadResult.FeedDocument read(FeedTree tree, String encoding, LinkContext address)
            throws FeedException {
        return new AtomReader(tree, address).read(encoding);
    }

    private ReadResult.FeedDocument read(String encoding) throws FeedException {
        Element root = tree.root();
        boolean single = root.getName().equals("entry");
        List<Element> elements =
                single ? List.of(root) : List.copyOf(root.getChildren("entry", atom));
        Optional<String> link = single ? Optional.empty() : feedLink(root);
        Optional<String> language = Languages.declared(root);
        LinkContext base = address.or(link);
        List<AtomEntry> taken =
                elements.stream().map(e -> AtomEntry.take(e, base, address, dates)).toList();
        PublishingSchedule schedule = ScheduleReader.read(root);
        String version = root.getAttributeValue("version", "");
        Feed feed = throughRome(root, elements);
        Optional<String> feedAuthor = names(feed.getAuthors());
        List<Entry> entries = new ArrayList<>(elements.size());
        for (int i = 0; i < taken.size(); i++) {
            entries.add(entry(feed.getEntries().get(i), taken.get(i), feedAuthor, language));
        }
        if (dates.failed()) {
            tree.oddities().add(Oddity.DATE_NOT_UNDERSTOOD);
        }
        boolean old = atom.equals(Vocabulary.ATOM_03) || version.startsWith("0.");
        return new ReadResult.FeedDocument(
                old ? "atom-0.3" : "atom-1.0",
                encoding,
                markup(feed.getTitleEx()).orElse(""),
                link,
                language,
                schedule,
                entries,
                tree.oddities());
    }

    private Optional<String> feedLink(Element root) {
        LinkContext base = address.within(root);
        return base.pick(AtomEntry.alternates(root, atom));
    }

    /** Rome reads only what it is to read. */
    private Feed throughRome(Element root, List<Element> entries) throws FeedException {
        var feed = new Element("feed", atom);
        if (!entries.contains(root)) {
            move(root, feed, field -> isOf(field, FOR_ROME_OF_FEED) && isOwn(field));
        }
        for (Element entry : entries) {
            var reduced = new Element("entry", atom);
            move(
                    entry,
                    reduced,
                    field ->
                            isOf(field, FOR_ROME)
                                    && (isOwn(field)
                                            || field.getNamespace().equals(Vocabulary.DC)));
            feed.addContent(reduced);
        }
        return (Feed) new WireFeedInput(false, Locale.ROOT).build(new Document(feed));
    }

    /** All at once: taking children out one by one is quadratic. */
    private static void move(Element from, Element to, Predicate<Element> wanted) {
        List<Element> fields = List.copyOf(from.getChildren());
        from.removeContent();
        for (Element field : fields) {
            if (wanted.test(field)) {
                plainly(field);
                to.addContent(field);
            }
        }
    }

    private static boolean isOf(Element field, Set<String> names) {
        return names.contains(field.getName());
    }

    private boolean isOwn(Element field) {
        return field.getNamespace().equals(atom);
    }

    /**
     * Elements and encodings become markup as text: all that Rome would make of them, at less cost.
     */
    private static void plainly(Element field) {
        if (!TEXTS.contains(field.getName())) {
            return;
        }
        String type = field.getAttributeValue("type", "").strip();
        boolean encoded =
                field.getAttributeValue("mode", "").equalsIgnoreCase("base64")
                        || type.equals("application/octet-stream");
        if (!field.getChildren().isEmpty()) {
            Elements.flatten(field);
            field.setAttribute("type", "html");
            field.setAttribute("mode", "escaped");
        } else if (encoded) {
            field.setText(decoded(field.getText()));
            field.setAttribute("type", "html");
            field.setAttribute("mode", "escaped");
        }
    }

    private static String decoded(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64.strip());
            return XmlCharacters.clean(new String(bytes, UTF_8));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Entry entry(
            com.rometools.rome.feed.atom.Entry entry,
            AtomEntry taken,
            Optional<String> feedAuthor,
            Optional<String> feedLanguage) {
        DCModule dc = (DCModule) entry.getModule(DCModule.URI);
        return new Entry(
                given(entry.getId()),
                taken.link(),
                markup(entry.getTitleEx()).or(taken::title).orElse(""),
                markup(entry.getSummary()).or(taken::summary),
                Elements.given(
                        entry.getContents().stream()
                                .flatMap(content -> markup(content).stream())
                                .collect(Collectors.joining("\n"))),
                names(entry.getAuthors())
                        .or(() -> creators(dc))
                        .or(taken::author)
                        .or(() -> feedAuthor),
                categories(entry, dc),
                taken.language().or(() -> feedLanguage),
                taken.published(),
                taken.updated());
    }

    private static Optional<String> names(List<SyndPerson> persons) {
        return Names.joined(
                persons.stream()
                        .flatMap(p -> given(p.getName()).or(() -> given(p.getEmail())).stream())
                        .toList());
    }

    private static Optional<String> creators(@Nullable DCModule dc) {
        return dc == null
                ? Optional.empty()
                : Names.joined(dc.getCreators().stream().filter(Objects::nonNull).toList());
    }

    private static List<String> categories(
            com.rometools.rome.feed.atom.Entry entry, @Nullable DCModule dc) {
        Stream<String> own =
                entry.getCategories().stream()
                        .flatMap(c -> given(c.getLabel()).or(() -> term(c)).stream());
        Stream<String> subjects =
                dc == null
                        ? Stream.empty()
                        : dc.getSubjects().stream().flatMap(s -> given(s.getValue()).stream());
        return Stream.concat(own, subjects).distinct().toList();
    }

    private static Optional<String> term(Category category) {
        return given(category.getTerm());
    }

    private static Optional<String> markup(@Nullable Content content) {
        if (content == null || content.getValue() == null) {
            return Optional.empty();
        }
        String type = Objects.requireNonNullElse(content.getType(), "text");
        String value = Elements.cut(content.getValue());
        boolean plain = type.equals("text") || type.equals("text/plain");
        return Elements.given(plain ? Markup.ofPlain(value) : value);
    }

    private static Optional<String> given(@Nullable String text) {
        return text == null ? Optional.empty() : Elements.given(text);
    }
}
