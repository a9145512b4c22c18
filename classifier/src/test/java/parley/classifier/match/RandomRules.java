package parley.classifier.match;

import parley.classifier.Articles;
import parley.classifier.rule.Condition;
import parley.classifier.rule.Factors;
import parley.classifier.rule.Notes;
import parley.classifier.rule.NumberRange;
import parley.classifier.rule.Role;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleException;
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
import parley.contract.record.Realis;
import parley.contract.record.Stage;
import parley.runtime.config.Place;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Folders of random rules and tracks, every sort of condition nested in every other. */
final class RandomRules {
    /** Who is party to the track of {@link #forLucene}. */
    static final String PARTY = "gatekeeper";

    private static final LocalDate TODAY = LocalDate.ofInstant(Articles.NOON, ZoneOffset.UTC);
    private static final Place NOWHERE = new Place("random", 1, 1);
    private static final List<Stage> ROUND_STAGES =
            List.of(Stage.ANNOUNCED, Stage.OPENED, Stage.CONCLUDED);

    private final RandomGenerator random;

    RandomRules(RandomGenerator random) {
        this.random = random;
    }

    RuleFolder folder() {
        List<Rule> rules = list(12, this::rule);
        List<TrackFile> tracks = list(3, i -> track("t" + i, i == 0));
        Map<Realis, Map<Language, List<WordPattern>>> cues = new EnumMap<>(Realis.class);
        for (Realis realis : List.of(Realis.HYPOTHETICAL, Realis.DENIED, Realis.HISTORICAL)) {
            cues.put(realis, byLanguage(language -> patterns(language, 1)));
        }
        return new RuleFolder(
                rules,
                tracks,
                new Gazetteer(List.of()),
                new WordLists(Map.of(), Map.of(), cues),
                "random");
    }

    /** Rules of one language that Lucene can express, for articles that name {@link #PARTY}. */
    RuleFolder forLucene(Language language, int rules) {
        return folder(list(rules, i -> rule("r" + i, language, simple(language, 2))));
    }

    /** One rule: any of many words near any of them, for articles that name {@link #PARTY}. */
    RuleFolder ofManyWords(int count) {
        List<WordPattern> words =
                list(
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
                        byLanguage(_ -> "t"),
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
                new Gazetteer(List.of()),
                new WordLists(Map.of(), Map.of(), Map.of()),
                "random");
    }

    private static Actor named(String name) {
        var pattern = WordPattern.parse(name, WordPattern.Mode.EXACT).orElseThrow();
        return new Actor(name, byLanguage(_ -> List.of(pattern)));
    }

    private static Rule rule(String id, Language language, Condition condition) {
        return new Rule(
                id,
                Kind.ROUND,
                Stage.CONCLUDED,
                new Notes(1, "desk", "random", List.of(), List.of()),
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
            case 0, 1 -> new Condition.Words("words", exact(language, 2), fields(), 1);
            case 2 ->
                    new Condition.Near(
                            "near",
                            list(random.nextInt(2, 5), _ -> exact(language, 1)),
                            random.nextInt(10),
                            random.nextBoolean(),
                            fields(),
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
        return list(random.nextInt(1, 4), _ -> simple(language, depth - 1));
    }

    /** Words, and phrases if they may be longer than one, that are compared by their form. */
    private WordGroup exact(Language language, int longest) {
        List<WordPattern> patterns =
                list(
                        random.nextInt(1, 4),
                        _ -> {
                            var phrase = new StringBuilder();
                            for (int i = random.nextInt(longest); i >= 0; i--) {
                                phrase.append('=')
                                        .append(pick(RandomTexts.WORDS.get(language)))
                                        .append(' ');
                            }
                            return WordPattern.parse(phrase.toString(), WordPattern.Mode.EXACT)
                                    .orElseThrow();
                        });
        return new WordGroup(patterns, Set.of(), List.of());
    }

    private Rule rule(int number) {
        boolean round = random.nextBoolean();
        double review = random.nextInt(3);
        var factors = new Factors(random.nextInt(3), random.nextInt(1, 3), 0.7);
        return new Rule(
                "r" + number,
                round ? Kind.ROUND : Kind.EXCHANGE,
                round ? pick(ROUND_STAGES) : Stage.COMPLETED,
                new Notes(1, "desk", "random", List.of(), List.of()),
                pick(List.of(Status.STABLE, Status.STABLE, Status.SHADOW, Status.DRAFT)),
                review + 1,
                review,
                random.nextBoolean() ? Factors.EVEN : factors,
                byLanguage(language -> condition(language, language.code(), 3)),
                list(
                        random.nextInt(2),
                        i ->
                                new RuleException(
                                        "random",
                                        TODAY.plusDays(random.nextInt(-1, 2)),
                                        byLanguage(l -> condition(l, l.code() + ".except", 1)),
                                        NOWHERE)),
                List.of(),
                NOWHERE);
    }

    private Condition condition(Language language, String path, int depth) {
        int sorts = depth == 0 ? 4 : 10;
        return switch (random.nextInt(sorts)) {
            case 0, 1 -> new Condition.Words(path, group(language), fields(), weight());
            case 2 ->
                    new Condition.Near(
                            path,
                            list(random.nextInt(2, 5), _ -> group(language)),
                            random.nextInt(8),
                            random.nextBoolean(),
                            fields(),
                            weight());
            case 3 -> new Condition.BothParties(path, fields(), weight());
            case 4 -> new Condition.All(path, parts(language, path, depth));
            case 5 -> new Condition.Any(path, parts(language, path, depth));
            case 6 -> {
                List<Condition> parts = parts(language, path, depth);
                yield new Condition.AtLeast(path, random.nextInt(1, parts.size() + 1), parts);
            }
            case 7 -> new Condition.None(path, parts(language, path, depth));
            case 8 -> new Condition.Maybe(path, parts(language, path, depth));
            default -> new Condition.Sentence(path, parts(language, path, depth), fields());
        };
    }

    private List<Condition> parts(Language language, String path, int depth) {
        return list(
                random.nextInt(1, 4), i -> condition(language, path + "[" + i + "]", depth - 1));
    }

    private WordGroup group(Language language) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (random.nextInt(4) == 0) {
            roles.add(pick(List.of(Role.values())));
        }
        int from = random.nextInt(60);
        List<NumberRange> numbers =
                random.nextInt(5) == 0
                        ? List.of(new NumberRange(from, from + random.nextInt(7_000)))
                        : List.of();
        boolean bare = random.nextBoolean() && !(roles.isEmpty() && numbers.isEmpty());
        return new WordGroup(bare ? List.of() : patterns(language, 3), roles, numbers);
    }

    private TrackFile track(String id, boolean open) {
        return new TrackFile(
                id,
                byLanguage(_ -> id),
                open,
                list(random.nextInt(2, 5), this::actor),
                Map.of("c0", list(random.nextInt(2), this::actor)),
                list(random.nextInt(2), this::actor),
                list(random.nextInt(2), this::actor),
                byLanguage(language -> patterns(language, 1)),
                List.of());
    }

    private Actor actor(int number) {
        return new Actor(
                "c" + number,
                byLanguage(language -> patterns(language, random.nextInt(8) == 0 ? 0 : 2)));
    }

    private List<WordPattern> patterns(Language language, int most) {
        return most == 0 ? List.of() : list(random.nextInt(1, most + 1), _ -> pattern(language));
    }

    private WordPattern pattern(Language language) {
        List<String> words = RandomTexts.WORDS.get(language);
        String first = pick(words);
        String text =
                switch (random.nextInt(8)) {
                    case 0 -> first + " " + pick(words);
                    case 1 -> "=" + first;
                    case 2 -> first.length() < 4 ? first : first.substring(0, 4) + "*";
                    case 3 -> random.nextInt(3) == 0 ? first + " " + pick(words) + " of" : first;
                    default -> first;
                };
        return WordPattern.parse(text, WordPattern.Mode.STEM).orElseThrow();
    }

    private Set<EvidenceField> fields() {
        Set<EvidenceField> fields = EnumSet.noneOf(EvidenceField.class);
        for (EvidenceField field : EvidenceField.values()) {
            if (random.nextInt(4) > 0) {
                fields.add(field);
            }
        }
        return fields.isEmpty() ? EnumSet.allOf(EvidenceField.class) : fields;
    }

    private double weight() {
        return random.nextInt(5) / 4.0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static <T> List<T> list(int size, IntFunction<T> maker) {
        return new ArrayList<>(IntStream.range(0, size).mapToObj(maker).toList());
    }

    private static <T> Map<Language, T> byLanguage(Function<Language, T> maker) {
        Map<Language, T> map = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            map.put(language, maker.apply(language));
        }
        return map;
    }
}
