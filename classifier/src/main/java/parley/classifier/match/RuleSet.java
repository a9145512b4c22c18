package parley.classifier.match;

import org.jspecify.annotations.Nullable;

import parley.classifier.engine.ArticleParts;
import parley.classifier.engine.ArticleWords;
import parley.classifier.engine.Engine;
import parley.classifier.engine.RuleTimer;
import parley.classifier.fact.FactReaders;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleFolder;
import parley.classifier.track.TrackFile;
import parley.contract.record.Article;
import parley.contract.record.Match;
import parley.contract.record.Track;

import java.util.List;

/**
 * A folder of rules, compiled. Immutable and thread-safe: to change rules, another set takes its
 * place.
 */
public final class RuleSet {
    private final RuleFolder folder;
    private final Engine engine;
    private final FactReaders facts;

    private RuleSet(RuleFolder folder) {
        this.folder = folder;
        this.engine = Engine.compile(folder);
        this.facts = FactReaders.of(folder.tracks(), folder.gazetteer());
    }

    /** Compiles a folder. */
    public static RuleSet compile(RuleFolder folder) {
        return new RuleSet(folder);
    }

    /** The hash of the files that it was read from. */
    public String revision() {
        return folder.revision();
    }

    /** The rules it was compiled from. */
    public List<Rule> rules() {
        return folder.rules();
    }

    /** The tracks, as they are published. */
    public List<Track> tracks() {
        return folder.tracks().stream().map(this::published).toList();
    }

    /** What it was compiled from. */
    public RuleFolder folder() {
        return folder;
    }

    private Track published(TrackFile track) {
        List<String> parties = track.parties().stream().map(party -> party.code()).toList();
        return new Track(track.id(), track.namesByCode(), parties, revision());
    }

    /**
     * What an article reports, with its facts: for each track that it is about and each kind the
     * best of the rules that fired, and every match of a rule that is only being tried. Takes time
     * linear in the article's length, which is cut at what any news item has.
     */
    public List<Match> match(Article article) {
        try (ArticleWords words = ArticleWords.of(article)) {
            return match(article, words, null);
        }
    }

    /**
     * The same of an article that is cut into words already, for it may be matched by several sets.
     *
     * @param timer told what the rules cost; null for not looking at the clock
     */
    List<Match> match(Article article, ArticleWords words, @Nullable RuleTimer timer) {
        return told(
                Selection.of(engine.findings(words, timer), article, words.texts(), revision()));
    }

    /** What {@link #match(Article)} must answer, by the plain matcher. */
    List<Match> match(Article article, Reference reference) {
        return told(
                Selection.of(
                        reference.findings(article),
                        article,
                        ArticleParts.of(article),
                        revision()));
    }

    /** The matches with their facts, on the tracks that they are about. */
    private List<Match> told(List<Match> matches) {
        return facts.addTo(TrackContest.decide(matches, facts));
    }

    /** The plain matcher of these rules, compiled anew. */
    Reference reference() {
        return new Reference(folder);
    }
}
