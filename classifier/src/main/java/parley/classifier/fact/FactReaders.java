package parley.classifier.fact;

import parley.classifier.engine.ArticleParts;
import parley.classifier.text.Language;
import parley.classifier.track.Gazetteer;
import parley.classifier.track.TrackFile;
import parley.contract.record.Article;
import parley.contract.record.Facts;
import parley.contract.record.Kind;
import parley.contract.record.Match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The readers of a rule folder, one a track. Immutable and thread-safe. */
public final class FactReaders {
    private final Map<String, FactReader> byTrack = new LinkedHashMap<>();

    private FactReaders(List<TrackFile> tracks, Gazetteer gazetteer) {
        var places = new Places(gazetteer);
        tracks.forEach(track -> byTrack.put(track.id(), FactReader.of(track, places)));
    }

    /**
     * Readers for tracks.
     *
     * @param gazetteer the places of the world: what they are called and their codes
     */
    public static FactReaders of(List<TrackFile> tracks, Gazetteer gazetteer) {
        return new FactReaders(tracks, gazetteer);
    }

    /** The matches of one article with the facts that it tells of each. */
    public List<Match> addTo(List<Match> matches) {
        return matches.stream()
                .map(match -> match.with(read(match.article(), match.track(), match.kind())))
                .toList();
    }

    /**
     * The facts of an article as a report of a kind for a track; none in a language without words.
     */
    public Facts read(Article article, String track, Kind kind) {
        FactReader reader = byTrack.get(track);
        Optional<Language> language = language(article);
        return reader == null || language.isEmpty()
                ? Facts.NONE
                : reader.read(article, language.get(), kind);
    }

    /** How plainly an article is about a track's negotiation. */
    public Bearing bearing(Article article, String track) {
        FactReader reader = byTrack.get(track);
        Optional<Language> language = language(article);
        return reader == null || language.isEmpty()
                ? Bearing.ONE_SIDE
                : reader.bearing(article, language.get());
    }

    /**
     * Whether all parties that an article names by the open track are parties of another track,
     * which is then the one for it.
     */
    public boolean areOf(String track, Article article, String open) {
        FactReader named = byTrack.get(track);
        FactReader others = byTrack.get(open);
        return named != null
                && others != null
                && language(article)
                        .map(language -> others.parties(article, language))
                        .filter(named::hasParties)
                        .isPresent();
    }

    /** As the matcher decides it, so that facts are read in the language of the rules. */
    private static Optional<Language> language(Article article) {
        return ArticleParts.of(article).language(article);
    }
}
