package parley.ingest.opml;

import org.jspecify.annotations.Nullable;

import parley.runtime.config.ConfigException;
import parley.runtime.config.Place;
import parley.runtime.config.Problem;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads OPML of any version. Documents with a DOCTYPE are refused, so that no entity is ever
 * resolved; what is not well-formed is refused with its place. Thread-safe.
 */
public final class OpmlReader {
    private static final long MOST_BYTES = 16L << 20;

    private OpmlReader() {}

    /**
     * Reads a file.
     *
     * @throws ConfigException with the one reason why it cannot be used
     */
    public static SubscriptionList read(Path file) {
        String name = file.toString();
        try {
            if (Files.isDirectory(file)) {
                throw refused(new Place(name, 1, 1), "a folder, not a file");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw refused(new Place(name, 1, 1), "larger than 16 MB");
            }
            try (var in = new BufferedInputStream(Files.newInputStream(file))) {
                return read(name, in);
            }
        } catch (NoSuchFileException e) {
            throw refused(new Place(name, 1, 1), "no such file");
        } catch (IOException e) {
            throw refused(new Place(name, 1, 1), "cannot be read: " + e.getMessage());
        }
    }

    /**
     * Reads a document.
     *
     * @param name of the file, for messages
     * @throws ConfigException with the one reason why it cannot be used
     */
    static SubscriptionList read(String name, InputStream in) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            try {
                return read(name, reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw refused(place(name, e.getLocation()), "not well-formed XML: " + reason(e));
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        // With prefixes as they stand, one that was never declared harms nobody.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver(
                (_, _, _, _) -> {
                    throw new XMLStreamException("external entities are not read");
                });
        return factory;
    }

    private static SubscriptionList read(String name, XMLStreamReader reader)
            throws XMLStreamException {
        var outlines = new Outlines();
        boolean inside = false;
        while (reader.hasNext()) {
            // Where the last event ended this one begins.
            Place place = place(name, reader.getLocation());
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw refused(place, "it has a DOCTYPE, which is not read");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!inside && !reader.getLocalName().equals("opml")) {
                    throw refused(
                            place, "not OPML: its root element is '" + reader.getLocalName() + "'");
                }
                inside = true;
                if (reader.getLocalName().equals("outline")) {
                    outlines.begin(attributes(reader), place);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("outline")) {
                outlines.end();
            }
        }
        return outlines.list();
    }

    private static Outlines.Attributes attributes(XMLStreamReader reader) {
        return name -> {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                    return OpmlText.clean(reader.getAttributeValue(i));
                }
            }
            return "";
        };
    }

    private static Place place(String name, @Nullable Location location) {
        return location == null
                ? new Place(name, 1, 1)
                : new Place(
                        name,
                        Math.max(1, location.getLineNumber()),
                        Math.max(1, location.getColumnNumber()));
    }

    /** The parser's words without its own account of the place. */
    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int words = message.indexOf("Message: ");
        return OpmlText.clean(words < 0 ? message : message.substring(words + 9));
    }

    static ConfigException refused(Place place, String why) {
        return new ConfigException(List.of(new Problem(place, why)));
    }
}
