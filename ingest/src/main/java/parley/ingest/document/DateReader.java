package parley.ingest.document;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates in about every layout that feeds use: RFC 822 and 1123 and what people make of them,
 * ISO 8601 whole and in part, dates in words in the languages of Europe, with slashes and dots, and
 * seconds since 1970. The time is found first, then its zone, then the date around them. Without a
 * zone it is UTC. Not for several threads.
 */
final class DateReader {
    /** No date is longer; what is would only cost time. */
    private static final int LONGEST = 100;

    private static final Pattern TIME =
            Pattern.compile(
                    "(?<![\\d:+-])(\\d{1,2}):(\\d{2})(?::(\\d{1,2})(?:[.,](\\d{1,9})\\d{0,20})?)?"
                            + "(?:\\s{0,3}([ap])\\.?m\\b\\.?)?");
    private static final Pattern OFFSET =
            Pattern.compile(
                    "^\\s{0,3}(?:gmt|utc?|z)?\\s{0,3}([+-]\\d{1,2}(?::?\\d{2}){0,2})(?!\\d)");
    private static final Pattern ZONE = Pattern.compile("[\\p{L}]{1,15}(?:/[\\p{L}_]{1,20})?");
    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:t?(\\d{2})(\\d{2})(\\d{2})?)?(?!\\d)");
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s.,/-]{0,4}(?:de |of )?(\\p{L}{3,12})"
                            + "[\\s.,/'-]{0,4}(?:de |del )?(\\d{2,4})(?!\\d)");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile(
                    "(?<!\\p{L})(\\p{L}{3,12})[.\\s]{1,3}(\\d{1,2})(?:st|nd|rd|th)?[\\s,]{1,4}"
                            + "(?:\\p{L}{1,5}\\s{1,3})?(\\d{4})(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("^\\d{4}$");
    private static final Pattern SECONDS = Pattern.compile("^\\d{9,10}$");
    private static final Pattern MILLISECONDS = Pattern.compile("^\\d{12,13}$");

    private boolean failed;

    /** Whether any date so far could not be understood. */
    boolean failed() {
        return failed;
    }

    /** The instant that a text means; empty if none can be made out. */
    Optional<Instant> read(String text) {
        if (text.length() > LONGEST) {
            failed = true;
            return Optional.empty();
        }
        try {
            Instant instant = instant(text.strip().toLowerCase(Locale.ROOT));
            failed |= instant == null;
            return Optional.ofNullable(instant);
        } catch (DateTimeException e) {
            failed = true;
            return Optional.empty();
        }
    }

    private static @Nullable Instant instant(String text) {
        if (SECONDS.matcher(text).find()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        if (MILLISECONDS.matcher(text).find()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.find()) {
            return compact(compact, text.substring(compact.end()));
        }
        Matcher time = TIME.matcher(text);
        if (!time.find()) {
            LocalDate date = date(text);
            return date == null ? null : date.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String after = text.substring(time.end());
        Matcher offset = OFFSET.matcher(after);
        boolean hasOffset = offset.find();
        String around =
                text.substring(0, time.start())
                        + " "
                        + (hasOffset ? after.substring(offset.end()) : after);
        LocalDate date = date(around.strip());
        if (date == null) {
            return null;
        }
        ZoneId zone =
                hasOffset ? Zones.offset(offset.group(1)).orElse(ZoneOffset.UTC) : namedZone(after);
        return at(date, time, zone);
    }

    private static Instant at(LocalDate date, Matcher time, ZoneId zone) {
        int hour = number(time.group(1));
        String half = time.group(5);
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.equals("p") ? 12 : 0);
        }
        boolean midnight = hour == 24;
        // A leap second is as good as the second before it.
        int second = time.group(3) == null ? 0 : Math.min(59, number(time.group(3)));
        LocalTime of =
                LocalTime.of(
                        midnight ? 0 : hour, number(time.group(2)), second, nanos(time.group(4)));
        LocalDate day = midnight ? date.plusDays(1) : date;
        return day.atTime(of).atZone(zone).toInstant();
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : number((fraction + "00000000").substring(0, 9));
    }

    private static ZoneId namedZone(String after) {
        Matcher word = ZONE.matcher(after);
        while (word.find()) {
            Optional<ZoneId> zone = Zones.named(word.group());
            if (zone.isPresent()) {
                return zone.get();
            }
        }
        return ZoneOffset.UTC;
    }

    private static Instant compact(Matcher found, String after) {
        LocalDate date =
                LocalDate.of(
                        number(found.group(1)), number(found.group(2)), number(found.group(3)));
        if (found.group(4) == null) {
            return date.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        int second = found.group(6) == null ? 0 : Math.min(59, number(found.group(6)));
        Matcher offset = OFFSET.matcher(after);
        ZoneId zone =
                offset.find()
                        ? Zones.offset(offset.group(1)).orElse(ZoneOffset.UTC)
                        : ZoneOffset.UTC;
        return date.atTime(number(found.group(4)), number(found.group(5)), second)
                .atZone(zone)
                .toInstant();
    }

    private static @Nullable LocalDate date(String text) {
        Matcher words = DAY_MONTH_YEAR.matcher(text);
        if (words.find()) {
            Optional<Month> month = Months.of(words.group(2));
            if (month.isPresent()) {
                return LocalDate.of(year(words.group(3)), month.get(), number(words.group(1)));
            }
        }
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            int day = iso.group(3) == null ? 1 : number(iso.group(3));
            return LocalDate.of(number(iso.group(1)), number(iso.group(2)), day);
        }
        Matcher american = MONTH_DAY_YEAR.matcher(text);
        if (american.find()) {
            Optional<Month> month = Months.of(american.group(1));
            if (month.isPresent()) {
                return LocalDate.of(
                        year(american.group(3)), month.get(), number(american.group(2)));
            }
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.find()) {
            return ofNumbers(numbers);
        }
        return YEAR.matcher(text).find() ? LocalDate.of(number(text), Month.JANUARY, 1) : null;
    }

    /** With slashes Americans write the month first; with dots or dashes nobody does. */
    private static LocalDate ofNumbers(Matcher numbers) {
        int first = number(numbers.group(1));
        int second = number(numbers.group(3));
        int year = year(numbers.group(4));
        boolean monthFirst = numbers.group(2).equals("/") ? first <= 12 : second > 12;
        return monthFirst ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first);
    }

    /** Two digits as RFC 2822 reads them; three are years since 1900, a mistake of programs. */
    private static int year(String digits) {
        int year = number(digits);
        return switch (digits.length()) {
            case 2 -> year < 70 ? 2000 + year : 1900 + year;
            case 3 -> 1900 + year;
            default -> year;
        };
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
