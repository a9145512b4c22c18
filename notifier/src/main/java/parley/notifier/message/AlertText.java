package parley.notifier.message;

/** Writes an alert without markup: where markup was refused. Thread-safe. */
public final class AlertText {
    private AlertText() {}

    /** The alert as plain text, its link written out; shorter than {@link AlertHtml#MAX_TEXT}. */
    public static String write(Alert alert) {
        var text = new StringBuilder(alert.headline()).append('\n');
        if (alert.extract() != null) {
            text.append('“').append(alert.extract()).append("”\n");
        }
        text.append("— ").append(signature(alert));
        if (alert.link() != null) {
            text.append('\n').append(alert.link());
        }
        return text.toString();
    }

    /** Who says so, when, and who else. */
    public static String signature(Alert alert) {
        return alert.outlet() + ", " + AlertTimes.full(alert.published()) + also(alert);
    }

    static String also(Alert alert) {
        if (alert.also().isEmpty()) {
            return alert.more() == 0 ? "" : " · and " + alert.more() + " more";
        }
        String names = " · also: " + String.join(", ", alert.also());
        return alert.more() == 0 ? names : names + " and " + alert.more() + " more";
    }
}
