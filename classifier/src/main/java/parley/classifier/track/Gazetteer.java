package parley.classifier.track;

import parley.runtime.config.YamlSection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The states and armed groups of the world, for negotiations that no track names, and the places
 * where talks are held.
 *
 * @param entries in the order of the file; no code occurs twice
 * @param places in the order of the file; no code occurs twice
 */
public record Gazetteer(List<Entry> entries, List<Place> places) {
    /** What an actor is. */
    public enum Type {
        /** A state or a territory with a government of its own. */
        STATE,
        /** An armed group or movement that negotiates. */
        GROUP;

        static Map<String, Type> byCode() {
            Map<String, Type> types = new LinkedHashMap<>();
            types.put("state", STATE);
            types.put("group", GROUP);
            return types;
        }
    }

    /** An actor with what it is. */
    public record Entry(Actor actor, Type type) {}

    /**
     * A place by its names.
     *
     * @param country ISO 3166-1 alpha-3 code, or a code of that form; for a country, its own code
     */
    public record Place(Actor actor, String country) {
        /** Whether it is a whole country. */
        public boolean isCountry() {
            return actor.code().equals(country);
        }
    }

    /** Copies the entries and places. */
    public Gazetteer {
        entries = List.copyOf(entries);
        places = List.copyOf(places);
    }

    /** Reads a gazetteer; what is wrong becomes problems of the section. */
    public static Gazetteer read(YamlSection root) {
        List<Entry> entries = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (YamlSection section : root.sections("actors")) {
            Actor actor = Actor.read(section, codes);
            entries.add(new Entry(actor, section.word("type", Type.byCode())));
            section.done();
        }
        List<Place> places = new ArrayList<>();
        Set<String> codesOfPlaces = new HashSet<>();
        for (YamlSection section : root.sections("places")) {
            Actor actor = Actor.read(section, codesOfPlaces);
            places.add(new Place(actor, section.text("country")));
            section.done();
        }
        root.done();
        return new Gazetteer(entries, places);
    }

    /** One without any actor or place, for a folder that has none. */
    public static Gazetteer none() {
        return new Gazetteer(List.of(), List.of());
    }

    /** All actors, in the order of the file. */
    public List<Actor> actors() {
        return entries.stream().map(Entry::actor).toList();
    }

    /** The armed groups and movements, in the order of the file. */
    List<Actor> groups() {
        return entries.stream()
                .filter(entry -> entry.type() == Type.GROUP)
                .map(Entry::actor)
                .toList();
    }
}
