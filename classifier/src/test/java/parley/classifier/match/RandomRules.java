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
import parley.contract.record.Kind;
import parley.contract.record.Realis;
import parley.contract.record.Stage;
import parley.runtime.config.Place;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Folders of random rules and tracks, every sort of condition nested in every other. */
final class RandomRules {
    private static final LocalDate TODAY = LocalDate.ofInstant(Articles.NOON, ZoneOffset.UTC);
    private static final Place NOWHERE = new Place("random", 1, 1);
    private static final List<Stage> ROUND_STAGES =
            List.of(Stage.ANNOUNCED, Stage.OPENED, Stage.CONCLUDED);

    private static final List<Realis> CUED =
            List.of(Realis.HYPOTHETICAL, Realis.DENIED, Realis.HISTORICAL);

    private final RandomGenerator random;
    private final Choices choices;

    RandomRules(RandomGenerator random) {
        this.random = random;
        this.choices = new Choices(random);
    }

    RuleFolder folder() {
        List<Rule> rules = Choices.list(12, this::rule);
        List<TrackFile> tracks = Choices.list(3, i -> track("t" + i, i == 0));
        var lists =
                new WordLists(
                        Map.of(),
                        Map.of(),
                        cues(),
                        cues(),
                        Choices.byLanguage(language -> patterns(language, 2)),
                        Choices.byLanguage(language -> patterns(language, 2)));
        return new RuleFolder(rules, tracks, new Gazetteer(List.of(), List.of()), lists, "random");
    }

    private Map<Realis, Map<Language, List<WordPattern>>> cues() {
        Map<Realis, Map<Language, List<WordPattern>>> cues = new EnumMap<>(Realis.class);
        for (Realis realis : CUED) {
            cues.put(realis, Choices.byLanguage(language -> patterns(language, 1)));
        }
        return cues;
    }

    private Rule rule(int number) {
        boolean round = random.nextBoolean();
        double review = random.nextInt(3);
        var factors = new Factors(random.nextInt(3), random.nextInt(1, 3), 0.7);
        return new Rule(
                "r" + number,
                round ? Kind.ROUND : Kind.EXCHANGE,
                round ? choices.pick(ROUND_STAGES) : Stage.COMPLETED,
                new Notes(1, "desk", "random", List.of(), List.of()),
                choices.pick(List.of(Status.STABLE, Status.STABLE, Status.SHADOW, Status.DRAFT)),
                review + 1,
                review,
                random.nextBoolean() ? Factors.EVEN : factors,
                Choices.byLanguage(
                        language ->
                                random.nextBoolean()
                                        ? within(language, language.code(), 2)
                                        : condition(language, language.code(), 3)),
                Choices.list(
                        random.nextInt(2),
                        i ->
                                new RuleException(
                                        "random",
                                        TODAY.plusDays(random.nextInt(-1, 2)),
                                        Choices.byLanguage(
                                                l -> condition(l, l.code() + ".except", 1)),
                                        NOWHERE)),
                List.of(),
                NOWHERE);
    }

    private Condition condition(Language language, String path, int depth) {
        int sorts = depth == 0 ? 4 : 12;
        return switch (random.nextInt(sorts)) {
            case 0, 1 -> new Condition.Words(path, group(language), choices.fields(), weight());
            case 2 ->
                    new Condition.Near(
                            path,
                            Choices.list(random.nextInt(2, 5), _ -> group(language)),
                            random.nextInt(8),
                            random.nextBoolean(),
                            choices.fields(),
                            weight());
            case 3 -> new Condition.BothParties(path, choices.fields(), weight());
            case 4 -> new Condition.All(path, parts(language, path, depth));
            case 5 -> new Condition.Any(path, parts(language, path, depth));
            case 6 -> {
                List<Condition> parts = parts(language, path, depth);
                yield new Condition.AtLeast(path, random.nextInt(1, parts.size() + 1), parts);
            }
            case 7 -> new Condition.None(path, parts(language, path, depth));
            case 8 -> new Condition.Maybe(path, parts(language, path, depth));
            case 9 -> new Condition.TrackIs(path, random.nextBoolean());
            default -> within(language, path, depth);
        };
    }

    private Condition within(Language language, String path, int depth) {
        List<Condition> parts = parts(language, path, depth);
        return random.nextBoolean()
                ? new Condition.Clause(path, parts, choices.fields(), despite())
                : new Condition.Sentence(path, parts, choices.fields(), despite());
    }

    private Set<Realis> despite() {
        return random.nextBoolean() ? Set.of() : Set.of(choices.pick(CUED));
    }

    private List<Condition> parts(Language language, String path, int depth) {
        return Choices.list(
                random.nextInt(1, 4), i -> condition(language, path + "[" + i + "]", depth - 1));
    }

    private WordGroup group(Language language) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (random.nextInt(4) == 0) {
            roles.add(choices.pick(List.of(Role.values())));
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
                Choices.byLanguage(_ -> id),
                open,
                Choices.list(random.nextInt(2, 5), this::actor),
                Map.of("c0", Choices.list(random.nextInt(2), this::actor)),
                Choices.list(random.nextInt(2), this::actor),
                Choices.list(random.nextInt(2), this::actor),
                Choices.byLanguage(language -> patterns(language, 1)),
                List.of());
    }

    private Actor actor(int number) {
        return new Actor(
                "c" + number,
                Choices.byLanguage(language -> patterns(language, random.nextInt(8) == 0 ? 0 : 2)));
    }

    private List<WordPattern> patterns(Language language, int most) {
        return most == 0
                ? List.of()
                : Choices.list(random.nextInt(1, most + 1), _ -> pattern(language));
    }

    private WordPattern pattern(Language language) {
        List<String> words = RandomTexts.WORDS.get(language);
        String first = choices.pick(words);
        String text =
                switch (random.nextInt(8)) {
                    case 0 -> first + " " + choices.pick(words);
                    case 1 -> "=" + first;
                    case 2 -> first.length() < 4 ? first : first.substring(0, 4) + "*";
                    case 3 ->
                            random.nextInt(3) == 0
                                    ? first + " " + choices.pick(words) + " of"
                                    : first;
                    default -> first;
                };
        return WordPattern.parse(text, WordPattern.Mode.STEM).orElseThrow();
    }

    private double weight() {
        return random.nextInt(5) / 4.0;
    }
}
