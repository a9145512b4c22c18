package parley.notifier.message;

/** Writes a reply to an alert without markup. Thread-safe. */
public final class NoticeText {
    private NoticeText() {}

    static String write(Notice notice) {
        var text = new StringBuilder(title(notice));
        for (String line : notice.lines()) {
            text.append('\n').append(line);
        }
        if (notice.outlet() != null) {
            text.append("\n— ").append(signature(notice));
        }
        if (notice.link() != null) {
            text.append('\n').append(notice.link());
        }
        return text.toString();
    }

    /** What it is, and what happened. */
    public static String title(Notice notice) {
        return AlertWords.in(notice.language()).say(notice.kind().code())
                + ": "
                + notice.headline();
    }

    /** Who says so and when; empty for nobody. */
    public static String signature(Notice notice) {
        return notice.outlet() == null ? "" : notice.outlet() + time(notice);
    }

    static String time(Notice notice) {
        return notice.published() == null
                ? ""
                : ", " + AlertTimes.full(notice.published(), notice.language());
    }
}
