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
 * @param cues words in the clause of a match that make it hypothetical, denied or history
 * @param ahead words that do so only to what follows them in the clause
 * @param clauseBegins words that begin a clause, by language
 * @param clauseGoesOn words that go on with the clause although punctuation parts them from it
 */
public record WordLists(
        Map<String, Map<Language, List<WordPattern>>> lists,
        Map<String, Map<String, YamlNode>> conditions,
        Map<Realis, Map<Language, List<WordPattern>>> cues,
        Map<Realis, Map<Language, List<WordPattern>>> ahead,
        Map<Language, List<WordPattern>> clauseBegins,
        Map<Language, List<WordPattern>> clauseGoesOn) {
    static final List<Realis> CUED = List.of(Realis.HYPOTHETICAL, Realis.DENIED, Realis.HISTORICAL);

    /** Copies all. */
    public WordLists {
        lists = Map.copyOf(lists);
        conditions = Map.copyOf(conditions);
        cues = Map.copyOf(cues);
        ahead = Map.copyOf(ahead);
        clauseBegins = Map.copyOf(clauseBegins);
        clauseGoesOn = Map.copyOf(clauseGoesOn);
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
        Map<Realis, Map<Language, List<WordPattern>>> cues = cues(root.section("realis"));
        Map<Realis, Map<Language, List<WordPattern>>> ahead = cues(root.section("realis-ahead"));
        YamlSection clauses = root.section("clauses");
        Map<Language, List<WordPattern>> begins = words(clauses.section("begin"));
        Map<Language, List<WordPattern>> goesOn = words(clauses.section("go-on"));
        clauses.done();
        root.done();
        return new WordLists(lists, conditions, cues, ahead, begins, goesOn);
    }

    private static Map<Realis, Map<Language, List<WordPattern>>> cues(YamlSection realis) {
        Map<Realis, Map<Language, List<WordPattern>>> cues = new LinkedHashMap<>();
        for (Realis cued : CUED) {
            cues.put(cued, words(realis.section(cued.code())));
        }
        realis.done();
        return cues;
    }

    private static Map<Language, List<WordPattern>> words(YamlSection section) {
        return WordPatternReader.byLanguage(section, WordPattern.Mode.STEM);
    }

    /** No lists and no cues. */
    public static WordLists none() {
        return new WordLists(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }
}
