package parley.app.rules;

import parley.classifier.match.Step;
import parley.classifier.match.Verdict;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleSources;
import parley.contract.record.Evidence;
import parley.contract.record.Realis;
import parley.runtime.config.Place;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one rule makes of an article, for people: what became of it, and its conditions. */
final class VerdictText {
    private static final Pattern SHARED = Pattern.compile("\\.use\\(([^)]*)\\)\\.[a-z-]+$");

    private static final String NOT_THERE = "not there";

    private final RuleSources sources;
    private final Paint paint;
    private final StringBuilder text = new StringBuilder();

    VerdictText(RuleSources sources, Paint paint) {
        this.sources = sources;
        this.paint = paint;
    }

    /** Lines, the last one ended. */
    String of(Verdict verdict) {
        text.setLength(0);
        head(verdict);
        Place place = verdict.rule().place();
        tree(place, verdict.tree(), 1, !verdict.tree().state().fine());
        for (Verdict.Excepted exception : verdict.exceptions()) {
            text.append(
                    "  exception until %s %s: %s\n"
                            .formatted(
                                    exception.source().expires(),
                                    exception.holds() ? "holds" : "does not hold",
                                    exception.source().reason()));
            if (exception.holds()) {
                tree(exception.source().place(), exception.tree(), 2, false);
            }
        }
        return text.toString();
    }

    private void head(Verdict verdict) {
        Rule rule = verdict.rule();
        String outcome = verdict.outcome().code();
        text.append(verdict.outcome().matches() ? paint.good(outcome) : paint.wrong(outcome))
                .append(' ')
                .append(paint.strong(rule.id()))
                .append(
                        " (%s %s) on %s: score %s, alert from %s, review from %s"
                                .formatted(
                                        rule.kind().code(),
                                        rule.stage().code(),
                                        verdict.track(),
                                        Counted.number(verdict.score()),
                                        Counted.number(rule.alert()),
                                        Counted.number(rule.review())));
        Realis realis = verdict.realis();
        if (realis != null) {
            text.append("; ").append(realis.code());
        }
        int missing = verdict.tree().lack().conditions();
        if (missing > 0) {
            text.append("; ").append(Counted.of(missing, "condition")).append(" short");
        }
        if (verdict.outdoneBy() != null) {
            text.append("; ").append(verdict.outdoneBy()).append(" is better");
        }
        text.append('\n');
    }

    /**
     * A condition and what is below it. Of a rule that is missed, what is as it should be takes one
     * line.
     *
     * @param missed whether the rule is missed and this one may be why
     */
    private void tree(Place owner, Step step, int depth, boolean missed) {
        boolean fine = step.state().fine();
        boolean absent = step.state() == Step.State.ABSENT;
        boolean whole = step.parts().isEmpty() || (missed && fine);
        text.append("  ".repeat(depth))
                .append(fine ? paint.good("+") : missed ? paint.wrong("-") : paint.faint("·"))
                .append(' ')
                .append(source(owner, step));
        List<Evidence> words = whole ? wordsBelow(step) : step.words();
        if (!words.isEmpty() && !absent) {
            text.append(" = ").append(list(words));
        }
        if (step.score() != 0 && whole) {
            text.append(paint.faint(" +" + Counted.number(step.score())));
        }
        boolean none = whole && fine && step.path().endsWith(".none");
        String note = none ? NOT_THERE : note(step);
        if (!note.isEmpty()) {
            text.append(' ').append(paint.warned("(" + note + ")"));
        }
        text.append('\n');
        // Parts of what is rightly absent may be there, which says nothing.
        if (!whole && !absent) {
            step.parts().forEach(part -> tree(owner, part, depth + 1, missed));
        }
    }

    /** Its own words and those of what is met below it. */
    private static List<Evidence> wordsBelow(Step step) {
        return Stream.concat(
                        step.words().stream(),
                        step.parts().stream()
                                .filter(part -> part.state() == Step.State.MET)
                                .flatMap(part -> wordsBelow(part).stream()))
                .toList();
    }

    private static String note(Step step) {
        return switch (step.state()) {
            case MET, MISSED -> step.note();
            case ABSENT -> NOT_THERE;
            case PRESENT -> "is there and must not be";
        };
    }

    private String source(Place owner, Step step) {
        String path = step.path();
        String operator = path.substring(path.lastIndexOf('.') + 1);
        Matcher shared = SHARED.matcher(path);
        String name = shared.find() ? "use " + shared.group(1) + ": " : "";
        return name
                + (step.parts().isEmpty()
                        ? sources.condition(owner, path).map(YamlLine::of).orElse(operator)
                        : operator);
    }

    /** Words in quotes. */
    static String list(List<Evidence> words) {
        return words.stream()
                .map(word -> "\"" + word.words() + "\"")
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
