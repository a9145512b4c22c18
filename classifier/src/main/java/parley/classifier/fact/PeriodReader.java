package parley.classifier.fact;

import org.jspecify.annotations.Nullable;

import parley.contract.record.DatePrecision;
import parley.contract.record.Period;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Reads when it takes place. A date without a year, and a day of the week, lie ahead or back as the
 * nearest verb says, else as near as possible. What is over a year away is history and no fact, and
 * so is the day on which somebody said something.
 */
final class PeriodReader {
    private static final int LATE = 7;
    private static final int TENSE_REACH = 12;
    private static final int AUXILIARIES = 3;

    private enum Tense {
        PAST,
        FUTURE,
        NONE
    }

    private final Sentence s;
    private final LocalDate own;

    PeriodReader(Sentence sentence, LocalDate own) {
        this.s = sentence;
        this.own = own;
    }

    void read(List<Period> into) {
        int at = 0;
        while (at < s.size()) {
            Period period = isDateline(at) ? null : period(at);
            int last = period == null ? at : lastToken(period, at);
            if (period != null
                    && !said(at, last)
                    && Math.abs(ChronoUnit.DAYS.between(own, period.from())) <= 366) {
                into.add(period);
            }
            at = last + 1;
        }
    }

    private boolean isDateline(int at) {
        for (int i = 1; i <= Math.min(8, s.size() - 1); i++) {
            String gap = s.gap(i);
            if (gap.indexOf('—') >= 0 || gap.indexOf('–') >= 0) {
                return at < i && s.allCapitals(0) && (s.is(0, Cue.PLACE) || s.is(0, Cue.VENUE));
            }
        }
        return false;
    }

    private int lastToken(Period period, int at) {
        int last = at;
        while (last + 1 < s.size()
                && s.passage(last + 1, last + 1).end() <= period.passage().end()) {
            last++;
        }
        return last;
    }

    private boolean said(int first, int last) {
        boolean after = s.is(last + 1, Cue.REPORTED) && !s.parted(last + 1);
        int before =
                s.is(first - 1, Cue.THIS)
                                || s.form(first - 1).equals("on")
                                || s.form(first - 1).equals("во")
                        ? first - 1
                        : first;
        boolean ahead =
                s.ending(before - 1, Cue.REPORTED) != null
                        && !s.parted(before)
                        && !s.form(before - 1).startsWith("announced");
        return after || ahead;
    }

    private @Nullable Period period(int at) {
        Period named = dated(at);
        if (named != null) {
            return named;
        }
        Phrases.Hit hit = s.hit(at, Cue.DAY);
        if (hit != null) {
            LocalDate day = own.plusDays(Integer.parseInt(hit.value()));
            return new Period(day, day, DatePrecision.DAY, s.passage(at, hit.last()));
        }
        hit = s.hit(at, Cue.WEEK);
        if (hit != null) {
            LocalDate monday = monday().plusWeeks(Integer.parseInt(hit.value()));
            return new Period(
                    monday, monday.plusDays(6), DatePrecision.WEEK, s.passage(at, hit.last()));
        }
        hit = s.hit(at, Cue.WEEKEND);
        if (hit != null) {
            return weekend(hit);
        }
        hit = s.hit(at, Cue.MONTH_WORD);
        if (hit != null) {
            return month(
                    YearMonth.from(own).plusMonths(Integer.parseInt(hit.value())), at, hit.last());
        }
        hit = s.hit(at, Cue.WEEKDAY);
        return hit == null ? null : weekday(hit);
    }

    private LocalDate monday() {
        return own.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Period weekend(Phrases.Hit hit) {
        LocalDate saturday = monday().plusDays(5).plusWeeks(Integer.parseInt(hit.value()));
        if (saturday.isAfter(own)
                && tense(hit.first(), hit.last()) == Tense.PAST
                && hit.value().equals("0")) {
            saturday = saturday.minusWeeks(1);
        }
        return new Period(
                saturday,
                saturday.plusDays(1),
                DatePrecision.WEEK,
                s.passage(hit.first(), hit.last()));
    }

    private Period weekday(Phrases.Hit hit) {
        DayOfWeek day = DayOfWeek.of(Integer.parseInt(hit.value()));
        LocalDate next = own.with(TemporalAdjusters.nextOrSame(day));
        LocalDate last = own.with(TemporalAdjusters.previousOrSame(day));
        boolean after = s.is(hit.first() - 1, Cue.NEXT);
        boolean before = s.is(hit.first() - 1, Cue.LAST);
        LocalDate date;
        if (after) {
            date = own.with(TemporalAdjusters.next(day));
        } else if (before) {
            date = own.with(TemporalAdjusters.previous(day));
        } else {
            date =
                    switch (tense(hit.first(), hit.last())) {
                        case FUTURE -> next;
                        case PAST -> last;
                        case NONE ->
                                ChronoUnit.DAYS.between(own, next)
                                                <= ChronoUnit.DAYS.between(last, own)
                                        ? next
                                        : last;
                    };
        }
        int first = after || before ? hit.first() - 1 : hit.first();
        return new Period(date, date, DatePrecision.DAY, s.passage(first, hit.last()));
    }

    /** A date by its month: "June 2", "6-8 June", "с 6 по 8 июня", "in June". */
    private @Nullable Period dated(int at) {
        int day = day(at);
        if (day > 0) {
            int to = rangeEnd(at);
            int month = to > 0 ? to + 1 : s.form(at + 1).equals("of") ? at + 2 : at + 1;
            return s.is(month, Cue.MONTH) && (to > 0 || !s.parted(at + 1))
                    ? days(
                            day,
                            to > 0 ? day(to) : day,
                            month,
                            at,
                            year(month + 1) > 0 ? month + 1 : month)
                    : iso(at);
        }
        String month = s.value(at, Cue.MONTH);
        if (month == null) {
            return iso(at);
        }
        int first = day(at + 1);
        if (first > 0 && !s.parted(at + 1)) {
            int to = rangeEnd(at + 1);
            int last = to > 0 ? to : at + 1;
            return days(
                    first, to > 0 ? day(to) : first, at, at, year(last + 1) > 0 ? last + 1 : last);
        }
        boolean name = !s.form(at).equals("may") && !s.form(at).equals("march");
        boolean placed = s.is(at - 1, Cue.THIS) || s.is(at - 1, Cue.NEXT);
        if (!placed || (!name && !s.capital(at))) {
            return null;
        }
        int year = year(at + 1);
        LocalDate date = resolve(Integer.parseInt(month), 1, year, at, at);
        return date == null ? null : month(YearMonth.from(date), at, year > 0 ? at + 1 : at);
    }

    private Period month(YearMonth month, int first, int last) {
        return new Period(
                month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH, s.passage(first, last));
    }

    /** The last day of a range that begins at a token; -1 if none does. */
    private int rangeEnd(int at) {
        int next = at + 1;
        if (s.hyphened(next) && day(next) > day(at)) {
            return next;
        }
        boolean joined = s.form(next).matches("to|and|по|до|и|й|та|і");
        return joined && day(next + 1) > day(at) ? next + 1 : -1;
    }

    private int day(int at) {
        String form = s.form(at);
        String digits =
                form.length() > 2 && form.matches("\\d{1,2}(st|nd|rd|th)")
                        ? form.substring(0, form.length() - 2)
                        : form;
        boolean plain =
                !digits.isEmpty()
                        && digits.length() <= 2
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int day = plain ? Integer.parseInt(digits) : 0;
        return day <= 31 ? day : 0;
    }

    private int year(int at) {
        String form = s.form(at);
        boolean plain =
                form.length() == 4
                        && form.startsWith("20")
                        && form.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(form) : 0;
    }

    private @Nullable Period days(int from, int to, int month, int first, int last) {
        int number = Integer.parseInt(String.valueOf(s.value(month, Cue.MONTH)));
        int end = Math.max(month, last);
        LocalDate begin = resolve(number, from, year(last), first, end);
        if (begin == null) {
            return null;
        }
        try {
            LocalDate close = begin.withDayOfMonth(to);
            return new Period(begin, close, DatePrecision.DAY, s.passage(first, end));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private @Nullable LocalDate resolve(int month, int day, int year, int first, int last) {
        try {
            if (year > 0) {
                return LocalDate.of(year, month, day);
            }
            LocalDate best = LocalDate.of(own.getYear(), month, day);
            for (int y = own.getYear() - 1; y <= own.getYear() + 1; y++) {
                LocalDate other = LocalDate.of(y, month, day);
                best = distance(other) < distance(best) ? other : best;
            }
            Tense tense = tense(first, last);
            if (tense == Tense.FUTURE && best.plusDays(day == 1 ? 31 : LATE).isBefore(own)) {
                return best.plusYears(1);
            }
            return tense == Tense.PAST && best.isAfter(own) ? best.minusYears(1) : best;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private long distance(LocalDate date) {
        return Math.abs(ChronoUnit.DAYS.between(own, date));
    }

    /** 2025-06-02 or 02.06.2025. */
    private @Nullable Period iso(int at) {
        try {
            if (year(at) > 0 && s.gap(at + 1).equals("-") && s.gap(at + 2).equals("-")) {
                LocalDate date = LocalDate.of(year(at), day(at + 1), day(at + 2));
                return new Period(date, date, DatePrecision.DAY, s.passage(at, at + 2));
            }
            if (s.form(at).matches("\\d\\d\\.\\d\\d\\.20\\d\\d")) {
                String f = s.form(at);
                LocalDate date =
                        LocalDate.of(
                                Integer.parseInt(f.substring(6)),
                                Integer.parseInt(f.substring(3, 5)),
                                Integer.parseInt(f.substring(0, 2)));
                return new Period(date, date, DatePrecision.DAY, s.passage(at, at));
            }
        } catch (DateTimeException _) {
            return null;
        }
        return null;
    }

    /** What the nearest verb says of the time. */
    private Tense tense(int first, int last) {
        for (int away = 1; away <= TENSE_REACH; away++) {
            for (int at : new int[] {first - away, last + away}) {
                if (s.is(at, Cue.FUTURE)) {
                    return Tense.FUTURE;
                }
                if (s.is(at, Cue.PAST)) {
                    // "Will be held" lies ahead.
                    boolean ahead = s.find(Cue.FUTURE, at - AUXILIARIES, at) >= 0;
                    return ahead ? Tense.FUTURE : Tense.PAST;
                }
            }
        }
        return Tense.NONE;
    }
}
