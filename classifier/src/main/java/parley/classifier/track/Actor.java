package parley.classifier.track;

import parley.classifier.text.Language;
import parley.classifier.text.WordPattern;

import java.util.List;
import java.util.Map;

/**
 * A party, group, mediator or venue by all its names.
 *
 * @param code short and stable, such as an ISO 3166-1 alpha-3 code
 * @param names its names and those of its people and places, in the forms they take
 */
public record Actor(String code, Map<Language, List<WordPattern>> names) {
    /** Copies the names. */
    public Actor {
        names = Map.copyOf(names);
    }

    /** Its names in a language; empty if it has none there. */
    public List<WordPattern> names(Language language) {
        return names.getOrDefault(language, List.of());
    }
}
