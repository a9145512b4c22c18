package parley.ingest.document;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

/**
 * Reads well-formed documents. Prefixes are resolved by the tree builder, which knows the usual
 * ones even if they were never declared. Neither DOCTYPE nor entity is ever processed.
 */
final class StrictXml {
    private static final SAXParserFactory FACTORY = factory();

    private StrictXml() {}

    /** The tree; null if the text is not well-formed. */
    static @Nullable FeedTree read(String text, int from) {
        var builder = new TreeBuilder();
        try {
            XMLReader reader = reader();
            var handler = new Handler(builder);
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.setEntityResolver(handler);
            var characters = new StringReader(text);
            characters.skip(from);
            reader.parse(new InputSource(characters));
            return builder.tree();
        } catch (SAXException e) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("a text is always readable", e);
        }
    }

    private static SAXParserFactory factory() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the platform's parser has these features", e);
        }
    }

    private static XMLReader reader() throws SAXException {
        try {
            synchronized (FACTORY) { // The factory is not safe for several threads.
                return FACTORY.newSAXParser().getXMLReader();
            }
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform's parser can be made", e);
        }
    }

    private static final class Handler extends DefaultHandler2 {
        private final TreeBuilder builder;

        Handler(TreeBuilder builder) {
            this.builder = builder;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            for (int i = 0; i < attributes.getLength(); i++) {
                builder.attribute(attributes.getQName(i), attributes.getValue(i));
            }
            builder.start(name);
        }

        @Override
        public void endElement(String uri, String local, String name) {
            builder.end();
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            builder.text(characters, start, length);
        }
    }
}
