package parley.classifier.fact;

import parley.contract.record.EvidenceField;

import java.util.HashSet;
import java.util.Set;

/** Finds how plainly one article is about a negotiation, from sentence to sentence. */
final class BearingReader {
    /** Title and the first two sentences below it. */
    private static final int NEAR_SENTENCES = 3;

    private final Set<String> parties;
    private final boolean open;
    private final Set<String> near = new HashSet<>();
    private final Set<String> anywhere = new HashSet<>();
    private boolean conflictNear;
    private boolean together;
    private boolean titled;
    private int read;

    /**
     * For one article.
     *
     * @param parties codes of the track's parties
     * @param open whether the track is for what no other one names: no conflict is its own
     */
    BearingReader(Set<String> parties, boolean open) {
        this.parties = parties;
        this.open = open;
    }

    /**
     * Reads the next sentence.
     *
     * @param actors codes of the parties and mediators that it names
     * @param conflict whether it names what the talks are about
     */
    void read(EvidenceField field, Set<String> actors, boolean conflict) {
        boolean both = both(actors, conflict);
        together |= both;
        titled |= both && field == EvidenceField.TITLE;
        anywhere.addAll(actors);
        if (read < NEAR_SENTENCES) {
            near.addAll(actors);
            conflictNear |= conflict;
        }
        read++;
    }

    /** Whether two sides are named, or one and the conflict. */
    private boolean both(Set<String> actors, boolean conflict) {
        long sides = actors.stream().filter(parties::contains).count();
        return sides + (conflict && !open ? 1 : 0) > 1;
    }

    Bearing bearing() {
        boolean both = both(near, conflictNear);
        if (open) {
            return together ? Bearing.OTHERS_TOGETHER : both ? Bearing.OTHERS_NEAR : Bearing.NONE;
        } else if (titled) {
            return Bearing.TITLE;
        } else if (together) {
            return Bearing.TOGETHER;
        } else if (both) {
            return Bearing.NEAR;
        }
        return anywhere.size() > 1 ? Bearing.LOOSE : Bearing.ONE_SIDE;
    }
}
