package parley.classifier.match;

import java.util.List;

/**
 * The rules of one language for one track.
 *
 * @param track id of the track
 * @param open whether it is for what no other track names
 * @param anyParty every name of every party: an article that names none is of no interest
 */
record CompiledTrack(String track, boolean open, Terms anyParty, List<CompiledRule> rules) {
    /** Copies the rules. */
    CompiledTrack {
        rules = List.copyOf(rules);
    }
}
