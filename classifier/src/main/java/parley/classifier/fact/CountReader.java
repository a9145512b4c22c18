package parley.classifier.fact;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Count;
import parley.contract.record.Counted;

import java.util.List;
import java.util.Set;

/**
 * Reads how many are exchanged. Whatever is a year, an age, a date, money or a size is no count.
 */
final class CountReader {
    private static final int AHEAD = 6;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int YEAR_DIGITS = 4;
    private static final int LAST_DAY = 31;
    private static final Set<String> OF = Set.of("of", "из", "з", "із");

    private final Sentence s;
    private final Sides sides;
    private final Counted usual;

    /**
     * Reads one sentence.
     *
     * @param usual what is counted where the sentence does not say
     */
    CountReader(Sentence sentence, Counted usual) {
        this.s = sentence;
        this.sides = new Sides(sentence);
        this.usual = usual;
    }

    /** What stands for the number. */
    private record Quantity(
            int first, int last, int from, @Nullable Integer to, boolean about, boolean pair) {}

    void read(List<Count> into) {
        int at = 0;
        while (at < s.size()) {
            Quantity quantity = quantity(at);
            if (quantity == null) {
                at++;
                continue;
            }
            Count count = none(quantity) ? null : count(quantity);
            if (count != null) {
                into.add(count);
            }
            at = quantity.last + 1;
        }
    }

    private @Nullable Quantity quantity(int at) {
        Phrases.Hit vague = s.hit(at, Cue.VAGUE);
        if (vague != null && s.hit(at - 1, Cue.NUMBER) == null) {
            return new Quantity(at, at, Integer.parseInt(vague.value()), null, true, false);
        }
        Numbers.Numeral one = Numbers.at(s, at);
        if (one == null) {
            return null;
        }
        int next = one.last() + 1;
        boolean joined = s.is(next, Cue.FOR) || s.is(next, Cue.TO);
        Numbers.Numeral two = Numbers.at(s, joined ? next + 1 : next);
        if (two == null || two.digits() != one.digits()) {
            return bounded(one);
        }
        if (s.is(next, Cue.FOR) && two.value() == one.value()) {
            return new Quantity(at, two.last(), one.value(), one.value(), false, true);
        }
        boolean range = joined ? s.is(next, Cue.TO) : s.hyphened(next);
        if (s.form(at - 1).equals("between") && s.form(next).equals("and")) {
            range = true;
        }
        return range && two.value() > one.value()
                ? new Quantity(at, two.last(), one.value(), two.value(), false, false)
                : bounded(one);
    }

    private Quantity bounded(Numbers.Numeral n) {
        if (s.form(n.first() - 1).equals("between") && s.form(n.last() + 1).equals("and")) {
            Numbers.Numeral two = Numbers.at(s, n.last() + 2);
            if (two != null && two.value() > n.value()) {
                return new Quantity(n.first(), two.last(), n.value(), two.value(), false, false);
            }
        }
        // "Handed over 1,212" is no "over 1,212".
        boolean verb = s.ending(n.first() - 1, Cue.GIVE) != null;
        boolean least = !verb && s.ending(n.first() - 1, Cue.LEAST) != null;
        boolean most = !least && s.ending(n.first() - 1, Cue.MOST) != null;
        boolean about = s.ending(n.first() - 1, Cue.ABOUT) != null;
        Integer to = least ? null : Integer.valueOf(n.value());
        return new Quantity(n.first(), n.last(), most ? 0 : n.value(), to, about, false);
    }

    private boolean none(Quantity q) {
        int next = q.last + 1;
        boolean free = !directly(next);
        return written(q)
                || s.is(next, Cue.GROUP)
                || (s.is(next, Cue.UNIT) && !s.parted(next))
                || s.is(next, Cue.MONTH)
                || (s.is(q.first - 1, Cue.MONTH) && !s.parted(q.first) && q.from <= LAST_DAY)
                || (s.is(next, Cue.ORDINAL) && s.gap(next).equals("-"))
                || (free && year(q))
                || (free && s.ending(q.first - 1, Cue.NO_COUNT) != null)
                || (q.from == 1 && OF.contains(s.form(next)));
    }

    private boolean year(Quantity q) {
        return q.from >= FIRST_YEAR
                && q.from <= LAST_YEAR
                && q.first == q.last
                && s.raw(q.first).length() == YEAR_DIGITS;
    }

    /** Whether the signs around it make it money, a percentage, a time of day or a name. */
    private boolean written(Quantity q) {
        String before = s.before(q.first);
        String after = s.after(q.last);
        boolean money = before.chars().anyMatch(c -> "$€£№#".indexOf(c) >= 0);
        boolean named = s.gap(q.first).equals("-") && Numbers.at(s, q.first - 1) == null;
        boolean clock =
                (after.length() == 2
                                && after.charAt(0) == ':'
                                && Character.isDigit(after.charAt(1)))
                        || (before.length() == 2
                                && before.charAt(1) == ':'
                                && Character.isDigit(before.charAt(0)));
        return money || named || clock || after.strip().startsWith("%");
    }

    /** Whether what is counted follows, but for one word. */
    private boolean directly(int next) {
        return !s.parted(next)
                && (s.is(next, Cue.COUNTED)
                        || (s.is(next + 1, Cue.COUNTED) && !s.parted(next + 1)));
    }

    private @Nullable Count count(Quantity q) {
        boolean groups = s.ending(q.first - 1, Cue.GROUP) != null;
        boolean apiece = s.is(q.first - 1, Cue.APIECE);
        int noun = noun(q.last + 1);
        int before = noun < 0 ? nounBefore(q.first) : noun;
        int each = each(q, noun);
        boolean side = q.pair || each >= 0 || (apiece && !groups) || every(q);
        if (before < 0 && !(side || groups)) {
            return null;
        }
        int last = Math.max(Math.max(q.last, noun < 0 ? q.last : end(noun)), each);
        String of = sides.owner(q.last + 1, last);
        Sides.Handover handover = sides.handover(q.first, last);
        return new Count(
                before < 0 ? usual : what(before),
                q.from,
                q.to,
                q.about,
                side && !groups,
                groups ? Integer.valueOf(groupCount(q.first)) : null,
                part(q.first),
                of,
                side ? null : handover.givenBy(),
                side ? null : handover.takenBy(),
                s.passage(begin(q), last));
    }

    private int begin(Quantity q) {
        if (s.ending(q.first - 1, Cue.GIVE) != null) {
            return q.first;
        }
        for (Cue cue : List.of(Cue.LEAST, Cue.MOST, Cue.ABOUT, Cue.APIECE)) {
            Phrases.Hit hit = s.ending(q.first - 1, cue);
            if (hit != null) {
                return hit.first();
            }
        }
        return q.first;
    }

    private int groupCount(int first) {
        Phrases.Hit group = s.ending(first - 1, Cue.GROUP);
        Numbers.Numeral count = group == null ? null : Numbers.at(s, group.first() - 1);
        return count == null ? 1 : Math.max(1, count.value());
    }

    private Counted what(int noun) {
        String value = s.value(noun, Cue.COUNTED);
        for (Counted counted : Counted.values()) {
            if (counted.code().equals(value)) {
                return counted;
            }
        }
        return Counted.PEOPLE;
    }

    private int end(int noun) {
        Phrases.Hit hit = s.hit(noun, Cue.COUNTED);
        return hit == null ? noun : hit.last();
    }

    /** The word for what is counted, after the number; -1 if none follows closely. */
    private int noun(int from) {
        int people = -1;
        for (int i = from; i < Math.min(from + AHEAD, s.size()); i++) {
            if (s.parted(i) || (i > from && Numbers.at(s, i) != null) || stops(i)) {
                break;
            }
            if (s.is(i, Cue.COUNTED)) {
                return i;
            }
            if (s.is(i, Cue.PARTY) && sides.belongs(i)) {
                people = i;
            }
        }
        return people;
    }

    private boolean stops(int at) {
        return s.is(at, Cue.GIVE)
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
            if (s.is(i, Cue.COUNTED)) {
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
        int from = q.last + 1;
        int to = (noun < 0 ? q.last : end(noun)) + 4;
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
        int every = s.find(Cue.EVERY, 0, q.first);
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
