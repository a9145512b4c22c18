package parley.notifier.delivery;

import org.jspecify.annotations.Nullable;

import parley.notifier.message.Alert;
import parley.notifier.message.Message;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;
import parley.notifier.transport.RefusalReason;

import java.time.Instant;
import java.util.Objects;

/**
 * One development on its way to one recipient. Immutable; each step gives a new record.
 *
 * @param development id of the development
 * @param chat see {@link Recipient#chat()}
 * @param thread see {@link Recipient#thread()}
 * @param sequence grows with every delivery that is planned: the order within a chat
 * @param state where it stands
 * @param revision the revision of the development that is told
 * @param alert what is told; null once it has ended, for nobody needs it then
 * @param messageId the message's id in the chat; only when sent
 * @param attempts calls begun so far
 * @param inDoubt whether a call was made of which nobody knows what became, so that the message may
 *     be there twice
 * @param reason why it is undeliverable; only then
 * @param updatedAt when Parley wrote this
 */
public record Delivery(
        String development,
        long chat,
        int thread,
        long sequence,
        DeliveryState state,
        int revision,
        @Nullable Alert alert,
        @Nullable Integer messageId,
        int attempts,
        boolean inDoubt,
        @Nullable RefusalReason reason,
        Instant updatedAt) {
    /**
     * Checks that the components fit the state.
     *
     * @throws NullPointerException if a required component is missing
     * @throws IllegalArgumentException if a component does not fit
     */
    public Delivery {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(updatedAt, "updatedAt");
        check(!development.isBlank(), "development is blank");
        check(thread >= 0 && sequence >= 0 && attempts >= 0, "a number is negative");
        check(revision >= 1, "revision is below 1");
        check(state.ended() == (alert == null), "an alert is there until the delivery has ended");
        check((state == DeliveryState.SENT) == (messageId != null), "sent has a message id");
        check(
                (state == DeliveryState.UNDELIVERABLE) == (reason != null),
                "undeliverable has a reason");
        check(state != DeliveryState.SENDING || attempts >= 1, "sending is an attempt");
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** A new delivery, to be sent. */
    public static Delivery plan(
            DeliveryKey key, long sequence, int revision, Alert alert, Instant now) {
        Recipient to = key.recipient();
        return new Delivery(
                key.development(),
                to.chat(),
                to.thread(),
                sequence,
                DeliveryState.PLANNED,
                revision,
                alert,
                null,
                0,
                false,
                null,
                now);
    }

    /** What it is known by. */
    public DeliveryKey key() {
        return new DeliveryKey(development, new Recipient(chat, thread));
    }

    /**
     * A call is about to be made. From {@code sending}, that is after a restart, the former call is
     * in doubt.
     *
     * @throws IllegalStateException if it has ended
     */
    public Delivery sending(Instant now) {
        live();
        boolean doubt = inDoubt || state == DeliveryState.SENDING;
        return with(DeliveryState.SENDING, alert, null, attempts + 1, doubt, null, now);
    }

    /**
     * The call was done.
     *
     * @throws IllegalStateException if no call was being made
     */
    public Delivery sent(int message, Instant now) {
        calling();
        return with(DeliveryState.SENT, null, message, attempts, inDoubt, null, now);
    }

    /**
     * The call was not done, or nobody knows; it will be made again.
     *
     * @param mayHaveArrived whether nobody knows
     * @throws IllegalStateException if no call was being made
     */
    public Delivery postponed(boolean mayHaveArrived, Instant now) {
        calling();
        boolean doubt = inDoubt || mayHaveArrived;
        return with(DeliveryState.PLANNED, alert, null, attempts, doubt, null, now);
    }

    /**
     * It can never be delivered.
     *
     * @throws IllegalStateException if it has ended
     */
    public Delivery undeliverable(RefusalReason why, Instant now) {
        live();
        return with(DeliveryState.UNDELIVERABLE, null, null, attempts, inDoubt, why, now);
    }

    /**
     * The call that gets it there.
     *
     * @throws IllegalStateException if it has ended
     */
    public Call call() {
        if (alert == null) {
            throw new IllegalStateException("a delivery that is " + state.code() + " has ended");
        }
        return Call.Send.of(new Message.Told(alert));
    }

    /** What it goes before, and what goes before it. */
    public Urgency urgency() {
        return Urgency.NEW;
    }

    private void live() {
        if (state.ended()) {
            throw new IllegalStateException("a delivery that is " + state.code() + " has ended");
        }
    }

    private void calling() {
        if (state != DeliveryState.SENDING) {
            throw new IllegalStateException("no call is made while " + state.code());
        }
    }

    private Delivery with(
            DeliveryState next,
            @Nullable Alert content,
            @Nullable Integer message,
            int calls,
            boolean doubt,
            @Nullable RefusalReason why,
            Instant now) {
        return new Delivery(
                development,
                chat,
                thread,
                sequence,
                next,
                revision,
                content,
                message,
                calls,
                doubt,
                why,
                now);
    }
}
