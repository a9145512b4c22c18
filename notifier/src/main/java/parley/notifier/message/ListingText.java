package parley.notifier.message;

import java.util.Map;

/** Writes several alerts as one message without markup. Thread-safe. */
public final class ListingText {
    /** What stands around a headline and an outlet. */
    static final int ITEM = "\n\n•  — ".length();

    /** What the title and items may fill, so that the last line still fits. */
    static final int ROOM = AlertHtml.MAX_TEXT - 100;

    private ListingText() {}

    static String write(Listing listing) {
        var text = new StringBuilder(title(listing));
        int shown = 0;
        for (Alert alert : listing.alerts()) {
            String item = item(alert);
            if (text.length() + item.length() > ROOM) {
                break;
            }
            text.append(item);
            shown++;
        }
        return text.append(rest(listing, shown)).toString();
    }

    private static String item(Alert alert) {
        String link = alert.link() == null ? "" : "\n" + alert.link();
        return "\n\n• " + alert.headline() + " — " + alert.outlet() + link;
    }

    /** What it is. */
    public static String title(Listing listing) {
        return AlertWords.in(listing.language())
                .say(listing.digest() ? "digest" : "bundle", Map.of("n", listing.alerts().size()));
    }

    /** How many are not shown and where they are; empty if all are. */
    static String rest(Listing listing, int shown) {
        int more = listing.alerts().size() - shown;
        return more == 0
                ? ""
                : "\n\n" + AlertWords.in(listing.language()).say("rest", Map.of("n", more));
    }
}
