package parley.classifier.match;

import parley.classifier.engine.ArticleParts;
import parley.classifier.engine.Finding;
import parley.classifier.rule.RuleFolder;
import parley.classifier.text.Language;
import parley.classifier.text.Token;
import parley.contract.record.Article;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The plain matcher: it evaluates every condition of every rule for every track on its own. Slow
 * and easy to follow, it defines what rules mean; the engine must answer the same. Thread-safe.
 */
final class Reference {
    private final Map<Language, CompiledLanguage> languages = new EnumMap<>(Language.class);

    Reference(RuleFolder folder) {
        for (Language language : Language.values()) {
            languages.put(language, RuleCompiler.compile(folder, language));
        }
    }

    /** The rules that fire, in the order of the tracks, open ones last, and of the rules. */
    List<Finding> findings(Article article) {
        ArticleParts parts = ArticleParts.of(article);
        CompiledLanguage language = parts.language(article).map(languages::get).orElse(null);
        if (language == null) {
            return List.of();
        }
        List<Token> tokens = ArticleText.of(parts).tokens();
        int year = article.ownTime().atZone(ZoneOffset.UTC).getYear();
        var reading = new Reading(tokens, language.vocabulary(), language.clauseWords(), year);
        var whole = new Reading.Range(0, reading.size());
        List<Finding> findings = new ArrayList<>();
        for (CompiledTrack track : language.tracks()) {
            if (track.anyParty().in(reading, whole).isEmpty()) {
                continue;
            }
            for (CompiledRule compiled : track.rules()) {
                Hit hit = compiled.check().evaluate(reading, whole);
                if (hit != null && !compiled.excepts(reading, whole, article.ownTime())) {
                    findings.add(finding(track, compiled, hit, tokens));
                }
            }
        }
        return findings;
    }

    private static Finding finding(
            CompiledTrack track, CompiledRule compiled, Hit hit, List<Token> tokens) {
        List<Finding.Place> places = new ArrayList<>();
        for (Hit.Found found : hit.found()) {
            Token first = tokens.get(found.first());
            places.add(
                    new Finding.Place(
                            found.condition(),
                            first.field(),
                            first.start(),
                            tokens.get(found.last()).end()));
        }
        return new Finding(
                track.track(),
                track.open(),
                compiled.rule(),
                hit.score(),
                hit.unreal(),
                hit.beginning(),
                places);
    }
}
