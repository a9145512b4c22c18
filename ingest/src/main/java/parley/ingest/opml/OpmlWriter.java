package parley.ingest.opml;

import parley.ingest.feed.Feed;
import parley.ingest.feed.FeedList;
import parley.ingest.feed.Group;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a feed list as OPML 2.0, as feed readers take it: a feed stands in each of its groups. The
 * same list always gives the same text.
 */
public final class OpmlWriter {
    private static final String INDENT = "  ";

    /** A folder of the outline. */
    private static final class Folder {
        private final Map<String, Folder> folders = new LinkedHashMap<>();
        private final List<Feed> feeds = new ArrayList<>();

        Folder at(Group group) {
            Folder folder = this;
            for (String name : group.names()) {
                folder = folder.folders.computeIfAbsent(name, _ -> new Folder());
            }
            return folder;
        }
    }

    private final XMLStreamWriter out;
    private final Map<String, Integer> feedsOfOutlet = new HashMap<>();

    private OpmlWriter(XMLStreamWriter out) {
        this.out = out;
    }

    /** The document, in UTF-8 once it is encoded. */
    public static String write(FeedList list) {
        var text = new StringWriter();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new OpmlWriter(out).document(list);
            out.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text is always writable", e);
        }
        return text.append('\n').toString();
    }

    private void document(FeedList list) throws XMLStreamException {
        var root = new Folder();
        for (Feed feed : list.feeds()) {
            feedsOfOutlet.merge(feed.outlet().name(), 1, Integer::sum);
            if (feed.groups().isEmpty()) {
                root.feeds.add(feed);
            }
            feed.groups().forEach(group -> root.at(group).feeds.add(feed));
        }
        out.writeStartDocument("UTF-8", "1.0");
        line(0);
        out.writeStartElement("opml");
        out.writeAttribute("version", "2.0");
        line(1);
        out.writeStartElement("head");
        line(2);
        out.writeStartElement("title");
        out.writeCharacters("Feeds that Parley follows");
        out.writeEndElement();
        line(1);
        out.writeEndElement();
        line(1);
        out.writeStartElement("body");
        content(root, 2);
        line(1);
        out.writeEndElement();
        line(0);
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void content(Folder folder, int depth) throws XMLStreamException {
        for (Feed feed : folder.feeds) {
            line(depth);
            out.writeEmptyElement("outline");
            out.writeAttribute("type", "rss");
            out.writeAttribute("text", OpmlText.clean(text(feed)));
            out.writeAttribute("title", OpmlText.clean(feed.shownTitle()));
            out.writeAttribute("xmlUrl", feed.address());
        }
        for (Map.Entry<String, Folder> inner : folder.folders.entrySet()) {
            line(depth);
            out.writeStartElement("outline");
            out.writeAttribute("text", OpmlText.clean(inner.getKey()));
            out.writeAttribute("title", OpmlText.clean(inner.getKey()));
            content(inner.getValue(), depth + 1);
            line(depth);
            out.writeEndElement();
        }
    }

    /** What readers show: the outlet, unless that would not tell its feeds apart. */
    private String text(Feed feed) {
        String outlet = feed.outlet().name();
        return feedsOfOutlet.getOrDefault(outlet, 1) == 1 ? outlet : feed.shownTitle();
    }

    private void line(int depth) throws XMLStreamException {
        out.writeCharacters("\n" + INDENT.repeat(depth));
    }
}
