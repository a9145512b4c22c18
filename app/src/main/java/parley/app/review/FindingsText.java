package parley.app.review;

import parley.classifier.review.Finding;

import picocli.CommandLine.Help.Ansi;

import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints findings for people: a block each, the parts of all blocks below one another. */
public final class FindingsText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final PrintWriter out;
    private final Ansi ansi;
    private final Map<String, Double> thresholds;

    /**
     * Prints to a terminal or elsewhere.
     *
     * @param ansi whether in colour
     * @param thresholds the least score of an alert by rule, of the rules at hand
     */
    public FindingsText(PrintWriter out, Ansi ansi, Map<String, Double> thresholds) {
        this.out = out;
        this.ansi = ansi;
        this.thresholds = Map.copyOf(thresholds);
    }

    /** Prints them in their order. */
    public void print(List<Finding> findings) {
        findings.forEach(this::print);
    }

    private void print(Finding finding) {
        out.println(TIME.format(finding.at()) + "  " + bold(clean(finding.title())));
        line("outlet", clean(finding.outlet()));
        line("link", Optional.ofNullable(finding.link()).map(FindingsText::clean).orElse("none"));
        line(
                "rule",
                "%s (version %d), %s of %s"
                        .formatted(
                                finding.rule(),
                                finding.ruleVersion(),
                                finding.stage().code(),
                                finding.track()));
        line("score", score(finding) + ", " + finding.realis().code());
        line("words", clean(String.join(" · ", finding.words())));
        out.println();
    }

    private String score(Finding finding) {
        Double alert = thresholds.get(finding.rule());
        String score = number(finding.score());
        return alert == null ? score : score + " (alerts from " + number(alert) + ")";
    }

    static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    private void line(String name, String text) {
        out.println(String.format(Locale.ROOT, "  %-7s %s", name, text));
    }

    /** Titles come from outside: nothing in them may move the cursor or look like markup. */
    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private String bold(String text) {
        // Not through picocli's markup: a title may contain it.
        return ansi.enabled() ? Ansi.Style.bold.on() + text + Ansi.Style.bold.off() : text;
    }
}
