package parley.ingest.document;

import org.jdom2.Element;
import org.jdom2.Namespace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an Atom entry says outside the fields that Rome reads.
 *
 * @param published when it was last updated, if the feed says no more
 * @param title from other vocabularies, as summary; the author is that of the entry's source
 */
record AtomEntry(
        Optional<String> link,
        Optional<String> title,
        Optional<String> summary,
        Optional<String> author,
        Optional<String> language,
        Optional<Instant> published,
        Optional<Instant> updated) {
    /**
     * Reads it, leaving the entry as it is.
     *
     * @param feed base of the feed's own link
     * @param address base of the document
     */
    static AtomEntry take(Element entry, LinkContext feed, LinkContext address, DateReader dates) {
        Namespace atom = entry.getNamespace();
        LinkContext base = address.within(entry);
        return new AtomEntry(
                (base == address ? feed : base).pick(links(entry, atom)),
                Elements.text(entry, "title", Vocabulary.DC).or(() -> Media.text(entry, "title")),
                Media.text(entry, "description")
                        .or(() -> Elements.text(entry, "summary", Vocabulary.ITUNES))
                        .or(() -> Elements.text(entry, "description", Vocabulary.DC)),
                sourceAuthor(entry, atom),
                Languages.ofElement(entry)
                        .or(() -> Elements.text(entry, "language", Vocabulary.DC)),
                date(entry, dates, atom, "published", "issued", "created", "updated", "modified"),
                date(entry, dates, atom, "updated", "modified"));
    }

    private static List<String> links(Element entry, Namespace atom) {
        List<String> links = new ArrayList<>();
        Elements.text(entry, "origLink", Vocabulary.FEEDBURNER)
                .filter(LinkContext::isHttp)
                .ifPresent(links::add);
        links.addAll(alternates(entry, atom));
        Elements.text(entry, "link", Namespace.NO_NAMESPACE).ifPresent(links::add);
        for (Element content : entry.getChildren("content", atom)) {
            Elements.attribute(content, "src").ifPresent(links::add);
        }
        Elements.text(entry, "id", atom).filter(LinkContext::isHttp).ifPresent(links::add);
        for (Element link : entry.getChildren("link", atom)) {
            if (link.getAttributeValue("rel", "").equals("self")) {
                Elements.attribute(link, "href").ifPresent(links::add);
            }
        }
        return links;
    }

    /** Links to what the element is about, those to pages for people first. */
    static List<String> alternates(Element of, Namespace atom) {
        List<String> pages = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Element link : of.getChildren("link", atom)) {
            String rel = link.getAttributeValue("rel", "alternate").strip();
            if (rel.isEmpty()
                    || rel.equalsIgnoreCase("alternate")
                    || rel.endsWith("/relation/alternate")) {
                String type = link.getAttributeValue("type", "text/html");
                Optional<String> href =
                        Elements.attribute(link, "href").or(() -> Elements.given(link.getText()));
                href.ifPresent(type.contains("html") ? pages::add : others::add);
            }
        }
        pages.addAll(others);
        return pages;
    }

    private static Optional<String> sourceAuthor(Element entry, Namespace atom) {
        Element source = entry.getChild("source", atom);
        Element author = source == null ? null : source.getChild("author", atom);
        return author == null ? Optional.empty() : Elements.text(author, "name", atom);
    }

    private static Optional<Instant> date(
            Element entry, DateReader dates, Namespace atom, String... names) {
        for (String name : names) {
            Optional<Instant> date = Elements.text(entry, name, atom).flatMap(dates::read);
            if (date.isPresent()) {
                return date;
            }
        }
        return names[0].equals("published")
                ? Elements.text(entry, "date", Vocabulary.DC).flatMap(dates::read)
                : Optional.empty();
    }
}
