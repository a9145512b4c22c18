package parley.classifier.match;

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

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Folders of rules on one track, for articles that name {@link #PARTY}. */
final class SimpleRules {
    /** Who is party to the track. */
    static final String PARTY = "gatekeeper";

    private static final Place NOWHERE = new Place("simple", 1, 1);

    private final RandomGenerator random;
    private final Choices choices;

    SimpleRules(RandomGenerator random) {
        this.random = random;
        this.choices = new Choices(random);
    }

    /** Rules of one language that Lucene can express. */
    RuleFolder forLucene(Language language, int rules) {
        return folder(Choices.list(rules, i -> rule("r" + i, language, simple(language, 2))));
    }

    /** One rule: any of many words near any of them. */
    RuleFolder ofManyWords(int count) {
        List<WordPattern> words =
                Choices.list(
                        count,
                        i -> WordPattern.parse("word" + i, WordPattern.Mode.STEM).orElseThrow());
        var group = new WordGroup(words, Set.of(), List.of());
        var near =
                new Condition.Near(
                        "near",
                        List.of(group, group, group, group),
                        50,
                        false,
                        EnumSet.allOf(EvidenceField.class),
                        1);
        return folder(List.of(rule("r", Language.ENGLISH, near)));
    }

    private static RuleFolder folder(List<Rule> rules) {
        var track =
                new TrackFile(
                        "t",
                        Choices.byLanguage(_ -> "t"),
                        false,
                        List.of(named(PARTY), named("nobody")),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of());
        return new RuleFolder(
                rules,
                List.of(track),
                new Gazetteer(List.of(), List.of()),
                WordLists.none(),
                "simple");
    }

    private static Actor named(String name) {
        var pattern = WordPattern.parse(name, WordPattern.Mode.EXACT).orElseThrow();
        return new Actor(name, Choices.byLanguage(_ -> List.of(pattern)));
    }

    private static Rule rule(String id, Language language, Condition condition) {
        return new Rule(
                id,
                Kind.ROUND,
                Stage.CONCLUDED,
                new Notes(1, "desk", "simple", List.of(), List.of()),
                Status.STABLE,
                1,
                0,
                Factors.EVEN,
                Map.of(language, condition),
                List.of(),
                List.of(),
                NOWHERE);
    }

    private Condition simple(Language language, int depth) {
        int sorts = depth == 0 ? 3 : 7;
        return switch (random.nextInt(sorts)) {
            case 0, 1 -> new Condition.Words("words", exact(language, 2), choices.fields(), 1);
            case 2 ->
                    new Condition.Near(
                            "near",
                            Choices.list(random.nextInt(2, 5), _ -> exact(language, 1)),
                            random.nextInt(10),
                            random.nextBoolean(),
                            choices.fields(),
                            1);
            case 3 -> new Condition.All("all", simples(language, depth));
            case 4 -> new Condition.Any("any", simples(language, depth));
            case 5 -> {
                List<Condition> parts = simples(language, depth);
                yield new Condition.AtLeast("some", random.nextInt(1, parts.size() + 1), parts);
            }
            default -> new Condition.None("none", simples(language, depth));
        };
    }

    private List<Condition> simples(Language language, int depth) {
        return Choices.list(random.nextInt(1, 4), _ -> simple(language, depth - 1));
    }

    /** Words, and phrases if they may be longer than one, that are compared by their form. */
    private WordGroup exact(Language language, int longest) {
        List<WordPattern> patterns =
                Choices.list(
                        random.nextInt(1, 4),
                        _ -> {
                            var phrase = new StringBuilder();
                            for (int i = random.nextInt(longest); i >= 0; i--) {
                                phrase.append('=')
                                        .append(choices.pick(RandomTexts.WORDS.get(language)))
                                        .append(' ');
                            }
                            return WordPattern.parse(phrase.toString(), WordPattern.Mode.EXACT)
                                    .orElseThrow();
                        });
        return new WordGroup(patterns, Set.of(), List.of());
    }
}
