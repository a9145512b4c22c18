package parley.classifier.development;

import parley.contract.record.Count;
import parley.contract.record.DatePrecision;
import parley.contract.record.Facts;
import parley.contract.record.Kind;
import parley.contract.record.Period;
import parley.contract.record.Stage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The facts that people must hear of when they are new or were told wrongly: how many are
 * exchanged, when, where and which round. Each by name, with its value as people read it.
 */
final class KeyFacts {
    private KeyFacts() {}

    /** Those that a development's facts hold, by name in order. */
    static Map<String, String> of(Kind kind, Facts facts) {
        Map<String, String> key = new TreeMap<>();
        switch (kind) {
            case ROUND -> {
                first(facts.rounds()).ifPresent(r -> key.put("round", "" + r.number()));
                day(facts).ifPresent(day -> key.put("date", day));
                first(facts.venues().stream().filter(v -> !v.dateline()).toList())
                        .ifPresent(venue -> key.put("venue", venue.code()));
            }
            case EXCHANGE -> {
                day(facts).ifPresent(day -> key.put("date", day));
                for (Count count : facts.counts()) {
                    if (!count.part()) {
                        key.putIfAbsent(count.what().code(), number(count));
                    }
                }
            }
            case PROPOSAL -> {
                var actors = new TreeMap<String, TreeSet<String>>();
                facts.involvements()
                        .forEach(
                                by ->
                                        actors.computeIfAbsent(
                                                        by.deed().code() + " by",
                                                        _ -> new TreeSet<>())
                                                .add(by.actor()));
                actors.forEach((deed, who) -> key.put(deed, String.join(", ", who)));
            }
        }
        return key;
    }

    private static <T> Optional<T> first(List<T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    private static Optional<String> day(Facts facts) {
        return facts.periods().stream()
                .filter(period -> period.precision() == DatePrecision.DAY)
                .findFirst()
                .map(KeyFacts::days);
    }

    private static String days(Period period) {
        return period.from().equals(period.to())
                ? period.from().toString()
                : period.from() + " to " + period.to();
    }

    /** A count in figures, such as {@code 1000}, {@code 300 to 350}, {@code over 100}. */
    static String number(Count count) {
        Integer to = count.to();
        String groups = count.groups() == null ? "" : count.groups() + " times ";
        if (to == null) {
            return groups + "at least " + count.from();
        }
        if (count.from() == 0) {
            return groups + "up to " + to;
        }
        return groups + (to == count.from() ? "" + to : count.from() + " to " + to);
    }

    /** Whether two values say the same: "at least 1000" is no correction of "1000". */
    static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String value) {
        return value.replace("at least ", "").replace("up to ", "");
    }

    /**
     * Whether a fact that was not told at first is worth telling later at a development's stage.
     */
    static boolean matters(Kind kind, Picture picture, String name) {
        return switch (kind) {
            case ROUND ->
                    name.equals("date")
                            && (picture.stage() == Stage.ANNOUNCED
                                    || picture.stage() == Stage.POSTPONED);
            case EXCHANGE -> !name.equals("date") || picture.stage() == Stage.AGREED;
            case PROPOSAL -> false;
        };
    }
}
