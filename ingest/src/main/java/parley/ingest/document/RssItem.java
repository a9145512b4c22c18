package parley.ingest.document;

import org.jdom2.Element;
import org.jdom2.Namespace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an RSS item says outside the fields that Rome reads.
 *
 * @param title from other vocabularies, as summary, content and author
 */
record RssItem(
        Optional<String> id,
        Optional<String> link,
        Optional<String> title,
        Optional<String> summary,
        Optional<String> content,
        Optional<String> author,
        Optional<String> language,
        Optional<Instant> published,
        Optional<Instant> updated) {
    private static final Namespace NONE = Namespace.NO_NAMESPACE;

    /**
     * Takes it out of the item.
     *
     * @param feed base of the feed's own link
     * @param address base of the document
     */
    static RssItem take(Element item, LinkContext feed, LinkContext address, DateReader dates) {
        LinkContext base = address.within(item);
        return new RssItem(
                id(item),
                link(item, base == address ? feed : base),
                first(item, "title", Vocabulary.DC, Vocabulary.MEDIA, Vocabulary.ITUNES),
                summary(item),
                content(item),
                author(item),
                Elements.text(item, "language", Vocabulary.DC)
                        .or(() -> Elements.text(item, "language", NONE))
                        .or(() -> Languages.ofElement(item)),
                published(item, dates),
                updated(item, dates));
    }

    private static Optional<String> id(Element item) {
        return Elements.text(item, "guid", NONE)
                .or(() -> Elements.attribute(item, "about"))
                .or(() -> Elements.text(item, "id", Vocabulary.ATOM))
                .or(() -> Elements.text(item, "identifier", Vocabulary.DC));
    }

    /** An enclosure is never the article. */
    private static Optional<String> link(Element item, LinkContext base) {
        List<String> links = new ArrayList<>();
        Elements.text(item, "origLink", Vocabulary.FEEDBURNER)
                .filter(LinkContext::isHttp)
                .ifPresent(links::add);
        for (Element link : item.getChildren("link", NONE)) {
            links.add(link.getTextTrim());
            Elements.attribute(link, "href").ifPresent(links::add);
            Elements.attribute(link, "resource").ifPresent(links::add);
        }
        for (Element link : item.getChildren("link", Vocabulary.ATOM)) {
            if (link.getAttributeValue("rel", "alternate").equals("alternate")) {
                Elements.attribute(link, "href").ifPresent(links::add);
            }
        }
        for (Element guid : item.getChildren("guid", NONE)) {
            boolean permanent =
                    !guid.getAttributeValue("isPermaLink", "true").equalsIgnoreCase("false");
            if (permanent && LinkContext.isHttp(guid.getTextTrim())) {
                links.add(guid.getTextTrim());
            }
        }
        Elements.attribute(item, "about").filter(LinkContext::isHttp).ifPresent(links::add);
        links.removeIf(String::isBlank);
        return base.pick(links);
    }

    private static Optional<Instant> published(Element item, DateReader dates) {
        return date(item, dates, "pubDate", NONE)
                .or(() -> date(item, dates, "date", Vocabulary.DC))
                .or(() -> date(item, dates, "issued", Vocabulary.DC_TERMS))
                .or(() -> date(item, dates, "created", Vocabulary.DC_TERMS))
                .or(() -> date(item, dates, "published", Vocabulary.ATOM))
                .or(() -> date(item, dates, "date", NONE));
    }

    private static Optional<Instant> updated(Element item, DateReader dates) {
        return date(item, dates, "updated", Vocabulary.ATOM)
                .or(() -> date(item, dates, "modified", Vocabulary.DC_TERMS))
                .or(() -> date(item, dates, "date", Vocabulary.DC));
    }

    private static Optional<Instant> date(
            Element item, DateReader dates, String name, Namespace namespace) {
        return Elements.text(item, name, namespace).flatMap(dates::read);
    }

    private static Optional<String> summary(Element item) {
        return Elements.text(item, "summary", Vocabulary.ATOM)
                .or(() -> Elements.text(item, "description", Vocabulary.DC))
                .or(() -> Media.text(item, "description"))
                .or(() -> first(item, "summary", Vocabulary.ITUNES))
                .or(() -> first(item, "subtitle", Vocabulary.ITUNES))
                .or(() -> first(item, "description", Vocabulary.GOOGLE_PLAY));
    }

    private static Optional<String> content(Element item) {
        return Elements.text(item, "content", Vocabulary.ATOM)
                .or(() -> Elements.text(item, "body", Vocabulary.XHTML))
                .or(() -> Elements.text(item, "fulltext", NONE));
    }

    private static Optional<String> author(Element item) {
        List<String> names = new ArrayList<>();
        for (Element author : item.getChildren("author", Vocabulary.ATOM)) {
            Elements.text(author, "name", Vocabulary.ATOM)
                    .or(() -> Elements.text(author, "email", Vocabulary.ATOM))
                    .or(() -> Elements.given(author.getText()))
                    .ifPresent(names::add);
        }
        return Names.joined(names)
                .or(
                        () ->
                                first(
                                        item,
                                        "author",
                                        Vocabulary.DC,
                                        Vocabulary.ITUNES,
                                        Vocabulary.GOOGLE_PLAY))
                .or(() -> Media.author(item))
                .map(Names::person);
    }

    private static Optional<String> first(Element item, String name, Namespace... namespaces) {
        for (Namespace namespace : namespaces) {
            Optional<String> text =
                    namespace.equals(Vocabulary.MEDIA)
                            ? Media.text(item, name)
                            : Elements.text(item, name, namespace);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }
}
