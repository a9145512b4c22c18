package parley.notifier.desk;

import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.message.Message;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;

import java.util.List;

/** A message for the courier. */
sealed interface Errand {
    Recipient to();

    Call call();

    /** Whether it is bound to a chat's pace; the answer to a press is not, and somebody waits. */
    default boolean paced() {
        return !(call() instanceof Call.AnswerPress);
    }

    /**
     * What is told of a development, or of several in one message.
     *
     * @param keys at least one, all of one recipient
     * @param attempts which call for each delivery it is; tells a stale outcome from a fresh one
     */
    record Tell(List<DeliveryKey> keys, List<Integer> attempts, Call call) implements Errand {
        public Tell {
            keys = List.copyOf(keys);
            attempts = List.copyOf(attempts);
        }

        /** The call for deliveries that say {@code sending}, all of one recipient. */
        static Tell of(List<Delivery> deliveries) {
            return new Tell(
                    deliveries.stream().map(Delivery::key).toList(),
                    deliveries.stream().map(Delivery::attempts).toList(),
                    Group.call(deliveries));
        }

        @Override
        public Recipient to() {
            return keys.getFirst().recipient();
        }

        /** Whether it is the first that the chat hears of these developments. */
        boolean news() {
            return call instanceof Call.Send(var message, var _, var _, var _)
                    && !(message instanceof Message.Noticed);
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
