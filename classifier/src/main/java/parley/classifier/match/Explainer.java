package parley.classifier.match;

import parley.classifier.engine.ArticleParts;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.Status;
import parley.classifier.text.Language;
import parley.classifier.text.Stems;
import parley.contract.record.Article;
import parley.contract.record.Evidence;
import parley.contract.record.Match;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells why rules match an article or do not. Drafts take part as if they were being tried. Slow
 * beside {@link RuleSet#match}, whose answer it explains. Not thread-safe.
 */
public final class Explainer {
    private static final int NAMES_SHOWN = 10;

    private static final Comparator<Verdict> TELLING_FIRST =
            Comparator.comparing(Verdict::outcome)
                    .thenComparing(verdict -> verdict.tree().lack(), Lack.LESS_FIRST)
                    .thenComparing(verdict -> verdict.tree().toldParts(), Comparator.reverseOrder())
                    .thenComparing(Verdict::score, Comparator.reverseOrder());

    private final RuleFolder folder;
    private final RuleSet rules;
    private final Map<Language, CompiledLanguage> languages = new EnumMap<>(Language.class);
    private final Map<Language, Stems> stems = new EnumMap<>(Language.class);

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
                        .map(r -> r.status() == Status.DRAFT ? r.with(Status.SHADOW) : r)
                        .toList();
        return new RuleFolder(
                tried, folder.tracks(), folder.gazetteer(), folder.lists(), folder.revision());
    }

    /** The rules, with drafts being tried. */
    public RuleSet rules() {
        return rules;
    }

    RuleFolder folder() {
        return folder;
    }

    /** Explains what the rules make of an article. */
    public Explanation explain(Article article) {
        List<Match> matches = rules.match(article);
        ArticleParts parts = ArticleParts.of(article);
        var text = ArticleText.of(parts);
        Optional<Language> language = parts.language(article);
        if (language.isEmpty()) {
            return new Explanation(article, language, Map.of(), Map.of(), matches, List.of());
        }
        CompiledLanguage compiled =
                languages.computeIfAbsent(language.get(), of -> RuleCompiler.compile(folder, of));
        int year = article.ownTime().atZone(ZoneOffset.UTC).getYear();
        var reading =
                new Reading(text.tokens(), compiled.vocabulary(), compiled.clauseWords(), year);
        var walk = new ConditionWalk(reading, parts);
        var judging = new Judging(article, language.get(), reading, walk, matches);
        Map<String, List<Evidence>> named = new LinkedHashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (CompiledTrack track : compiled.tracks()) {
            List<Evidence> names = naming(track, reading, walk);
            if (!names.isEmpty()) {
                named.put(track.track(), names);
                track.rules().forEach(rule -> verdicts.add(judging.verdict(track, rule)));
            }
        }
        verdicts.sort(TELLING_FIRST);
        return new Explanation(
                article, language, stems(text, language.get()), named, matches, verdicts);
    }

    private static List<Evidence> naming(CompiledTrack track, Reading reading, ConditionWalk walk) {
        List<Hit.Found> found =
                track.anyParty().in(reading, new Reading.Range(0, reading.size())).stream()
                        .limit(NAMES_SHOWN)
                        .map(at -> new Hit.Found("track", at.first(), at.last(), true))
                        .toList();
        return walk.evidence(found);
    }

    private Map<String, List<String>> stems(ArticleText text, Language language) {
        Stems known = stems.computeIfAbsent(language, Stems::of);
        Map<String, List<String>> byWord = new LinkedHashMap<>();
        text.tokens().stream()
                .map(token -> token.form())
                .filter(form -> !form.isEmpty())
                .forEach(form -> byWord.putIfAbsent(form, known.read(form)));
        return byWord;
    }
}
