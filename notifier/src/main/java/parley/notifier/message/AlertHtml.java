package parley.notifier.message;

/** Writes an alert in Telegram's HTML (core.telegram.org/bots/api#html-style). Thread-safe. */
public final class AlertHtml {
    /** The longest text that Telegram takes, after entity parsing, in UTF-16 units. */
    public static final int MAX_TEXT = 4_096;

    private AlertHtml() {}

    /** The alert as HTML: at most {@link #MAX_TEXT} units of text once its tags are read. */
    public static String write(Alert alert) {
        var html = new StringBuilder();
        html.append("<b>").append(escape(alert.headline())).append("</b>\n");
        if (alert.extract() != null) {
            html.append('“').append(escape(alert.extract())).append("”\n");
        }
        html.append("— ");
        if (alert.link() == null) {
            html.append(escape(alert.outlet()));
        } else {
            html.append("<a href=\"")
                    // An address holds no bare quotation mark: it would end the attribute.
                    .append(escape(alert.link()).replace("\"", "%22"))
                    .append("\">")
                    .append(escape(alert.outlet()))
                    .append("</a>");
        }
        html.append(", ").append(AlertTimes.full(alert.published()));
        return html.append(escape(AlertText.also(alert))).toString();
    }

    /** Telegram asks for these three and no others. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
