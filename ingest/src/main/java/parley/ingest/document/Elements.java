package parley.ingest.document;

import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jdom2.UncheckedJDOMFactory;

import java.util.Optional;

/** Reading the children of an element. */
final class Elements {
    /** Longer texts are cut: cleaned, an article keeps at most 200,000 characters. */
    private static final int MAX_TEXT = 1_000_000;

    private static final UncheckedJDOMFactory FACTORY = new UncheckedJDOMFactory();

    private Elements() {}

    /** The first child of a name that says something. */
    static Optional<String> text(Element parent, String name, Namespace namespace) {
        for (Element child : parent.getChildren(name, namespace)) {
            Optional<String> text = given(markup(child));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** Whether there is any text in it or below. */
    static boolean saysSomething(Element element) {
        for (Content content : element.getContent()) {
            if (content instanceof Element
                    || (content instanceof Text text && !text.getText().isBlank())) {
                return true;
            }
        }
        return false;
    }

    /** Puts the markup between the tags of an element into it as text. */
    static void flatten(Element element) {
        if (!element.getChildren().isEmpty()) {
            element.setContent(FACTORY.text(innerMarkup(element)));
        }
    }

    static Optional<String> attribute(Element element, String name) {
        return given(element.getAttributeValue(name, ""));
    }

    /** What is between the tags of an element: its text, or markup if it has children. */
    static String markup(Element element) {
        if (element.getContentSize() == 1 && element.getContent(0) instanceof Text text) {
            return cut(text.getText());
        }
        return element.getChildren().isEmpty() ? cut(element.getText()) : innerMarkup(element);
    }

    static String innerMarkup(Element element) {
        var markup = new StringBuilder();
        writeContent(element, markup);
        return cut(markup.toString());
    }

    /** Recursive: the tree builder bounds the depth. */
    private static void writeContent(Element element, StringBuilder markup) {
        for (Content content : element.getContent()) {
            if (markup.length() > MAX_TEXT) {
                return;
            }
            if (content instanceof Element child) {
                markup.append('<').append(child.getName()).append('>');
                writeContent(child, markup);
                markup.append("</").append(child.getName()).append('>');
            } else if (content instanceof Text text) {
                markup.append(Markup.escape(text.getText()));
            }
        }
    }

    static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    /** The text stripped; empty if nothing remains. */
    static Optional<String> given(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
    }
}
