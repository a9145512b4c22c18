package parley.classifier.track;

import parley.classifier.text.Language;
import parley.classifier.text.WordPattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One negotiation, as its file describes it.
 *
 * @param id such as {@code russia-ukraine}
 * @param names what it is called, by language
 * @param open whether its parties are all actors of the gazetteer, each a side of its own: then it
 *     is for what no other track names
 * @param parties who negotiates, at least two, with the names of their people
 * @param groups who else counts as one of the parties, by the party's code
 * @param mediators who helps them, with the names of their people
 * @param venues where they meet
 * @param conflicts what the talks are about: tells that a text is about this negotiation even where
 *     only one party is named
 * @param tests what the rules must make of some articles for this track
 */
public record TrackFile(
        String id,
        Map<Language, String> names,
        boolean open,
        List<Actor> parties,
        Map<String, List<Actor>> groups,
        List<Actor> mediators,
        List<Actor> venues,
        Map<Language, List<WordPattern>> conflicts,
        List<TrackTest> tests) {
    /** Copies all. */
    public TrackFile {
        names = Map.copyOf(names);
        parties = List.copyOf(parties);
        groups = Map.copyOf(groups);
        mediators = List.copyOf(mediators);
        venues = List.copyOf(venues);
        conflicts = Map.copyOf(conflicts);
        tests = List.copyOf(tests);
    }

    /**
     * The names of each party, its groups' included, in a language; parties without one left out.
     */
    public List<List<WordPattern>> sides(Language language) {
        List<List<WordPattern>> sides = new ArrayList<>();
        for (Actor party : parties) {
            List<WordPattern> names = new ArrayList<>(party.names(language));
            groups.getOrDefault(party.code(), List.of())
                    .forEach(group -> names.addAll(group.names(language)));
            if (!names.isEmpty()) {
                sides.add(names);
            }
        }
        return sides;
    }

    /** What its talks are about, in a language; empty if its file does not say. */
    public List<WordPattern> conflicts(Language language) {
        return conflicts.getOrDefault(language, List.of());
    }

    /** What it is called, by ISO 639-1 code. */
    public Map<String, String> namesByCode() {
        Map<String, String> byCode = new LinkedHashMap<>();
        names.forEach((language, name) -> byCode.put(language.code(), name));
        return byCode;
    }
}
