package parley.classifier.rule;

import parley.classifier.text.Language;
import parley.classifier.text.WordPattern;
import parley.classifier.text.WordPatternReader;
import parley.contract.record.EvidenceField;
import parley.runtime.config.Problems;
import parley.runtime.config.YamlNode;
import parley.runtime.config.YamlSection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the conditions of a rule in one language. */
final class ConditionReader {
    private static final Set<EvidenceField> HEAD =
            EnumSet.of(EvidenceField.TITLE, EvidenceField.LEAD);
    private static final Map<String, EvidenceField> FIELDS =
            Map.of(
                    "title", EvidenceField.TITLE,
                    "lead", EvidenceField.LEAD,
                    "body", EvidenceField.BODY);
    private static final List<String> OPERATORS =
            List.of("all", "any", "maybe", "near", "none", "role", "sentence", "words");
    private static final List<String> MODIFIERS = List.of("gap", "in", "ordered", "weight");
    private static final int WIDEST_GAP = 50;
    private static final int MOST_GROUPS = 4;
    private static final double HEAVIEST = 10;

    private final WordLists lists;
    private final Language language;
    private final Problems problems;

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
        int before = problems.all().size();
        MODIFIERS.forEach(section::node);
        section.done();
        if (problems.all().size() == before) {
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
            case "sentence" -> new Condition.Sentence(here, parts(value, here), fields(section));
            case "near" ->
                    new Condition.Near(
                            here,
                            groups(value),
                            section.integer("gap", 6, 0, WIDEST_GAP),
                            section.flag("ordered", false),
                            fields(section),
                            weight(section));
            case "role" -> role(section, here);
            default -> new Condition.Words(here, group(value), fields(section), weight(section));
        };
    }

    private Condition role(YamlSection section, String path) {
        Map<String, Optional<Role>> allowed = new TreeMap<>();
        Role.byCode().forEach((code, role) -> allowed.put(code, Optional.of(role)));
        allowed.put("both-parties", Optional.empty());
        Optional<Role> role = section.word("role", allowed);
        Set<EvidenceField> fields = fields(section);
        double weight = weight(section);
        return role.isEmpty()
                ? new Condition.BothParties(path, fields, weight)
                : new Condition.Words(
                        path, new WordGroup(List.of(), Set.of(role.get())), fields, weight);
    }

    private static double weight(YamlSection section) {
        return section.number("weight", 1, 0, HEAVIEST);
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
        for (YamlNode item : WordPatternReader.items(value)) {
            String text = item instanceof YamlNode.Scalar scalar ? scalar.text() : "";
            if (text.startsWith("$")) {
                list(item, text.substring(1)).ifPresent(patterns::addAll);
            } else if (text.startsWith("@")) {
                role(item, text.substring(1)).ifPresent(roles::add);
            } else {
                WordPatternReader.pattern(item, WordPattern.Mode.STEM, problems)
                        .ifPresent(patterns::add);
            }
        }
        return new WordGroup(patterns, roles);
    }

    private Optional<List<WordPattern>> list(YamlNode item, String name) {
        Map<Language, List<WordPattern>> list = lists.lists().get(name);
        List<WordPattern> words = list == null ? null : list.get(language);
        if (list == null) {
            unknown(item, "list", name, lists.lists());
        } else if (words == null || words.isEmpty()) {
            problems.add(
                    item.place(), "the list '" + name + "' has no words in " + language.code());
        }
        return Optional.ofNullable(words);
    }

    private Optional<Role> role(YamlNode item, String name) {
        Role role = Role.byCode().get(name);
        if (role == null) {
            unknown(item, "role", name, Role.byCode());
        }
        return Optional.ofNullable(role);
    }

    private void unknown(YamlNode item, String what, String name, Map<String, ?> known) {
        String others =
                known.isEmpty()
                        ? "there are none"
                        : "expected one of " + String.join(", ", new TreeMap<>(known).keySet());
        problems.add(item.place(), "unknown " + what + " '" + name + "'; " + others);
    }

    private static Set<EvidenceField> fields(YamlSection section) {
        List<String> names = section.texts("in");
        Set<EvidenceField> fields = EnumSet.noneOf(EvidenceField.class);
        for (String name : names) {
            EvidenceField field = FIELDS.get(name);
            if (field == null) {
                section.problems()
                        .add(
                                section.placeOf("in"),
                                "'in' must list title, lead or body, found '" + name + "'");
            } else {
                fields.add(field);
            }
        }
        return fields.isEmpty() ? HEAD : fields;
    }
}
