package parley.classifier.track;

import parley.classifier.text.Language;
import parley.classifier.text.WordPattern;
import parley.classifier.text.WordPatternReader;
import parley.runtime.config.YamlNode;
import parley.runtime.config.YamlSection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A party, group, mediator, person or venue by all its names.
 *
 * @param code short and stable, such as an ISO 3166-1 alpha-3 code
 * @param names its names and those of its people and places, in the forms they take
 * @param labels what a headline calls it: the first of its names, where that is a whole word
 */
public record Actor(
        String code, Map<Language, List<WordPattern>> names, Map<Language, String> labels) {
    /** Copies the names. */
    public Actor {
        names = Map.copyOf(names);
        labels = Map.copyOf(labels);
    }

    /** An actor that headlines have no name for. */
    public Actor(String code, Map<Language, List<WordPattern>> names) {
        this(code, names, Map.of());
    }

    /** Reads an actor, the section's other keys left to the caller. */
    static Actor read(YamlSection section, Set<String> codes) {
        String code = section.text("code");
        if (!code.isEmpty() && !codes.add(code)) {
            section.problems()
                    .add(section.placeOf("code"), "the code '" + code + "' is taken already");
        }
        // Names of people are in no dictionary, so no stemmer is asked about them.
        YamlSection names = section.section("names");
        Map<Language, String> labels = labels(names);
        return new Actor(code, WordPatternReader.byLanguage(names, WordPattern.Mode.EXACT), labels);
    }

    private static Map<Language, String> labels(YamlSection names) {
        Map<Language, String> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.node(language.code())
                    .map(WordPatternReader::items)
                    .filter(items -> !items.isEmpty())
                    .filter(items -> items.getFirst() instanceof YamlNode.Scalar)
                    .map(items -> ((YamlNode.Scalar) items.getFirst()).text())
                    .filter(name -> !name.contains("*"))
                    .ifPresent(name -> labels.put(language, name.replace("=", "")));
        }
        return labels;
    }

    /** This actor with the names of its people among its own. */
    Actor with(List<Actor> people) {
        Map<Language, List<WordPattern>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<WordPattern> own = new ArrayList<>(names(language));
            people.forEach(person -> own.addAll(person.names(language)));
            all.put(language, List.copyOf(own));
        }
        return new Actor(code, all, labels);
    }

    /** Its names in a language; empty if it has none there. */
    public List<WordPattern> names(Language language) {
        return names.getOrDefault(language, List.of());
    }
}
