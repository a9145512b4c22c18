package parley.classifier.track;

import parley.classifier.text.Language;
import parley.classifier.text.WordPattern;
import parley.classifier.text.WordPatternReader;
import parley.runtime.config.YamlNode;
import parley.runtime.config.YamlSection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a track's file. */
public final class TrackReader {
    /** What stands for all actors of the gazetteer. */
    static final String ALL = "gazetteer";

    private final YamlSection root;
    private final Gazetteer gazetteer;

    private TrackReader(YamlSection root, Gazetteer gazetteer) {
        this.root = root;
        this.gazetteer = gazetteer;
    }

    /**
     * Reads a track; what is wrong becomes problems of the section.
     *
     * @param gazetteer the parties of a track that says {@code parties: gazetteer}
     */
    public static TrackFile read(YamlSection root, Gazetteer gazetteer) {
        return new TrackReader(root, gazetteer).track();
    }

    private TrackFile track() {
        String id = root.text("id");
        Map<Language, String> names = names(root.section("names"));
        boolean open =
                root.node("parties")
                        .filter(YamlNode.Scalar.class::isInstance)
                        .map(YamlNode.Scalar.class::cast)
                        .filter(scalar -> scalar.text().equals(ALL))
                        .isPresent();
        List<Actor> parties = open ? gazetteer.actors() : actors("parties");
        if (parties.size() < 2) {
            root.problems()
                    .add(
                            root.placeOf("parties"),
                            open
                                    ? "the folder's gazetteer.yaml must name at least two actors"
                                    : "'parties' must list at least two parties");
        }
        Map<String, List<Actor>> groups = sided("groups", parties);
        List<Actor> mediators = actors("mediators");
        List<Actor> venues = actors("venues");
        Map<String, List<Actor>> people =
                sided("people", Stream.concat(parties.stream(), mediators.stream()).toList());
        Map<Language, List<WordPattern>> conflicts =
                conflicts(open ? gazetteer.groups() : List.of());
        List<TrackTest> tests = root.sections("tests").stream().map(TrackTest::read).toList();
        root.done();
        return new TrackFile(
                id,
                names,
                open,
                with(people, parties),
                groups,
                with(people, mediators),
                venues,
                conflicts,
                tests);
    }

    private static Map<Language, String> names(YamlSection section) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, section.text(language.code()));
        }
        section.done();
        return names;
    }

    /** What the talks are about; where an armed group is named, they are about its conflict. */
    private Map<Language, List<WordPattern>> conflicts(List<Actor> armed) {
        Map<Language, List<WordPattern>> read =
                WordPatternReader.byLanguage(root.section("conflicts"), WordPattern.Mode.EXACT);
        Map<Language, List<WordPattern>> conflicts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<WordPattern> words = new ArrayList<>(read.getOrDefault(language, List.of()));
            armed.forEach(group -> words.addAll(group.names(language)));
            conflicts.put(language, words);
        }
        return conflicts;
    }

    private List<Actor> actors(String key) {
        List<Actor> actors = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (YamlSection section : root.sections(key)) {
            actors.add(Actor.read(section, codes));
            section.done();
        }
        return actors;
    }

    /** Actors by the code of the party or mediator on whose side they are. */
    private Map<String, List<Actor>> sided(String key, List<Actor> among) {
        Map<String, String> sides = new LinkedHashMap<>();
        among.forEach(side -> sides.put(side.code(), side.code()));
        Map<String, List<Actor>> sided = new LinkedHashMap<>();
        Set<String> codes = new HashSet<>();
        for (YamlSection section : root.sections(key)) {
            Actor actor = Actor.read(section, codes);
            if (!sides.isEmpty()) {
                String side = section.word("side", sides);
                sided.computeIfAbsent(side, _ -> new ArrayList<>()).add(actor);
            }
            section.done();
        }
        return sided;
    }

    /** Who speaks for a side is as good as its name. */
    private static List<Actor> with(Map<String, List<Actor>> people, List<Actor> sides) {
        return sides.stream()
                .map(side -> side.with(people.getOrDefault(side.code(), List.of())))
                .toList();
    }
}
