package parley.app.rules;

import parley.classifier.backtest.Alert;
import parley.classifier.backtest.BacktestResult;
import parley.classifier.backtest.Difference;
import parley.classifier.backtest.Told;
import parley.classifier.backtest.TrialResult;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What {@code parley rules backtest} prints for people. */
final class BacktestText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final String SETS = "%-4s  %-14s %9s %14s %8s %13s  %s%n";
    private static final String ROW = "%-22s %-9s %-11s %6s %6s %6s %6s%n";

    private final Paint paint;
    private final StringBuilder text = new StringBuilder();

    BacktestText(Paint paint) {
        this.paint = paint;
    }

    String of(Path base, Path head, BacktestResult result) {
        text.append(Counted.of(result.articles(), "article"));
        result.first().ifPresent(first -> text.append(", ").append(TIME.format(first)));
        result.last().ifPresent(last -> text.append(" to ").append(TIME.format(last)));
        text.append('\n');
        if (!result.complete()) {
            line(paint.wrong("Not all were looked at: a set alerts too often to be of use."));
        }
        if (result.failed() > 0) {
            line(paint.wrong(Counted.of(result.failed(), "article") + " could not be matched."));
        }
        text.append('\n');
        text.append(
                String.format(
                        Locale.ROOT,
                        SETS,
                        "",
                        "revision",
                        "reports",
                        "developments",
                        "alerts",
                        "ns an article",
                        "folder"));
        set("base", base, result.base());
        set("head", head, result.head());
        counts(result.counts());
        List<Difference> all = result.differences();
        list("added", all.stream().filter(Difference.Added.class::isInstance).toList());
        list("lost", all.stream().filter(Difference.Lost.class::isInstance).toList());
        list("changed", all.stream().filter(Difference.Changed.class::isInstance).toList());
        if (all.isEmpty()) {
            text.append('\n');
            line(paint.good("Both would have told the same."));
        }
        return text.toString();
    }

    private void set(String name, Path folder, TrialResult trial) {
        text.append(
                String.format(
                        Locale.ROOT,
                        SETS,
                        name,
                        trial.revision(),
                        trial.reports(),
                        trial.told().size(),
                        trial.alerts(),
                        String.format(Locale.ROOT, "%,d", trial.nanosPerArticle()),
                        folder));
    }

    private void counts(List<BacktestResult.Count> counts) {
        if (counts.isEmpty()) {
            return;
        }
        text.append('\n');
        text.append(
                String.format(Locale.ROOT, ROW, "alerts", "", "", "base", "head", "added", "lost"));
        for (BacktestResult.Count count : counts) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            ROW,
                            count.track(),
                            count.kind().code(),
                            count.stage().code(),
                            count.base(),
                            count.head(),
                            count.added() == 0 ? "-" : count.added(),
                            count.lost() == 0 ? "-" : count.lost()));
        }
    }

    private void list(String name, List<Difference> differences) {
        if (differences.isEmpty()) {
            return;
        }
        text.append('\n');
        line(paint.strong(name + ": " + differences.size()));
        for (Difference difference : differences) {
            line("  " + difference.kind().code() + " of " + difference.track());
            switch (difference) {
                case Difference.Added(Told told) -> alerts(paint.good("+"), told);
                case Difference.Lost(Told told) -> alerts(paint.wrong("-"), told);
                case Difference.Changed(Told before, Told after) -> {
                    alerts(paint.wrong("-"), before);
                    alerts(paint.good("+"), after);
                }
            }
        }
    }

    private void alerts(String sign, Told told) {
        for (Alert alert : told.alerts()) {
            String score = String.format(Locale.ROOT, "%.2f", alert.score());
            line(
                    "  %s %s  %s"
                            .formatted(
                                    sign,
                                    alert.stage().code(),
                                    paint.strong(shown(alert.title()))));
            line(
                    "      %s, %s; by %s, score %s, %s"
                            .formatted(
                                    shown(alert.outlet()),
                                    TIME.format(alert.at()),
                                    alert.rule(),
                                    score,
                                    alert.realis().code()));
            if (alert.link() != null) {
                line("      " + paint.faint(shown(alert.link())));
            }
        }
    }

    /** Words come from outside: nothing in them may move the cursor. */
    private static String shown(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
