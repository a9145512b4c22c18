package parley.notifier.message;

import java.util.Map;

/** Writes an alert without markup: where markup was refused. Thread-safe. */
public final class AlertText {
    private AlertText() {}

    /** The alert as plain text, its link written out; shorter than {@link AlertHtml#MAX_TEXT}. */
    public static String write(Alert alert) {
        var text = new StringBuilder();
        if (alert.struck()) {
            text.append(AlertWords.in(alert.language()).say("withdrawal")).append(": ");
        }
        text.append(alert.headline()).append('\n');
        if (alert.extract() != null) {
            text.append(quoted(alert)).append('\n');
        }
        if (!alert.facts().isEmpty()) {
            text.append(facts(alert)).append('\n');
        }
        if (alert.claim() != null) {
            text.append(alert.claim()).append('\n');
        }
        text.append("— ").append(signature(alert));
        if (alert.link() != null) {
            text.append('\n').append(alert.link());
        }
        return text.toString();
    }

    /** The words of a source in the quotation marks of the reader's language; empty for none. */
    public static String quoted(Alert alert) {
        return alert.extract() == null
                ? ""
                : AlertWords.in(alert.language()).say("quote", Map.of("text", alert.extract()));
    }

    /** Where, when and how many, in one line. */
    public static String facts(Alert alert) {
        return String.join(" · ", alert.facts());
    }

    /** Who says so, when, and who else. */
    public static String signature(Alert alert) {
        return alert.outlet()
                + ", "
                + AlertTimes.full(alert.published(), alert.language())
                + also(alert);
    }

    static String also(Alert alert) {
        if (alert.also().isEmpty() && alert.more() == 0) {
            return "";
        }
        AlertWords words = AlertWords.in(alert.language());
        return " · "
                + (alert.also().isEmpty()
                        ? words.say("others", Map.of("more", alert.more()))
                        : words.say(
                                "also",
                                Map.of(
                                        "names",
                                        String.join(", ", alert.also()),
                                        "more",
                                        alert.more())));
    }
}
