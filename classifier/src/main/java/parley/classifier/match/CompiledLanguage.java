package parley.classifier.match;

import parley.classifier.text.Vocabulary;

import java.util.List;

/** All tracks in one language over one vocabulary. */
record CompiledLanguage(
        Vocabulary vocabulary, ClauseWords clauseWords, List<CompiledTrack> tracks) {
    /** Copies the tracks. */
    CompiledLanguage {
        tracks = List.copyOf(tracks);
    }
}
