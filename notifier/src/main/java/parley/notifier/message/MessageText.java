package parley.notifier.message;

/** Writes any message without markup: where markup was refused. Thread-safe. */
public final class MessageText {
    private MessageText() {}

    /** The message as plain text, links written out. */
    public static String write(Message message) {
        return switch (message) {
            case Message.Answer(String html, var _) -> PlainText.of(html);
            case Message.Told(Alert alert, var _) -> AlertText.write(alert);
            case Message.Noticed(Notice notice) -> NoticeText.write(notice);
            case Message.Listed(Listing listing) -> ListingText.write(listing);
        };
    }
}
