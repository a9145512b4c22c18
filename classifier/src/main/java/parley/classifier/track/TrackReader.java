package parley.classifier.track;

import parley.classifier.text.Language;
import parley.classifier.text.WordPattern;
import parley.classifier.text.WordPatternReader;
import parley.runtime.config.YamlSection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a track's file. */
public final class TrackReader {
    private TrackReader() {}

    /** Reads a track; what is wrong becomes problems of the section. */
    public static TrackFile read(YamlSection root) {
        String id = root.text("id");
        Map<Language, String> names = names(root.section("names"));
        List<Actor> parties = actors(root, "parties");
        if (parties.size() < 2) {
            root.problems()
                    .add(root.placeOf("parties"), "'parties' must list at least two parties");
        }
        Map<String, List<Actor>> groups = groups(root, parties);
        List<Actor> mediators = actors(root, "mediators");
        List<Actor> venues = actors(root, "venues");
        Map<Language, List<WordPattern>> conflicts =
                WordPatternReader.byLanguage(root.section("conflicts"), WordPattern.Mode.EXACT);
        root.done();
        return new TrackFile(id, names, parties, groups, mediators, venues, conflicts);
    }

    private static Map<Language, String> names(YamlSection section) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, section.text(language.code()));
        }
        section.done();
        return names;
    }

    private static List<Actor> actors(YamlSection root, String key) {
        List<Actor> actors = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (YamlSection section : root.sections(key)) {
            actors.add(actor(section, codes));
            section.done();
        }
        return actors;
    }

    private static Map<String, List<Actor>> groups(YamlSection root, List<Actor> parties) {
        Map<String, String> sides = new LinkedHashMap<>();
        parties.forEach(party -> sides.put(party.code(), party.code()));
        Map<String, List<Actor>> groups = new LinkedHashMap<>();
        Set<String> codes = new HashSet<>();
        for (YamlSection section : root.sections("groups")) {
            Actor group = actor(section, codes);
            if (!sides.isEmpty()) {
                String side = section.word("side", sides);
                groups.computeIfAbsent(side, _ -> new ArrayList<>()).add(group);
            }
            section.done();
        }
        return groups;
    }

    private static Actor actor(YamlSection section, Set<String> codes) {
        String code = section.text("code");
        if (!code.isEmpty() && !codes.add(code)) {
            section.problems()
                    .add(section.placeOf("code"), "the code '" + code + "' is taken already");
        }
        // Names of people are in no dictionary, so no stemmer is asked about them.
        return new Actor(
                code,
                WordPatternReader.byLanguage(section.section("names"), WordPattern.Mode.EXACT));
    }
}
