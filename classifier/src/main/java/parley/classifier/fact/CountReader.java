package parley.classifier.fact;

import org.jspecify.annotations.Nullable;

import parley.classifier.fact.QuantityReader.Quantity;
import parley.contract.record.Count;
import parley.contract.record.Counted;

import java.util.List;

/**
 * Reads how many are exchanged. Whom one side holds or has lost is no count of them, nor are
 * soldiers and people of whom nothing says that they come free.
 */
final class CountReader {
    private static final int AHEAD = 6;
    private static final int NEAR = 5;

    private final Sentence s;
    private final Sides sides;
    private final Counted usual;
    private final QuantityReader quantities;

    /**
     * Reads one sentence.
     *
     * @param usual what is counted where the sentence does not say
     */
    CountReader(Sentence sentence, Counted usual) {
        this.s = sentence;
        this.sides = new Sides(sentence);
        this.usual = usual;
        this.quantities = new QuantityReader(sentence);
    }

    void read(List<Count> into) {
        int at = 0;
        while (at < s.size()) {
            Quantity quantity = quantities.at(at);
            if (quantity == null) {
                at++;
                continue;
            }
            Count count = quantities.none(quantity) ? null : count(quantity);
            if (count != null) {
                into.add(count);
            }
            at = quantity.last() + 1;
        }
    }

    private @Nullable Count count(Quantity q) {
        boolean groups = s.ending(q.first() - 1, Cue.GROUP) != null;
        boolean apiece = s.is(q.first() - 1, Cue.APIECE);
        int noun = noun(q.last() + 1);
        int before = noun < 0 ? nounBefore(q.first()) : noun;
        int each = each(q, noun);
        boolean side = q.pair() || each >= 0 || (apiece && !groups) || every(q);
        if ((before < 0 && !(side || groups)) || elsewhere(q, before, side || groups)) {
            return null;
        }
        int last = Math.max(Math.max(q.last(), noun < 0 ? q.last() : end(noun)), each);
        String of = sides.owner(q.last() + 1, last);
        Sides.Handover handover = sides.handover(q.first(), last);
        return new Count(
                ofBodies(q) ? Counted.BODIES : before < 0 ? usual : what(before),
                q.from(),
                q.to(),
                q.about(),
                side && !groups,
                groups ? Integer.valueOf(groupCount(q.first())) : null,
                part(q.first()),
                of,
                side ? null : handover.givenBy(),
                side ? null : handover.takenBy(),
                s.passage(begin(q), last));
    }

    /** Whether the sentence counts people who are not exchanged. */
    private boolean elsewhere(Quantity q, int noun, boolean sure) {
        int from = q.first() - NEAR;
        int to = q.last() + 1 + NEAR;
        boolean moved = false;
        for (int i = Math.max(0, from); i < Math.min(to, s.size()); i++) {
            boolean freed = s.is(i, Cue.EXCHANGE) && !s.is(i, Cue.EVENT);
            moved |= freed || s.is(i, Cue.GIVE) || s.is(i, Cue.TAKE);
        }
        boolean lost = s.find(Cue.LOSS, from, to) >= 0 && !moved;
        boolean held = s.find(Cue.HOLDING, from, q.first()) >= 0;
        boolean anybody = s.is(noun, Cue.SOLDIERS) || (noun >= 0 && what(noun) == Counted.PEOPLE);
        boolean freed = moved || s.has(Cue.EXCHANGE) || s.has(Cue.GIVE) || s.has(Cue.TAKE);
        return lost || held || (anybody && !sure && !freed);
    }

    private int begin(Quantity q) {
        if (s.ending(q.first() - 1, Cue.GIVE) != null) {
            return q.first();
        }
        for (Cue cue : List.of(Cue.LEAST, Cue.MOST, Cue.ABOUT, Cue.APIECE)) {
            Phrases.Hit hit = s.ending(q.first() - 1, cue);
            if (hit != null) {
                return hit.first();
            }
        }
        return q.first();
    }

    private int groupCount(int first) {
        Phrases.Hit group = s.ending(first - 1, Cue.GROUP);
        Numbers.Numeral count = group == null ? null : Numbers.at(s, group.first() - 1);
        return count == null ? 1 : Math.max(1, count.value());
    }

    private Counted what(int noun) {
        Counted counted = s.counted(noun);
        return counted == null ? usual : counted;
    }

    /** "The bodies of 909 soldiers". */
    private boolean ofBodies(Quantity q) {
        for (int i = q.first() - 1; i >= Math.max(0, q.first() - 3) && !s.parted(i + 1); i--) {
            if (s.is(i, Cue.COUNTED)) {
                return what(i) == Counted.BODIES;
            }
        }
        return false;
    }

    private int end(int noun) {
        Phrases.Hit hit = s.hit(noun, s.is(noun, Cue.SOLDIERS) ? Cue.SOLDIERS : Cue.COUNTED);
        return hit == null ? noun : hit.last();
    }

    /** The word for what is counted, after the number; -1 if none follows closely. */
    private int noun(int from) {
        int people = -1;
        for (int i = from; i < Math.min(from + AHEAD, s.size()); i++) {
            if (s.parted(i) || (i > from && Numbers.at(s, i) != null) || stops(i)) {
                break;
            }
            if (counted(i)) {
                return i;
            }
            if (s.is(i, Cue.PARTY) && sides.belongs(i)) {
                people = i;
            }
        }
        return people;
    }

    private boolean counted(int at) {
        return s.counted(at) != null;
    }

    private boolean stops(int at) {
        return s.is(at, Cue.EVENT)
                || s.is(at, Cue.GIVE)
                || s.is(at, Cue.TAKE)
                || s.is(at, Cue.FUTURE)
                || s.is(at, Cue.EACH)
                || s.is(at, Cue.TO)
                || s.is(at, Cue.FOR)
                || s.is(at, Cue.LOCATIVE)
                || s.is(at, Cue.GROUP);
    }

    /** "bodies of 6,000", "prisoners: 1,000 each"; -1 if none stands closely before. */
    private int nounBefore(int first) {
        for (int i = first - 1; i >= Math.max(0, first - AHEAD); i--) {
            if (counted(i)) {
                boolean close = first - i <= 3 && !s.parted(first);
                return close
                                || s.has(Cue.EACH)
                                || s.ending(first - 1, Cue.GROUP) != null
                                || s.is(first - 1, Cue.APIECE)
                                || s.is(first + 1, Cue.FOR)
                        ? i
                        : -1;
            }
        }
        return -1;
    }

    /** The last word of "each" and its like after the number; -1 if there is none. */
    private int each(Quantity q, int noun) {
        int from = q.last() + 1;
        int to = (noun < 0 ? q.last() : end(noun)) + 4;
        for (int i = from; i < Math.min(to, s.size()); i++) {
            Phrases.Hit hit = s.hit(i, Cue.EACH);
            if (hit != null) {
                return hit.last();
            }
            if (i > from && Numbers.at(s, i) != null) {
                return -1;
            }
        }
        return -1;
    }

    private boolean every(Quantity q) {
        int every = s.find(Cue.EVERY, 0, q.first());
        return every >= 0;
    }

    private boolean part(int first) {
        for (int i = first - 1; i >= Math.max(0, first - 8); i--) {
            if (s.is(i, Cue.PART)) {
                return true;
            }
        }
        return false;
    }
}
