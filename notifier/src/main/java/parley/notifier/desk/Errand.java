package parley.notifier.desk;

import parley.notifier.delivery.DeliveryKey;
import parley.notifier.message.Alert;
import parley.notifier.message.Message;
import parley.notifier.subscription.Recipient;

/** A message for the courier. */
sealed interface Errand {
    Recipient to();

    Message message();

    /**
     * An alert.
     *
     * @param attempt which call for this delivery it is; tells a stale outcome from a fresh one
     */
    record Tell(DeliveryKey key, int attempt, Alert alert) implements Errand {
        @Override
        public Recipient to() {
            return key.recipient();
        }

        @Override
        public Message message() {
            return new Message.Told(alert);
        }
    }

    /**
     * The bot's answer, which no record keeps: who misses it asks again.
     *
     * @param tries calls begun for it so far
     */
    record Say(Recipient to, String text, int tries) implements Errand {
        @Override
        public Message message() {
            return new Message.Answer(text);
        }

        Say again() {
            return new Say(to, text, tries + 1);
        }
    }
}
