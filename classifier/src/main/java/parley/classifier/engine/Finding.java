package parley.classifier.engine;

import org.jspecify.annotations.Nullable;

import parley.classifier.rule.Rule;
import parley.contract.record.EvidenceField;
import parley.contract.record.Realis;

import java.util.List;

/**
 * A rule whose condition an article meets for a track, and none of whose exceptions.
 *
 * @param track id of the track
 * @param open whether the track is for what no other one names
 * @param score the weights of what is met
 * @param unreal why the thing did not happen, if something there says so
 * @param beginning number of the first word that met it: titles before leads before bodies
 * @param places the words that met it, in the order of the conditions
 */
public record Finding(
        String track,
        boolean open,
        Rule rule,
        double score,
        @Nullable Realis unreal,
        int beginning,
        List<Place> places) {
    /**
     * Where words stand that met a condition.
     *
     * @param condition the condition's path in the rule
     * @param start first character in that part, in UTF-16 units
     * @param end character after the last
     */
    public record Place(String condition, EvidenceField field, int start, int end) {}

    /** Copies the places. */
    public Finding {
        places = List.copyOf(places);
    }
}
