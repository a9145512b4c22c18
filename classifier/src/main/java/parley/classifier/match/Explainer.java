package parley.classifier.match;

import org.jspecify.annotations.Nullable;

import parley.classifier.rule.Condition;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleException;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.Status;
import parley.classifier.text.Language;
import parley.contract.record.Article;
import parley.contract.record.Evidence;
import parley.contract.record.Match;
import parley.contract.record.Realis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells why rules match an article or do not. Drafts take part as if they were being tried. Slow
 * beside {@link RuleSet#match}, whose answer it explains. Not thread-safe.
 */
public final class Explainer {
    private static final Comparator<Verdict> TELLING_FIRST =
            Comparator.comparing(Verdict::outcome)
                    .thenComparingInt(verdict -> verdict.tree().missing())
                    .thenComparing(Verdict::touched, Comparator.reverseOrder())
                    .thenComparing(Verdict::score, Comparator.reverseOrder());

    private final RuleFolder folder;
    private final RuleSet rules;
    private final Map<Language, CompiledLanguage> languages = new EnumMap<>(Language.class);

    private Explainer(RuleFolder folder) {
        this.folder = folder;
        this.rules = RuleSet.compile(folder);
    }

    /** For a folder of rules. */
    public static Explainer of(RuleFolder folder) {
        return new Explainer(withDrafts(folder));
    }

    /** The folder with its drafts being tried. */
    private static RuleFolder withDrafts(RuleFolder folder) {
        List<Rule> tried =
                folder.rules().stream()
                        .map(rule -> draft(rule) ? rule.with(Status.SHADOW) : rule)
                        .toList();
        return new RuleFolder(
                tried, folder.tracks(), folder.gazetteer(), folder.lists(), folder.revision());
    }

    private static boolean draft(Rule rule) {
        return rule.status() == Status.DRAFT;
    }

    /** The rules, with drafts being tried. */
    public RuleSet rules() {
        return rules;
    }

    RuleFolder folder() {
        return folder;
    }

    CompiledLanguage language(Language language) {
        return languages.computeIfAbsent(language, of -> RuleCompiler.compile(folder, of));
    }

    /** Explains what the rules make of an article. */
    public Explanation explain(Article article) {
        List<Match> matches = rules.match(article);
        var text = ArticleText.of(article);
        Optional<Language> language = text.language(article);
        if (language.isEmpty()) {
            return new Explanation(article, language, Map.of(), matches, List.of());
        }
        CompiledLanguage compiled = language(language.get());
        var reading = new Reading(text.tokens(), compiled.vocabulary());
        var one = new OneArticle(article, reading, text, language.get(), matches);
        Map<String, List<Evidence>> named = new LinkedHashMap<>();
        for (CompiledTrack track : compiled.tracks()) {
            List<Evidence> words = one.naming(track);
            if (!words.isEmpty()) {
                named.put(track.track(), words);
            }
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (CompiledTrack track : compiled.tracks()) {
            if (named.isEmpty() || named.containsKey(track.track())) {
                track.rules().forEach(rule -> verdicts.add(one.verdict(track, rule)));
            }
        }
        verdicts.sort(TELLING_FIRST);
        return new Explanation(article, language, named, matches, verdicts);
    }

    /** An article that is being explained. */
    private record OneArticle(
            Article article,
            Reading reading,
            ArticleText text,
            Language language,
            List<Match> matches) {
        private static final int NAMES_SHOWN = 10;

        List<Evidence> naming(CompiledTrack track) {
            List<Hit.Found> found =
                    track.anyParty().in(reading, whole()).stream()
                            .limit(NAMES_SHOWN)
                            .map(at -> new Hit.Found("track", at.first(), at.last(), true))
                            .toList();
            return walk().evidence(found);
        }

        Verdict verdict(CompiledTrack track, CompiledRule compiled) {
            Rule rule = compiled.rule();
            Hit hit = compiled.check().evaluate(reading, whole());
            Step tree = walk().walk(condition(rule.when()), compiled.check(), whole());
            List<Verdict.Excepted> exceptions =
                    compiled.exceptions().stream().map(this::excepted).toList();
            Optional<Match> match =
                    matches.stream()
                            .filter(found -> found.track().equals(track.track()))
                            .filter(found -> found.rule().equals(rule.id()))
                            .findFirst();
            boolean excepted = exceptions.stream().anyMatch(Verdict.Excepted::holds);
            double score = hit == null ? sum(tree) : hit.score();
            return new Verdict(
                    track.track(),
                    rule,
                    match.map(OneArticle::outcome).orElseGet(() -> outcome(rule, hit, excepted)),
                    score,
                    match.map(Match::realis).orElse(unreal(hit)),
                    tree,
                    exceptions);
        }

        private static @Nullable Realis unreal(@Nullable Hit hit) {
            return hit == null ? null : hit.unreal();
        }

        private static Verdict.Outcome outcome(Match match) {
            return switch (match.band()) {
                case ALERT -> Verdict.Outcome.ALERT;
                case REVIEW -> Verdict.Outcome.REVIEW;
                case SHADOW -> Verdict.Outcome.SHADOW;
            };
        }

        private static Verdict.Outcome outcome(Rule rule, @Nullable Hit hit, boolean excepted) {
            if (hit == null) {
                return Verdict.Outcome.MISSED;
            }
            if (excepted) {
                return Verdict.Outcome.EXCEPTED;
            }
            return hit.score() < rule.review() ? Verdict.Outcome.BELOW : Verdict.Outcome.OUTDONE;
        }

        private Verdict.Excepted excepted(CompiledException compiled) {
            RuleException source = compiled.source();
            Step tree = walk().walk(condition(source.when()), compiled.check(), whole());
            boolean holds = source.holdsAt(article.ownTime()) && tree.fine();
            return new Verdict.Excepted(source.reason(), source.expires(), holds, tree);
        }

        private Condition condition(Map<Language, Condition> when) {
            // Only rules and exceptions of the language are compiled for it.
            return Objects.requireNonNull(when.get(language));
        }

        private static double sum(Step tree) {
            return tree.all()
                    .filter(step -> step.state() == Step.State.MET && step.parts().isEmpty())
                    .mapToDouble(Step::score)
                    .sum();
        }

        private ConditionWalk walk() {
            return new ConditionWalk(reading, text);
        }

        private Reading.Range whole() {
            return new Reading.Range(0, reading.size());
        }
    }
}
