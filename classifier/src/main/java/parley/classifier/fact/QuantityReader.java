package parley.classifier.fact;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Reads numbers that may count people: ranges, bounds, approximations, so many for so many.
 * Whatever is a year, an age, a date, money or a size is none.
 */
final class QuantityReader {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int YEAR_DIGITS = 4;
    private static final int LAST_DAY = 31;
    private static final Set<String> OF = Set.of("of", "из", "з", "із");

    private final Sentence s;

    QuantityReader(Sentence sentence) {
        this.s = sentence;
    }

    /**
     * What stands for a number, from a word to another.
     *
     * @param from the least
     * @param to the greatest; null for at least so many
     * @param pair whether it is so many for as many
     */
    record Quantity(
            int first, int last, int from, @Nullable Integer to, boolean about, boolean pair) {}

    /** The number that begins at a word; null if none does. */
    @Nullable Quantity at(int at) {
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
        Phrases.Hit scale = s.ending(two.last(), Cue.SCALE);
        if (scale != null && s.ending(one.last(), Cue.SCALE) == null) {
            // "5–6 thousand".
            one = one.times(Integer.parseInt(scale.value()));
        }
        boolean range = joined ? s.is(next, Cue.TO) : s.hyphened(next);
        if (s.form(at - 1).equals("between") && s.form(next).equals("and")) {
            range = true;
        }
        return range && two.value() > one.value()
                ? new Quantity(at, two.last(), one.value(), two.value(), about(at), false)
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
        Integer to = least ? null : Integer.valueOf(n.value());
        return new Quantity(n.first(), n.last(), most ? 0 : n.value(), to, about(n.first()), false);
    }

    private boolean about(int first) {
        return s.ending(first - 1, Cue.ABOUT) != null;
    }

    /** Whether a number is no count of anybody. */
    boolean none(Quantity q) {
        int next = q.last + 1;
        boolean free = !directly(next);
        return written(q)
                || s.is(next, Cue.GROUP)
                || (s.is(next, Cue.UNIT) && !s.parted(next))
                || s.is(next, Cue.MONTH)
                || (s.is(q.first - 1, Cue.MONTH) && !s.parted(q.first) && q.from <= LAST_DAY)
                || (s.is(next, Cue.ORDINAL) && s.gap(next).equals("-"))
                || (free && year(q))
                || (!counted(next) && s.ending(q.first - 1, Cue.NO_COUNT) != null)
                || total(q.first)
                || (q.from == 1 && OF.contains(s.form(next)));
    }

    /** "Four of the 28 bodies": of how many, which is no count of its own. */
    private boolean total(int first) {
        int of = s.is(first - 1, Cue.ARTICLE) ? first - 2 : first - 1;
        return OF.contains(s.form(of)) && of > 0 && Numbers.at(s, of - 1) != null;
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
        return !s.parted(next) && (counted(next) || (counted(next + 1) && !s.parted(next + 1)));
    }

    private boolean counted(int at) {
        return s.counted(at) != null;
    }
}
