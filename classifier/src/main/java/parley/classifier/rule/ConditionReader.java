package parley.classifier.rule;

import parley.classifier.text.Language;
import parley.classifier.text.WordPattern;
import parley.classifier.text.WordPatternReader;
import parley.contract.record.EvidenceField;
import parley.runtime.config.Place;
import parley.runtime.config.Problems;
import parley.runtime.config.YamlNode;
import parley.runtime.config.YamlSection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the conditions of a rule in one language. */
final class ConditionReader {
    /** What a condition can be; the schema knows each, too. */
    static final List<String> OPERATORS =
            List.of(
                    "all",
                    "any",
                    "at-least",
                    "clause",
                    "maybe",
                    "near",
                    "none",
                    "number",
                    "role",
                    "sentence",
                    "track",
                    "use",
                    "words");

    static final Map<String, Boolean> TRACKS = Map.of("named", false, "open", true);
    static final int WIDEST_GAP = 50;
    static final int MOST_GROUPS = 4;
    static final int MOST_PARTS = 100;
    static final String BOTH_PARTIES = "both-parties";

    private final WordLists lists;
    private final Language language;
    private final Problems problems;

    /** The named conditions that are being read, the outermost first. */
    private final Deque<String> using = new ArrayDeque<>();

    ConditionReader(WordLists lists, Language language, Problems problems) {
        this.lists = lists;
        this.language = language;
        this.problems = problems;
    }

    /** Reads a condition; a list of conditions stands for all of them. */
    Condition read(YamlNode node, String path) {
        if (node instanceof YamlNode.Sequence) {
            return new Condition.All(path, parts(node, path));
        }
        YamlSection section = YamlSection.of(node, problems);
        List<String> found =
                OPERATORS.stream().filter(key -> section.node(key).isPresent()).toList();
        if (found.size() != 1) {
            wrongOperator(section, found);
            return new Condition.None(path, List.of());
        }
        String operator = found.getFirst();
        Condition condition =
                operator(section, operator, section.node(operator).orElse(node), path);
        section.done();
        return condition;
    }

    private void wrongOperator(YamlSection section, List<String> found) {
        String expected = "expected one of " + String.join(", ", OPERATORS);
        if (!found.isEmpty()) {
            problems.add(section.place(), expected + ", found " + String.join(" and ", found));
            return;
        }
        int before = problems.count();
        Modifiers.OPERATORS.keySet().forEach(section::node);
        section.done();
        if (problems.count() == before) {
            problems.add(section.place(), expected);
        }
    }

    private Condition operator(YamlSection section, String operator, YamlNode value, String path) {
        String here = path + "." + operator;
        return switch (operator) {
            case "all" -> new Condition.All(here, parts(value, here));
            case "any" -> new Condition.Any(here, parts(value, here));
            case "none" -> new Condition.None(here, parts(value, here));
            case "maybe" -> new Condition.Maybe(here, parts(value, here));
            case "clause" ->
                    new Condition.Clause(
                            here,
                            parts(value, here),
                            Modifiers.fields(section),
                            Modifiers.despite(section));
            case "sentence" ->
                    new Condition.Sentence(
                            here,
                            parts(value, here),
                            Modifiers.fields(section),
                            Modifiers.despite(section));
            case "track" -> new Condition.TrackIs(here, section.word("track", TRACKS));
            case "near" ->
                    new Condition.Near(
                            here,
                            groups(value),
                            section.integer("gap", 6, 0, WIDEST_GAP),
                            section.flag("ordered", false),
                            Modifiers.fields(section),
                            Modifiers.weight(section));
            case "at-least" -> atLeast(section, here);
            case "number" -> number(section, value, here);
            case "use" -> named(section, here);
            case "role" -> role(section, here);
            default ->
                    new Condition.Words(
                            here,
                            group(value),
                            Modifiers.fields(section),
                            Modifiers.weight(section));
        };
    }

    private Condition atLeast(YamlSection section, String path) {
        int count = section.integer("at-least", 1, 1, MOST_PARTS);
        YamlNode of = section.node("of").orElse(null);
        if (of == null) {
            problems.add(section.place(), "'at-least' needs 'of' with the conditions to count");
            return new Condition.None(path, List.of());
        }
        List<Condition> parts = parts(of, path);
        if (count > parts.size()) {
            problems.add(
                    section.placeOf("at-least"),
                    "'at-least' asks for " + count + " of " + parts.size() + " conditions");
        }
        return new Condition.AtLeast(path, count, parts);
    }

    private Condition number(YamlSection section, YamlNode value, String path) {
        String text = value instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        Optional<NumberRange> range = NumberRange.parse("#" + text);
        if (range.isEmpty()) {
            problems.add(
                    value.place(),
                    "'number' must be a number or a range such as 2.. or 2..50, found "
                            + value.describe());
        }
        var group = new WordGroup(List.of(), Set.of(), range.stream().toList());
        return new Condition.Words(
                path, group, Modifiers.fields(section), Modifiers.weight(section));
    }

    /** A condition that {@code lists.yaml} gives a name. */
    private Condition named(YamlSection section, String path) {
        String name = section.text("use");
        Map<String, YamlNode> byLanguage = lists.conditions().get(name);
        YamlNode node = byLanguage == null ? null : Languages.pick(byLanguage, language);
        if (byLanguage == null) {
            unknown(section.placeOf("use"), "condition", name, lists.conditions());
        } else if (node == null) {
            problems.add(
                    section.placeOf("use"),
                    "the condition '" + name + "' has nothing for " + language.code());
        } else if (using.contains(name)) {
            problems.add(section.placeOf("use"), "the condition '" + name + "' uses itself");
        } else {
            using.addLast(name);
            Condition condition = read(node, path + "(" + name + ")");
            using.removeLast();
            return condition;
        }
        return new Condition.None(path, List.of());
    }

    private Condition role(YamlSection section, String path) {
        Map<String, Optional<Role>> allowed = new TreeMap<>();
        Role.byCode().forEach((code, role) -> allowed.put(code, Optional.of(role)));
        allowed.put(BOTH_PARTIES, Optional.empty());
        Optional<Role> role = section.word("role", allowed);
        Set<EvidenceField> fields = Modifiers.fields(section);
        double weight = Modifiers.weight(section);
        return role.isEmpty()
                ? new Condition.BothParties(path, fields, weight)
                : new Condition.Words(
                        path,
                        new WordGroup(List.of(), Set.of(role.get()), List.of()),
                        fields,
                        weight);
    }

    private List<Condition> parts(YamlNode value, String path) {
        List<Condition> parts = new ArrayList<>();
        List<YamlNode> items = WordPatternReader.items(value);
        for (int i = 0; i < items.size(); i++) {
            parts.add(read(items.get(i), path + "[" + i + "]"));
        }
        if (parts.isEmpty()) {
            problems.add(value.place(), "expected at least one condition, found an empty list");
        }
        return parts;
    }

    private List<WordGroup> groups(YamlNode value) {
        List<WordGroup> groups = WordPatternReader.items(value).stream().map(this::group).toList();
        if (groups.size() < 2 || groups.size() > MOST_GROUPS) {
            problems.add(
                    value.place(),
                    "'near' must list 2 to "
                            + MOST_GROUPS
                            + " groups of words, found "
                            + groups.size());
        }
        return groups;
    }

    private WordGroup group(YamlNode value) {
        List<WordPattern> patterns = new ArrayList<>();
        Set<Role> roles = new LinkedHashSet<>();
        List<NumberRange> numbers = new ArrayList<>();
        for (YamlNode item : WordPatternReader.items(value)) {
            String text = item instanceof YamlNode.Scalar scalar ? scalar.text() : "";
            if (text.startsWith("$")) {
                list(item, text.substring(1)).ifPresent(patterns::addAll);
            } else if (text.startsWith("@")) {
                role(item, text.substring(1)).ifPresent(roles::add);
            } else if (text.startsWith("#")) {
                range(item, text).ifPresent(numbers::add);
            } else {
                WordPatternReader.pattern(item, WordPattern.Mode.STEM, problems)
                        .ifPresent(patterns::add);
            }
        }
        return new WordGroup(patterns, roles, numbers);
    }

    private Optional<NumberRange> range(YamlNode item, String text) {
        Optional<NumberRange> range = NumberRange.parse(text);
        if (range.isEmpty()) {
            problems.add(
                    item.place(), "expected # or a range such as #2.. or #2..50, found " + text);
        }
        return range;
    }

    private Optional<List<WordPattern>> list(YamlNode item, String name) {
        Map<Language, List<WordPattern>> list = lists.lists().get(name);
        List<WordPattern> words = list == null ? null : list.get(language);
        if (list == null) {
            unknown(item.place(), "list", name, lists.lists());
        } else if (words == null || words.isEmpty()) {
            problems.add(
                    item.place(), "the list '" + name + "' has no words in " + language.code());
        }
        return Optional.ofNullable(words);
    }

    private Optional<Role> role(YamlNode item, String name) {
        Role role = Role.byCode().get(name);
        if (role == null) {
            unknown(item.place(), "role", name, Role.byCode());
        }
        return Optional.ofNullable(role);
    }

    private void unknown(Place place, String what, String name, Map<String, ?> known) {
        Set<String> names = new TreeMap<>(known).keySet();
        String others =
                names.isEmpty()
                        ? "there are none"
                        : YamlSection.meant(name, names)
                                .orElse("expected one of " + String.join(", ", names));
        problems.add(place, "unknown " + what + " '" + name + "'; " + others);
    }
}
