package parley.notifier.message;

import static parley.notifier.message.AlertHtml.escape;

/** Writes several alerts as one message in Telegram's HTML. */
final class ListingHtml {
    /** A message holds at most 100 entities (core.telegram.org/bots/api#sendmessage). */
    private static final int MOST_ENTITIES = 100;

    private ListingHtml() {}

    static String write(Listing listing) {
        String title = ListingText.title(listing);
        var html = new StringBuilder("<b>").append(escape(title)).append("</b>");
        // Telegram counts what is left once tags and entities are read.
        int length = title.length();
        int shown = 0;
        for (Alert alert : listing.alerts()) {
            int more = ListingText.ITEM + alert.headline().length() + alert.outlet().length();
            if (length + more > ListingText.ROOM || shown + 2 > MOST_ENTITIES) {
                break;
            }
            html.append("\n\n• ").append(escape(alert.headline())).append(" — ");
            html.append(AlertHtml.outlet(alert.outlet(), alert.link()));
            length += more;
            shown++;
        }
        return html.append(escape(ListingText.rest(listing, shown))).toString();
    }
}
