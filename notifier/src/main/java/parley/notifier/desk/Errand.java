package parley.notifier.desk;

import parley.notifier.delivery.DeliveryKey;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;

/** A message for the courier. */
sealed interface Errand {
    Recipient to();

    Call call();

    /** Whether it is bound to a chat's pace; the answer to a press is not, and somebody waits. */
    default boolean paced() {
        return !(call() instanceof Call.AnswerPress);
    }

    /**
     * An alert.
     *
     * @param attempt which call for this delivery it is; tells a stale outcome from a fresh one
     */
    record Tell(DeliveryKey key, int attempt, Call call) implements Errand {
        @Override
        public Recipient to() {
            return key.recipient();
        }
    }

    /**
     * The bot's answer, which no record keeps: who misses it asks again.
     *
     * @param tries calls begun for it so far
     */
    record Say(Recipient to, Call call, int tries) implements Errand {
        Say again() {
            return new Say(to, call, tries + 1);
        }
    }
}
