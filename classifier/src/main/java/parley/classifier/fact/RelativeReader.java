package parley.classifier.fact;

import org.jspecify.annotations.Nullable;

import parley.contract.record.DatePrecision;
import parley.contract.record.Period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Reads days told from the article's own: "tomorrow", "on Monday", "next week", "через два дня". A
 * day of the week lies ahead or back as the nearest verb says, else as near as possible.
 */
final class RelativeReader {
    private static final int FARTHEST = 60;

    private final Sentence s;
    private final LocalDate own;

    RelativeReader(Sentence sentence, LocalDate own) {
        this.s = sentence;
        this.own = own;
    }

    /** The days that words beginning at one tell; null if none do. */
    @Nullable Period at(int at) {
        Phrases.Hit hit = s.hit(at, Cue.DAY);
        if (hit != null) {
            LocalDate day = own.plusDays(number(hit));
            return new Period(day, day, DatePrecision.DAY, s.passage(at, hit.last()));
        }
        hit = s.hit(at, Cue.WEEK);
        if (hit != null) {
            return whole(hit) ? null : week(number(hit), at, hit.last());
        }
        hit = s.hit(at, Cue.WEEKEND);
        if (hit != null) {
            return whole(hit) ? null : weekend(hit);
        }
        hit = s.hit(at, Cue.MONTH_WORD);
        if (hit != null) {
            return whole(hit) ? null : month(YearMonth.from(own).plusMonths(number(hit)), hit);
        }
        hit = s.hit(at, Cue.WEEKDAY);
        return hit == null ? counted(at) : weekday(hit);
    }

    private static int number(Phrases.Hit hit) {
        return Integer.parseInt(hit.value());
    }

    /** "Over the last month" is a stretch of time that ends now. */
    private boolean whole(Phrases.Hit hit) {
        return number(hit) < 0 && s.is(hit.first() - 1, Cue.ARTICLE);
    }

    private LocalDate monday() {
        return own.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Period week(int ahead, int first, int last) {
        LocalDate monday = monday().plusWeeks(ahead);
        return new Period(monday, monday.plusDays(6), DatePrecision.WEEK, s.passage(first, last));
    }

    private Period month(YearMonth month, Phrases.Hit hit) {
        return new Period(
                month.atDay(1),
                month.atEndOfMonth(),
                DatePrecision.MONTH,
                s.passage(hit.first(), hit.last()));
    }

    private Period weekend(Phrases.Hit hit) {
        LocalDate saturday = monday().plusDays(5).plusWeeks(number(hit));
        boolean past = Tense.near(s, hit.first(), hit.last()) == Tense.PAST;
        if (saturday.isAfter(own) && past && number(hit) == 0) {
            saturday = saturday.minusWeeks(1);
        }
        return new Period(
                saturday,
                saturday.plusDays(1),
                DatePrecision.WEEK,
                s.passage(hit.first(), hit.last()));
    }

    private Period weekday(Phrases.Hit hit) {
        DayOfWeek day = DayOfWeek.of(number(hit));
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
            long ahead = ChronoUnit.DAYS.between(own, next);
            long back = ChronoUnit.DAYS.between(last, own);
            date =
                    switch (Tense.near(s, hit.first(), hit.last())) {
                        case FUTURE -> next;
                        case PAST -> last;
                        case NONE -> ahead <= back ? next : last;
                    };
        }
        int first = after || before ? hit.first() - 1 : hit.first();
        return new Period(date, date, DatePrecision.DAY, s.passage(first, hit.last()));
    }

    /** "In two days", "через неделю", "three days ago", "два дні тому". */
    private @Nullable Period counted(int at) {
        boolean in = s.is(at, Cue.IN_SO_LONG);
        int begin = in ? at + 1 : at;
        Numbers.Numeral count = Numbers.at(s, begin);
        int unit = count == null ? begin : count.last() + 1;
        Phrases.Hit days = s.hit(unit, Cue.SPAN_OF_DAYS);
        if (days == null || (count == null && !in)) {
            return null;
        }
        boolean ago = s.is(unit + 1, Cue.AGO);
        int many = count == null ? 1 : count.value();
        // "All in one day" is how long it takes.
        boolean takes = in && count != null && many == 1;
        if (in == ago || takes || many > FARTHEST || s.form(unit + 1).equals("of")) {
            return null;
        }
        int ahead = ago ? -many : many;
        int last = ago ? unit + 1 : unit;
        if (number(days) == 1) {
            LocalDate day = own.plusDays(ahead);
            return new Period(day, day, DatePrecision.DAY, s.passage(at, last));
        }
        return week(ahead, at, last);
    }
}
