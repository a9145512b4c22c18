package parley.classifier.engine;

import parley.classifier.rule.Condition;
import parley.classifier.rule.Factors;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleException;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.WordGroup;
import parley.classifier.text.Language;
import parley.classifier.text.WordPattern;
import parley.classifier.track.TrackFile;
import parley.contract.record.Realis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Compiles the rules of a folder for one language. Not thread-safe. */
final class Compiler {
    private final RuleFolder folder;
    private final Language language;
    private final Groups groups;
    private final Graph graph;

    // What names nothing of a track is the same for all of them.
    private final IdentityHashMap<WordGroup, Integer> plainGroups = new IdentityHashMap<>();
    private final Map<Factors, IdentityHashMap<Condition, Node>> plainConditions = new HashMap<>();

    private Compiler(RuleFolder folder, Language language) {
        this.folder = folder;
        this.language = language;
        this.groups = new Groups(language);
        this.graph =
                new Graph(
                        groups,
                        new Cues(
                                byRealis(folder.lists().cues()), byRealis(folder.lists().ahead())));
    }

    private Map<Realis, Integer> byRealis(Map<Realis, Map<Language, List<WordPattern>>> cues) {
        Map<Realis, Integer> byRealis = new EnumMap<>(Realis.class);
        cues.forEach((realis, words) -> byRealis.put(realis, own(words)));
        return byRealis;
    }

    private int own(Map<Language, List<WordPattern>> words) {
        return groups.of(words.getOrDefault(language, List.of()), List.of());
    }

    /** The program for a language. */
    static Program compile(RuleFolder folder, Language language) {
        var compiler = new Compiler(folder, language);
        List<TrackRule> rules = new ArrayList<>();
        folder.tracks().stream()
                .sorted(Comparator.comparing(TrackFile::open))
                .forEach(track -> compiler.addRules(track, rules));
        var clauseWords =
                new ClauseCuts.Words(
                        compiler.own(folder.lists().clauseBegins()),
                        compiler.own(folder.lists().clauseGoesOn()));
        return new Program(compiler.groups.lexicon(), compiler.graph.size(), clauseWords, rules);
    }

    private void addRules(TrackFile track, List<TrackRule> into) {
        var names = new Names(track, language, groups);
        for (Rule rule : folder.rules()) {
            Condition condition = rule.when().get(language);
            if (condition != null && rule.status().runs()) {
                into.add(compiled(rule, condition, names));
            }
        }
    }

    private TrackRule compiled(Rule rule, Condition condition, Names names) {
        Node node = node(condition, names, rule.factors());
        List<Integer> required = new ArrayList<>();
        for (int group : node.required()) {
            required.add(group);
        }
        if (!required.contains(names.anySide())) {
            required.add(names.anySide());
        }
        required.sort(Comparator.comparingDouble(groups::likelihood));
        List<TrackRule.Excepted> exceptions = new ArrayList<>();
        for (RuleException exception : rule.exceptions()) {
            Condition excepted = exception.when().get(language);
            if (excepted != null) {
                exceptions.add(
                        new TrackRule.Excepted(exception, node(excepted, names, Factors.EVEN)));
            }
        }
        TrackFile track = names.track();
        return new TrackRule(track.id(), track.open(), rule, required, node, exceptions);
    }

    private Node node(Condition condition, Names names, Factors factors) {
        if (Roles.in(condition)) {
            return newNode(condition, names, factors);
        }
        IdentityHashMap<Condition, Node> known =
                plainConditions.computeIfAbsent(factors, _ -> new IdentityHashMap<>());
        Node node = known.get(condition);
        if (node == null) {
            node = newNode(condition, names, factors);
            known.put(condition, node);
        }
        return node;
    }

    private Node newNode(Condition condition, Names names, Factors factors) {
        return switch (condition) {
            case Condition.Words words ->
                    graph.words(
                            words, group(words.group(), names), Worth.of(words.weight(), factors));
            case Condition.Near near ->
                    graph.close(
                            near,
                            near.groups().stream().map(group -> group(group, names)).toList(),
                            Worth.of(near.weight(), factors));
            case Condition.BothParties both ->
                    graph.bothParties(
                            both, names.sides(), names.anySide(), Worth.of(both.weight(), factors));
            case Condition.All all -> graph.all(nodes(all.parts(), names, factors));
            case Condition.Any any -> graph.any(nodes(any.parts(), names, factors));
            case Condition.AtLeast some ->
                    graph.atLeast(some.count(), nodes(some.parts(), names, factors));
            case Condition.None none -> graph.none(nodes(none.parts(), names, factors));
            case Condition.Maybe maybe -> graph.maybe(nodes(maybe.parts(), names, factors));
            case Condition.Clause clause ->
                    graph.within(
                            Within.Unit.CLAUSE,
                            nodes(clause.parts(), names, factors),
                            clause.fields(),
                            clause.despite());
            case Condition.Sentence sentence ->
                    graph.within(
                            Within.Unit.SENTENCE,
                            nodes(sentence.parts(), names, factors),
                            sentence.fields(),
                            sentence.despite());
            case Condition.TrackIs is ->
                    is.open() == names.track().open() ? graph.all(List.of()) : graph.any(List.of());
        };
    }

    private List<Node> nodes(List<Condition> conditions, Names names, Factors factors) {
        return conditions.stream().map(condition -> node(condition, names, factors)).toList();
    }

    private int group(WordGroup group, Names names) {
        return group.roles().isEmpty()
                ? plainGroups.computeIfAbsent(
                        group, _ -> groups.of(group.patterns(), group.numbers()))
                : names.group(group);
    }
}
