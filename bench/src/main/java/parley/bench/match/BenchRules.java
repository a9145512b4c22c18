package parley.bench.match;

import parley.classifier.rule.Condition;
import parley.classifier.rule.Factors;
import parley.classifier.rule.Notes;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.Status;
import parley.classifier.rule.WordGroup;
import parley.classifier.rule.WordLists;
import parley.classifier.text.Language;
import parley.classifier.text.WordPattern;
import parley.classifier.track.Actor;
import parley.classifier.track.Gazetteer;
import parley.classifier.track.TrackFile;
import parley.contract.record.EvidenceField;
import parley.contract.record.Kind;
import parley.contract.record.Stage;
import parley.runtime.config.Place;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Rules of one shape in three languages, on many tracks: both parties, a verb near a noun with at
 * most eight words between, and not a phrase.
 */
final class BenchRules {
    private static final Place NOWHERE = new Place("bench", 1, 1);
    private static final int NAMES = 3;
    private static final int WORDS_OF_GROUP = 5;
    private static final int GAP = 8;
    private static final Set<EvidenceField> HEAD = Set.of(EvidenceField.TITLE, EvidenceField.LEAD);

    private final Random random = new Random(1);
    private final Map<Language, List<String>> names = new EnumMap<>(Language.class);
    private final Map<Language, List<String>> verbs = new EnumMap<>(Language.class);
    private final Map<Language, List<String>> nouns = new EnumMap<>(Language.class);
    private final RuleFolder folder;

    BenchRules(int tracks, int rulesOfTrack) {
        for (Language language : Language.values()) {
            names.put(language, MadeUpWords.of(language, tracks * 2 * NAMES, 2));
            verbs.put(language, MadeUpWords.of(language, 500, 3));
            nouns.put(language, MadeUpWords.of(language, 500, 4));
        }
        folder =
                new RuleFolder(
                        IntStream.range(0, rulesOfTrack).mapToObj(this::rule).toList(),
                        IntStream.range(0, tracks).mapToObj(this::track).toList(),
                        new Gazetteer(List.of(), List.of()),
                        WordLists.none(),
                        "bench");
    }

    RuleFolder folder() {
        return folder;
    }

    private TrackFile track(int number) {
        return new TrackFile(
                "track-" + number,
                byLanguage(_ -> "track " + number),
                false,
                List.of(actor(2 * number), actor(2 * number + 1)),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    private Actor actor(int number) {
        return new Actor(
                "A" + number,
                byLanguage(
                        language ->
                                names
                                        .getOrDefault(language, List.of())
                                        .subList(number * NAMES, (number + 1) * NAMES)
                                        .stream()
                                        .map(name -> pattern("=" + name))
                                        .toList()));
    }

    private Rule rule(int number) {
        return new Rule(
                "rule-" + number,
                Kind.ROUND,
                Stage.CONCLUDED,
                new Notes(1, "bench", "made up", List.of(), List.of()),
                Status.STABLE,
                1,
                1,
                Factors.EVEN,
                byLanguage(this::condition),
                List.of(),
                List.of(),
                NOWHERE);
    }

    private Condition condition(Language language) {
        String phrase = pick(verbs, language) + " " + pick(nouns, language);
        return new Condition.All(
                "all",
                List.of(
                        new Condition.BothParties("all[0]", HEAD, 1),
                        new Condition.Near(
                                "all[1]",
                                List.of(group(verbs, language), group(nouns, language)),
                                GAP,
                                false,
                                HEAD,
                                1),
                        new Condition.None(
                                "all[2]",
                                List.of(
                                        new Condition.Words(
                                                "all[2][0]",
                                                new WordGroup(
                                                        List.of(pattern(phrase)),
                                                        Set.of(),
                                                        List.of()),
                                                HEAD,
                                                1)))));
    }

    private WordGroup group(Map<Language, List<String>> words, Language language) {
        List<WordPattern> patterns = new ArrayList<>();
        for (int i = 0; i < WORDS_OF_GROUP; i++) {
            patterns.add(pattern(pick(words, language)));
        }
        return new WordGroup(patterns, Set.of(), List.of());
    }

    /** Words that an article about the parties of some track and a rule has. */
    List<String> report(Language language, Random chance) {
        TrackFile track = folder.tracks().get(chance.nextInt(folder.tracks().size()));
        Condition.All all =
                (Condition.All)
                        folder.rules()
                                .get(chance.nextInt(folder.rules().size()))
                                .when()
                                .get(language);
        List<String> report = new ArrayList<>();
        track.sides(language).forEach(side -> report.add(form(side.getFirst())));
        if (all != null && all.parts().get(1) instanceof Condition.Near near) {
            near.groups().forEach(group -> report.add(form(group.patterns().getFirst())));
        }
        return report;
    }

    /** Any word that the rules know. */
    String known(Language language, Random chance) {
        List<Map<Language, List<String>>> all = List.of(names, verbs, nouns);
        List<String> words = all.get(chance.nextInt(all.size())).getOrDefault(language, List.of());
        return words.get(chance.nextInt(words.size()));
    }

    private static String form(WordPattern pattern) {
        return pattern.words().getFirst().form();
    }

    private String pick(Map<Language, List<String>> words, Language language) {
        List<String> list = words.getOrDefault(language, List.of());
        return list.get(random.nextInt(list.size()));
    }

    private static WordPattern pattern(String text) {
        return WordPattern.parse(text, WordPattern.Mode.STEM).orElseThrow();
    }

    private static <T> Map<Language, T> byLanguage(Function<Language, T> maker) {
        Map<Language, T> map = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            map.put(language, maker.apply(language));
        }
        return map;
    }
}
