package parley.notifier.message;

import org.jspecify.annotations.Nullable;

/** Writes an alert in Telegram's HTML (core.telegram.org/bots/api#html-style). Thread-safe. */
public final class AlertHtml {
    /** The longest text that Telegram takes, after entity parsing, in UTF-16 units. */
    public static final int MAX_TEXT = 4_096;

    private AlertHtml() {}

    /** The alert as HTML: at most {@link #MAX_TEXT} units of text once its tags are read. */
    public static String write(Alert alert) {
        var html = new StringBuilder();
        if (alert.struck()) {
            AlertWords words = AlertWords.in(alert.language());
            html.append("<b>").append(escape(words.say("withdrawal"))).append("</b>\n<s>");
        }
        html.append("<b>").append(escape(alert.headline())).append("</b>");
        if (alert.extract() != null) {
            html.append('\n').append(escape(AlertText.quoted(alert)));
        }
        if (alert.struck()) {
            html.append("</s>");
        }
        html.append('\n');
        if (!alert.facts().isEmpty()) {
            html.append(escape(AlertText.facts(alert))).append('\n');
        }
        if (alert.claim() != null) {
            html.append("<i>").append(escape(alert.claim())).append("</i>\n");
        }
        html.append("— ").append(outlet(alert.outlet(), alert.link()));
        html.append(", ").append(escape(AlertTimes.full(alert.published(), alert.language())));
        return html.append(escape(AlertText.also(alert))).toString();
    }

    static String outlet(String name, @Nullable String link) {
        // An address holds no bare quotation mark: it would end the attribute.
        return link == null
                ? escape(name)
                : "<a href=\"" + escape(link).replace("\"", "%22") + "\">" + escape(name) + "</a>";
    }

    /** Telegram asks for these three and no others. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
