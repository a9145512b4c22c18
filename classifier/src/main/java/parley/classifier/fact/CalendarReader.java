package parley.classifier.fact;

import org.jspecify.annotations.Nullable;

import parley.contract.record.DatePrecision;
import parley.contract.record.Period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads dates by the calendar: "June 2", "6-8 June", "с 30 мая по 2 июня", "in June", 2025-06-02.
 * One without a year lies ahead or back as the nearest verb says, else as near as possible.
 */
final class CalendarReader {
    /** So many days after a date, news may still speak of it as ahead. */
    private static final int LATE = 7;

    /** A date no farther ahead is ahead even beside a past verb: "proposed talks on June 9". */
    private static final int AHEAD = 60;

    private static final int LONGEST_MONTH = 31;
    private static final Set<String> JOINERS =
            Set.of("to", "and", "through", "по", "до", "и", "й", "та", "і");
    private static final Set<String> RANGE = Set.of("to", "through", "по", "до");
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}(st|nd|rd|th)");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern NUMERIC = Pattern.compile("\\d\\d\\.\\d\\d\\.20\\d\\d");
    private static final Set<String> VERBS_TOO = Set.of("may", "march");

    private final Sentence s;
    private final LocalDate own;

    CalendarReader(Sentence sentence, LocalDate own) {
        this.s = sentence;
        this.own = own;
    }

    /** The date or the days that begin at a word; null if none do. */
    @Nullable Period at(int at) {
        Period one = single(at);
        if (one == null || one.precision() != DatePrecision.DAY || !one.from().equals(one.to())) {
            return one;
        }
        int next = s.lastOf(one.passage(), at) + 1;
        boolean joined = RANGE.contains(s.form(next));
        Period two = joined ? single(next + 1) : s.hyphened(next) ? single(next) : null;
        return two == null
                        || two.precision() != DatePrecision.DAY
                        || two.to().isBefore(one.from())
                        || ChronoUnit.DAYS.between(one.from(), two.to()) > LONGEST_MONTH
                ? one
                : new Period(
                        one.from(),
                        two.to(),
                        DatePrecision.DAY,
                        s.passage(at, s.lastOf(two.passage(), next)));
    }

    private @Nullable Period single(int at) {
        int day = day(at);
        if (day > 0) {
            int to = rangeEnd(at);
            int month = to > 0 ? to + 1 : s.form(at + 1).equals("of") ? at + 2 : at + 1;
            return s.is(month, Cue.MONTH) && (to > 0 || !s.parted(at + 1))
                    ? days(day, to > 0 ? day(to) : day, month, at, withYear(month))
                    : numeric(at);
        }
        return s.is(at, Cue.MONTH) ? byMonth(at) : numeric(at);
    }

    private @Nullable Period byMonth(int at) {
        int first = day(at + 1);
        if (first > 0 && !s.parted(at + 1)) {
            int to = rangeEnd(at + 1);
            int last = to > 0 ? to : at + 1;
            return days(first, to > 0 ? day(to) : first, at, at, withYear(last));
        }
        boolean placed = s.is(at - 1, Cue.THIS) || s.is(at - 1, Cue.NEXT);
        if (!placed || (VERBS_TOO.contains(s.form(at)) && !s.capital(at))) {
            return null;
        }
        LocalDate date = resolve(number(at), 1, year(at + 1), at, at);
        if (date == null) {
            return null;
        }
        YearMonth month = YearMonth.from(date);
        return new Period(
                month.atDay(1),
                month.atEndOfMonth(),
                DatePrecision.MONTH,
                s.passage(at, withYear(at)));
    }

    private int number(int month) {
        return Integer.parseInt(String.valueOf(s.value(month, Cue.MONTH)));
    }

    /** The year that follows a word, or the word. */
    private int withYear(int last) {
        return year(last + 1) > 0 ? last + 1 : last;
    }

    /** The last day of a range that begins at a token; -1 if none does. */
    private int rangeEnd(int at) {
        int next = at + 1;
        if (s.hyphened(next) && day(next) > day(at)) {
            return next;
        }
        return JOINERS.contains(s.form(next)) && day(next + 1) > day(at) ? next + 1 : -1;
    }

    private int day(int at) {
        String form = s.form(at);
        String digits =
                ORDINAL.matcher(form).matches() ? form.substring(0, form.length() - 2) : form;
        int day = DAY.matcher(digits).matches() ? Integer.parseInt(digits) : 0;
        return day <= LONGEST_MONTH ? day : 0;
    }

    private int year(int at) {
        String form = s.form(at);
        return YEAR.matcher(form).matches() ? Integer.parseInt(form) : 0;
    }

    private @Nullable Period days(int from, int to, int month, int first, int last) {
        int end = Math.max(month, last);
        LocalDate begin = resolve(number(month), from, year(last), first, end);
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
            Tense tense = Tense.near(s, first, last);
            int late = day == 1 ? LONGEST_MONTH : LATE;
            if (tense == Tense.FUTURE && best.plusDays(late).isBefore(own)) {
                return best.plusYears(1);
            }
            boolean lastYear = tense == Tense.PAST && best.isAfter(own.plusDays(AHEAD));
            return lastYear ? best.minusYears(1) : best;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private long distance(LocalDate date) {
        return Math.abs(ChronoUnit.DAYS.between(own, date));
    }

    /** 2025-06-02 or 02.06.2025. */
    private @Nullable Period numeric(int at) {
        try {
            if (year(at) > 0 && s.gap(at + 1).equals("-") && s.gap(at + 2).equals("-")) {
                LocalDate date = LocalDate.of(year(at), day(at + 1), day(at + 2));
                return new Period(date, date, DatePrecision.DAY, s.passage(at, at + 2));
            }
            String form = s.form(at);
            if (NUMERIC.matcher(form).matches()) {
                LocalDate date =
                        LocalDate.of(
                                Integer.parseInt(form.substring(6)),
                                Integer.parseInt(form.substring(3, 5)),
                                Integer.parseInt(form.substring(0, 2)));
                return new Period(date, date, DatePrecision.DAY, s.passage(at, at));
            }
        } catch (DateTimeException _) {
            return null;
        }
        return null;
    }
}
