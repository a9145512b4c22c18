package parley.classifier.eval;

import parley.classifier.eval.Evaluation.Group;
import parley.classifier.eval.Evaluation.Mistake;
import parley.contract.record.Evidence;
import parley.contract.record.Kind;
import parley.contract.record.Match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An evaluation for people: tables of figures, then what went wrong. */
public final class EvaluationReport {
    private static final double TEN_THOUSAND = 10_000;
    private static final int LONGEST_TITLE = 160;
    private static final String ROW = "  %-22s %5s %5s %6s   %-21s %-21s %s";

    private EvaluationReport() {}

    /** The figures: no word of any item is in them. */
    public static List<String> figures(Evaluation evaluation) {
        List<String> lines = new ArrayList<>();
        for (Group group : evaluation.groups()) {
            part(lines);
            lines.add(
                    "%s, %d item%s, %s borderline ones"
                            .formatted(
                                    String.join(" + ", group.languages()),
                                    group.items(),
                                    group.items() == 1 ? "" : "s",
                                    group.withBorderline() ? "with" : "without"));
            lines.add(
                    ROW.formatted("kind", "right", "wrong", "missed", "precision", "recall", "F1"));
            for (Kind kind : Kind.values()) {
                Score score = group.kinds().getOrDefault(kind, Score.NOTHING);
                boolean few = score.labelled() < Evaluation.ENOUGH;
                lines.add(row(kind.code() + (few ? " (few)" : ""), score));
            }
            lines.add(row("all kinds", group.pooled()));
        }
        if (!evaluation.background().isEmpty()) {
            part(lines);
            int items = evaluation.background().size();
            int wrong = evaluation.falseAlerts().size();
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "background: %d false alerts in %d items, %.1f in 10,000",
                            wrong,
                            items,
                            TEN_THOUSAND * wrong / items));
        }
        return lines;
    }

    /** Parts what follows from what is there. */
    private static void part(List<String> lines) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
    }

    private static String row(String name, Score score) {
        return ROW.formatted(
                        name,
                        score.right(),
                        score.wrong(),
                        score.missed(),
                        ratio(score.precision()),
                        ratio(score.recall()),
                        number(score.f1()))
                .stripTrailing();
    }

    private static String ratio(Ratio ratio) {
        return ratio.of() == 0
                ? "-"
                : "%s [%s, %s]"
                        .formatted(
                                number(ratio.value()), number(ratio.low()), number(ratio.high()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }

    /** What was missed and what was told wrongly, with the rule and the words that made it so. */
    public static List<String> mistakes(Evaluation evaluation) {
        List<String> lines = new ArrayList<>();
        List<Mistake> all = evaluation.mistakes();
        add(lines, "missed", all.stream().filter(mistake -> !mistake.falseAlarm()).toList());
        add(lines, "told wrongly", all.stream().filter(Mistake::falseAlarm).toList());
        add(lines, "told wrongly of the background", evaluation.falseAlerts());
        return lines;
    }

    private static void add(List<String> lines, String what, List<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            lines.add("");
            lines.add(what + ": " + mistakes.size());
        }
        for (Mistake mistake : mistakes) {
            LabelledItem item = mistake.outcome().item();
            lines.add(
                    "  %s%s %s [%s] %s"
                            .formatted(
                                    mistake.kind().code(),
                                    item.borderline() ? " (borderline)" : "",
                                    item.id(),
                                    item.language(),
                                    shown(item)));
            if (mistake.falseAlarm()) {
                Match match = mistake.outcome().alert(mistake.kind());
                lines.add(
                        "    by %s on %s: %s".formatted(match.rule(), match.track(), words(match)));
            }
        }
    }

    private static String shown(LabelledItem item) {
        String text = item.title().isBlank() ? item.description() : item.title();
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE) + "…";
    }

    private static String words(Match match) {
        return match.evidence().stream().map(Evidence::words).collect(Collectors.joining(" | "));
    }
}
