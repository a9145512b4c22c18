package parley.notifier.message;

/** Writes any message in Telegram's HTML. Thread-safe. */
public final class MessageHtml {
    private MessageHtml() {}

    /** The message as HTML: at most {@link AlertHtml#MAX_TEXT} units once its tags are read. */
    public static String write(Message message) {
        return switch (message) {
            case Message.Answer(String html, var _) -> html;
            case Message.Told(Alert alert, var _) -> AlertHtml.write(alert);
            case Message.Noticed(Notice notice) -> NoticeHtml.write(notice);
            case Message.Listed(Listing listing) -> ListingHtml.write(listing);
        };
    }
}
