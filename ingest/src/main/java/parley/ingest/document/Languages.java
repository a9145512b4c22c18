package parley.ingest.document;

import org.jdom2.Element;
import org.jdom2.Namespace;

import java.util.Optional;

/** {@code xml:lang}. */
final class Languages {
    private Languages() {}

    /** Of the element or the nearest around it. */
    static Optional<String> declared(Element element) {
        for (Element e = element; e != null; e = e.getParentElement()) {
            Optional<String> language = ofElement(e);
            if (language.isPresent()) {
                return language;
            }
        }
        return Optional.empty();
    }

    /** Of the element alone. */
    static Optional<String> ofElement(Element element) {
        return element.hasAttributes()
                ? Elements.given(element.getAttributeValue("lang", Namespace.XML_NAMESPACE, ""))
                : Optional.empty();
    }
}
