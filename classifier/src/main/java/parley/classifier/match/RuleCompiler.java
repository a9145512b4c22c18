package parley.classifier.match;

import parley.classifier.rule.Condition;
import parley.classifier.rule.Factors;
import parley.classifier.rule.Role;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleException;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.WordGroup;
import parley.classifier.text.Language;
import parley.classifier.text.Vocabulary;
import parley.classifier.text.WordPattern;
import parley.classifier.track.Actor;
import parley.classifier.track.TrackFile;
import parley.contract.record.Realis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Turns a folder's rules into checks over term ids, for one language. */
final class RuleCompiler {
    private final RuleFolder folder;
    private final Language language;
    private final Vocabulary.Builder vocabulary;
    private final Cues cues;

    private RuleCompiler(RuleFolder folder, Language language) {
        this.folder = folder;
        this.language = language;
        this.vocabulary = new Vocabulary.Builder(language);
        Map<Realis, Terms> terms = new EnumMap<>(Realis.class);
        folder.lists()
                .cues()
                .forEach(
                        (realis, words) ->
                                terms.put(
                                        realis,
                                        Terms.of(
                                                words.getOrDefault(language, List.of()),
                                                vocabulary)));
        this.cues = new Cues(terms);
    }

    static CompiledLanguage compile(RuleFolder folder, Language language) {
        var compiler = new RuleCompiler(folder, language);
        List<CompiledTrack> tracks =
                folder.tracks().stream()
                        .sorted(Comparator.comparing(TrackFile::open))
                        .map(compiler::track)
                        .toList();
        return new CompiledLanguage(compiler.vocabulary.build(), tracks);
    }

    private CompiledTrack track(TrackFile track) {
        List<CompiledRule> rules = new ArrayList<>();
        for (Rule rule : folder.rules()) {
            Condition condition = rule.when().get(language);
            if (condition != null && rule.status().runs()) {
                rules.add(compiled(rule, condition, track));
            }
        }
        List<WordPattern> parties = track.sides(language).stream().flatMap(List::stream).toList();
        return new CompiledTrack(track.id(), track.open(), Terms.of(parties, vocabulary), rules);
    }

    private CompiledRule compiled(Rule rule, Condition condition, TrackFile track) {
        List<CompiledException> exceptions = new ArrayList<>();
        for (RuleException exception : rule.exceptions()) {
            Condition excepted = exception.when().get(language);
            if (excepted != null) {
                exceptions.add(
                        new CompiledException(exception, check(excepted, track, Factors.EVEN)));
            }
        }
        return new CompiledRule(rule, check(condition, track, rule.factors()), exceptions);
    }

    private Check check(Condition condition, TrackFile track, Factors factors) {
        return switch (condition) {
            case Condition.Words words ->
                    new Check.Words(
                            words.path(),
                            terms(words.group(), track),
                            words.fields(),
                            new Worth(words.weight(), factors),
                            words.group().namesOnly());
            case Condition.Near near ->
                    new Check.Close(
                            near.path(),
                            new NearSearch(
                                    near.groups().stream().map(g -> terms(g, track)).toList(),
                                    near.gap(),
                                    near.ordered()),
                            near.fields(),
                            new Worth(near.weight(), factors));
            case Condition.BothParties both ->
                    new Check.BothParties(
                            both.path(),
                            track.sides(language).stream()
                                    .map(side -> Terms.of(side, vocabulary))
                                    .toList(),
                            both.fields(),
                            new Worth(both.weight(), factors));
            case Condition.All all -> new Check.All(checks(all.parts(), track, factors));
            case Condition.Any any -> new Check.Any(checks(any.parts(), track, factors));
            case Condition.AtLeast some ->
                    new Check.AtLeast(some.count(), checks(some.parts(), track, factors));
            case Condition.None none -> new Check.None(checks(none.parts(), track, factors));
            case Condition.Maybe maybe -> new Check.Maybe(checks(maybe.parts(), track, factors));
            case Condition.Sentence sentence ->
                    new Check.Sentence(
                            new Check.All(checks(sentence.parts(), track, factors)),
                            cues,
                            sentence.fields());
        };
    }

    private List<Check> checks(List<Condition> conditions, TrackFile track, Factors factors) {
        return conditions.stream().map(condition -> check(condition, track, factors)).toList();
    }

    private Terms terms(WordGroup group, TrackFile track) {
        List<WordPattern> patterns = new ArrayList<>(group.patterns());
        for (Role role : group.roles()) {
            switch (role) {
                case PARTY -> track.sides(language).forEach(patterns::addAll);
                case MEDIATOR -> addNames(track.mediators(), patterns);
                case VENUE -> addNames(track.venues(), patterns);
                case CONFLICT ->
                        patterns.addAll(track.conflicts().getOrDefault(language, List.of()));
            }
        }
        return Terms.of(patterns, group.numbers(), vocabulary);
    }

    private void addNames(List<Actor> actors, List<WordPattern> into) {
        actors.forEach(actor -> into.addAll(actor.names(language)));
    }
}
