package parley.classifier.fact;

import parley.contract.record.DatePrecision;
import parley.contract.record.Period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * Reads when it takes place. What is over a year away is history and no fact, and so is the day on
 * which somebody said something, and the day before or after which something happens.
 */
final class PeriodReader {
    private static final int A_YEAR = 366;
    private static final int DATELINE = 8;
    private static final int CLAUSE = 6;
    private static final int APART = 3;
    private static final Set<String> THAT = Set.of("that", "что", "що");

    private final Sentence s;
    private final LocalDate own;
    private final CalendarReader calendar;
    private final RelativeReader relative;

    PeriodReader(Sentence sentence, LocalDate own) {
        this.s = sentence;
        this.own = own;
        this.calendar = new CalendarReader(sentence, own);
        this.relative = new RelativeReader(sentence, own);
    }

    void read(List<Period> into) {
        int dateline = dateline();
        int at = 0;
        Period before = null;
        int beforeEnd = 0;
        while (at < s.size()) {
            Period dated = at < dateline ? null : calendar.at(at);
            Period period = dated != null || at < dateline ? dated : relative.at(at);
            if (period == null) {
                at++;
                continue;
            }
            int last = s.lastOf(period.passage(), at);
            boolean again =
                    before != null && at - beforeEnd <= APART && sameDay(before, period, at);
            if (!again && !namedNext(at, last) && counts(period, at, last)) {
                into.add(period);
            }
            before = period;
            beforeEnd = last;
            at = last + 1;
        }
    }

    /** "1 February, a Sunday" is one day. */
    private boolean sameDay(Period before, Period period, int at) {
        return s.is(at, Cue.WEEKDAY)
                && before.precision() == DatePrecision.DAY
                && before.from().getDayOfWeek() == period.from().getDayOfWeek();
    }

    /** "On Sunday, 1 February" is one day. */
    private boolean namedNext(int at, int last) {
        return s.is(at, Cue.WEEKDAY) && calendar.at(last + 1) != null;
    }

    private boolean counts(Period period, int first, int last) {
        return Math.abs(ChronoUnit.DAYS.between(own, period.from())) <= A_YEAR
                && !bound(before(first) - 1)
                && !said(first, last);
    }

    /** Whether it happens before or after the day; "postponed until" a day is on it. */
    private boolean bound(int at) {
        return s.is(at, Cue.SINCE) && s.find(Cue.DELAYED, at - APART, at) < 0;
    }

    /** The word after a dateline such as "KYIV, June 2 —"; 0 if there is none. */
    private int dateline() {
        if (s.size() == 0 || !s.allCapitals(0) || !(s.is(0, Cue.PLACE) || s.is(0, Cue.VENUE))) {
            return 0;
        }
        for (int i = 1; i <= Math.min(DATELINE, s.size() - 1); i++) {
            String gap = s.gap(i);
            if (gap.indexOf('—') >= 0 || gap.indexOf('–') >= 0) {
                return i;
            }
        }
        return 0;
    }

    /** The first of "on the evening of" and the like before a day. */
    private int before(int first) {
        int at = first;
        while (s.is(at - 1, Cue.THIS) || s.is(at - 1, Cue.HOUR) || s.is(at - 1, Cue.ARTICLE)) {
            at--;
        }
        return at;
    }

    /** Whether it is the day on which somebody said something. */
    private boolean said(int first, int last) {
        int before = before(first);
        int next = s.is(last + 1, Cue.HOUR) ? last + 2 : last + 1;
        if (s.is(next, Cue.REPORTED) && !s.parted(next)) {
            return true;
        }
        if (s.ending(before - 1, Cue.REPORTED) != null && !s.parted(before)) {
            return !s.form(before - 1).startsWith("announced")
                    || THAT.contains(s.form(next))
                    || s.parted(next);
        }
        boolean opens = before <= 1;
        for (int i = next; opens && i < Math.min(s.size(), last + CLAUSE); i++) {
            if (s.is(i, Cue.REPORTED)) {
                return true;
            }
            opens = !s.is(i, Cue.PAST) && !s.is(i, Cue.FUTURE) && !s.is(i, Cue.TALKS);
        }
        return false;
    }
}
