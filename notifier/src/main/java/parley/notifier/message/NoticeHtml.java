package parley.notifier.message;

import static parley.notifier.message.AlertHtml.escape;

/** Writes a reply to an alert in Telegram's HTML. */
final class NoticeHtml {
    private NoticeHtml() {}

    static String write(Notice notice) {
        var html = new StringBuilder();
        html.append("<b>").append(escape(NoticeText.title(notice))).append("</b>");
        for (String line : notice.lines()) {
            html.append('\n').append(escape(line));
        }
        if (notice.outlet() != null) {
            html.append("\n— ").append(AlertHtml.outlet(notice.outlet(), notice.link()));
            html.append(escape(NoticeText.time(notice)));
        }
        return html.toString();
    }
}
