package parley.ingest.document;

import org.jdom2.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Media RSS: its fields stand in the item, in a group, or with one of the media. */
final class Media {
    private Media() {}

    static Optional<String> text(Element item, String name) {
        for (Element place : places(item)) {
            Optional<String> text = Elements.text(place, name, Vocabulary.MEDIA);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** The credit with the role of an author. */
    static Optional<String> author(Element item) {
        for (Element place : places(item)) {
            for (Element credit : place.getChildren("credit", Vocabulary.MEDIA)) {
                if (credit.getAttributeValue("role", "").equalsIgnoreCase("author")) {
                    return Elements.given(credit.getText());
                }
            }
        }
        return Optional.empty();
    }

    private static List<Element> places(Element item) {
        List<Element> places = new ArrayList<>();
        places.add(item);
        for (Element group : item.getChildren("group", Vocabulary.MEDIA)) {
            places.add(group);
            places.addAll(group.getChildren("content", Vocabulary.MEDIA));
        }
        places.addAll(item.getChildren("content", Vocabulary.MEDIA));
        return places;
    }
}
