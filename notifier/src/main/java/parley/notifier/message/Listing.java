package parley.notifier.message;

import java.util.List;

/**
 * Several alerts in one message.
 *
 * @param digest whether they were gathered for an hour that the chat chose
 * @param alerts in the order of their development; more than fit are counted only
 * @param language ISO 639-1 code of the reader's language
 */
public record Listing(boolean digest, List<Alert> alerts, String language) {
    /** Copies the list. */
    public Listing {
        alerts = List.copyOf(alerts);
    }
}
