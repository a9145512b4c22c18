package parley.classifier.rule;

import parley.classifier.text.Language;
import parley.classifier.text.WordPattern;
import parley.classifier.text.WordPatternReader;
import parley.contract.record.Realis;
import parley.runtime.config.YamlNode;
import parley.runtime.config.YamlSection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named lists that rules refer to with {@code $name}, and the cues that tell what happened from
 * what did not.
 *
 * @param lists by name, then by language
 * @param conditions what rules refer to with {@code use}, by name, then by language; read anew
 *     wherever it is used
 * @param cues words near a match that make it hypothetical, denied or history
 */
public record WordLists(
        Map<String, Map<Language, List<WordPattern>>> lists,
        Map<String, Map<String, YamlNode>> conditions,
        Map<Realis, Map<Language, List<WordPattern>>> cues) {
    private static final List<Realis> CUED =
            List.of(Realis.HYPOTHETICAL, Realis.DENIED, Realis.HISTORICAL);

    /** Copies all. */
    public WordLists {
        lists = Map.copyOf(lists);
        conditions = Map.copyOf(conditions);
        cues = Map.copyOf(cues);
    }

    static WordLists read(YamlSection root) {
        Map<String, Map<Language, List<WordPattern>>> lists = new LinkedHashMap<>();
        YamlSection named = root.section("lists");
        for (String name : named.keys()) {
            lists.put(
                    name, WordPatternReader.byLanguage(named.section(name), WordPattern.Mode.STEM));
        }
        Map<String, Map<String, YamlNode>> conditions = new LinkedHashMap<>();
        YamlSection shared = root.section("conditions");
        for (String name : shared.keys()) {
            conditions.put(name, Languages.read(shared.section(name)));
        }
        Map<Realis, Map<Language, List<WordPattern>>> cues = new LinkedHashMap<>();
        YamlSection realis = root.section("realis");
        for (Realis cued : CUED) {
            cues.put(
                    cued,
                    WordPatternReader.byLanguage(
                            realis.section(cued.code()), WordPattern.Mode.STEM));
        }
        realis.done();
        root.done();
        return new WordLists(lists, conditions, cues);
    }

    /** No lists and no cues. */
    static WordLists none() {
        return new WordLists(Map.of(), Map.of(), Map.of());
    }
}
