package parley.ingest.document;

import org.jdom2.Element;
import org.jdom2.Namespace;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Reads the schedule that a feed's head gives; what makes no sense was never said. */
final class ScheduleReader {
    private static final int HOURS_A_DAY = 24;

    /** More than a year between two updates is no schedule. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private ScheduleReader() {}

    static PublishingSchedule read(Element head) {
        return new PublishingSchedule(ttl(head), hours(head), days(head), updateEvery(head));
    }

    private static Optional<Duration> ttl(Element head) {
        return Elements.text(head, "ttl", Namespace.NO_NAMESPACE).stream()
                .flatMapToInt(text -> number(text).stream())
                .filter(minutes -> minutes > 0)
                .mapToObj(Duration::ofMinutes)
                .filter(ttl -> ttl.compareTo(LONGEST) <= 0)
                .findFirst();
    }

    private static Set<Integer> hours(Element head) {
        Set<Integer> hours = new TreeSet<>();
        for (Element list : head.getChildren("skipHours")) {
            for (Element hour : list.getChildren("hour")) {
                // RSS 0.91 counts to 24, RSS 2.0 from 0: both mean midnight.
                number(hour.getTextTrim()).stream()
                        .filter(h -> h >= 0 && h <= HOURS_A_DAY)
                        .forEach(h -> hours.add(h % HOURS_A_DAY));
            }
        }
        // One who skips every hour says nothing.
        return hours.size() == HOURS_A_DAY ? Set.of() : Set.copyOf(hours);
    }

    private static Set<DayOfWeek> days(Element head) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Element list : head.getChildren("skipDays")) {
            for (Element day : list.getChildren("day")) {
                String name = day.getTextTrim().toUpperCase(Locale.ROOT);
                for (DayOfWeek known : DayOfWeek.values()) {
                    if (known.name().equals(name)) {
                        days.add(known);
                    }
                }
            }
        }
        return days.size() == DayOfWeek.values().length ? Set.of() : Set.copyOf(days);
    }

    private static Optional<Duration> updateEvery(Element head) {
        Optional<Duration> period =
                Elements.text(head, "updatePeriod", Vocabulary.SY)
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .flatMap(ScheduleReader::period);
        int times =
                Elements.text(head, "updateFrequency", Vocabulary.SY).stream()
                        .flatMapToInt(text -> number(text).stream())
                        .filter(frequency -> frequency > 0)
                        .findFirst()
                        .orElse(1);
        return period.map(whole -> whole.dividedBy(times)).filter(each -> !each.isZero());
    }

    private static Optional<Duration> period(String name) {
        return switch (name) {
            case "hourly" -> Optional.of(Duration.ofHours(1));
            case "daily" -> Optional.of(Duration.ofDays(1));
            case "weekly" -> Optional.of(Duration.ofDays(7));
            case "monthly" -> Optional.of(Duration.ofDays(30));
            case "yearly" -> Optional.of(Duration.ofDays(365));
            default -> Optional.empty();
        };
    }

    private static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
