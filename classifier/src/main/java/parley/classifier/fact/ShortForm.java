package parley.classifier.fact;

import parley.contract.record.Count;
import parley.contract.record.Facts;
import parley.contract.record.Period;

import java.util.ArrayList;
import java.util.List;

/** Facts as people write them in a test: {@code 1000 prisoners each}, {@code round 2}. */
public final class ShortForm {
    private ShortForm() {}

    /** One line a fact, in the order of the record. */
    public static List<String> of(Facts facts) {
        List<String> lines = new ArrayList<>();
        facts.counts().forEach(count -> lines.add(of(count)));
        facts.rounds().forEach(round -> lines.add("round " + round.number()));
        facts.venues().forEach(v -> lines.add((v.dateline() ? "dateline " : "venue ") + v.code()));
        facts.periods().forEach(period -> lines.add(of(period)));
        facts.involvements().forEach(i -> lines.add(i.actor() + " " + i.deed().code()));
        facts.terms().forEach(terms -> lines.add("terms: " + terms.words()));
        return lines;
    }

    private static String of(Count count) {
        var line = new StringBuilder(count.approximate() ? "about " : "");
        Integer to = count.to();
        if (to == null) {
            line.append(count.from()).append('+');
        } else if (count.from() == 0 && to > 0) {
            line.append("up to ").append(to);
        } else {
            line.append(count.from()).append(to == count.from() ? "" : "-" + to);
        }
        line.append(' ').append(count.what().code());
        line.append(count.of() == null ? "" : " of " + count.of());
        line.append(count.perSide() ? " each" : "");
        line.append(count.groups() == null ? "" : " in " + count.groups() + " groups");
        line.append(count.part() ? " among" : "");
        line.append(count.givenBy() == null ? "" : " from " + count.givenBy());
        line.append(count.takenBy() == null ? "" : " to " + count.takenBy());
        return line.toString();
    }

    private static String of(Period period) {
        String days =
                period.from().equals(period.to())
                        ? period.from().toString()
                        : period.from() + ".." + period.to();
        return "on " + days;
    }
}
