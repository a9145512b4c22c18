package parley.notifier.delivery;

import parley.notifier.subscription.Recipient;

import java.util.Optional;

/**
 * What a delivery is known by.
 *
 * @param development id of the development; may hold colons
 * @param recipient who is told
 */
public record DeliveryKey(String development, Recipient recipient) {
    /** The Kafka key: {@code development:chat:thread}. */
    public String text() {
        return development + ":" + recipient.key();
    }

    /** Reads a key as {@link #text()} writes it; empty for any other text. */
    public static Optional<DeliveryKey> parse(String text) {
        int last = text.lastIndexOf(':');
        int colon = last < 0 ? -1 : text.lastIndexOf(':', last - 1);
        if (colon <= 0) {
            return Optional.empty();
        }
        return Recipient.parse(text.substring(colon + 1))
                .map(recipient -> new DeliveryKey(text.substring(0, colon), recipient));
    }
}
