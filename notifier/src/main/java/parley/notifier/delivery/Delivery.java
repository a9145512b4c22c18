package parley.notifier.delivery;

import org.jspecify.annotations.Nullable;

import parley.notifier.message.Alert;
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
 * @param revision the revision of the development that is told, to be told, or could not be
 * @param alert only in the oldest records: what is to be sent; becomes {@code pending}
 * @param messageId the message's id in the chat; only when told
 * @param told what the chat knows; null if nothing
 * @param pending what is to be done; null once it has ended
 * @param hold why it is held; only then
 * @param heldUntil when it is looked at again; null while somebody has to decide
 * @param attempts calls begun for what is to be done
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
        @Nullable Told told,
        @Nullable Pending pending,
        @Nullable Reason hold,
        @Nullable Instant heldUntil,
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
        if (alert != null && pending == null) {
            pending = Pending.send(revision, null, 1, alert);
        }
        alert = null;
        if (messageId != null && told == null) {
            told = new Told(revision, null, 1, updatedAt, null, false, false, false);
        }
        check(state.ended() == (pending == null), "something is to be done until it has ended");
        check((told == null) == (messageId == null), "told has a message id");
        check(state != DeliveryState.SENT || told != null, "sent has a message id");
        check((state == DeliveryState.HELD) == (hold != null), "held has a reason");
        check(
                (state == DeliveryState.UNDELIVERABLE) == (reason != null),
                "undeliverable has a reason");
        check(state != DeliveryState.SENDING || attempts >= 1, "sending is an attempt");
        check(
                pending == null || (pending.operation() == Operation.SEND) == (told == null),
                "only who was not told is sent an alert");
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** A new delivery, to be sent. */
    public static Delivery plan(DeliveryKey key, long sequence, Pending pending, Instant now) {
        Recipient to = key.recipient();
        return new Delivery(
                key.development(),
                to.chat(),
                to.thread(),
                sequence,
                DeliveryState.PLANNED,
                pending.revision(),
                null,
                null,
                null,
                pending,
                null,
                null,
                0,
                false,
                null,
                now);
    }

    /** A new delivery of an alert of which no more is known than its revision. */
    public static Delivery plan(
            DeliveryKey key, long sequence, int revision, Alert alert, Instant now) {
        return plan(key, sequence, Pending.send(revision, null, 1, alert), now);
    }

    /**
     * One that has ended, as far as it is remembered: its place in the order and its calls are not.
     *
     * @param reason why it is undeliverable; null if it was sent
     */
    public static Delivery ended(
            DeliveryKey key,
            int revision,
            @Nullable Integer message,
            @Nullable Told told,
            boolean inDoubt,
            @Nullable RefusalReason reason,
            Instant at) {
        return new Delivery(
                key.development(),
                key.recipient().chat(),
                key.recipient().thread(),
                0,
                reason == null ? DeliveryState.SENT : DeliveryState.UNDELIVERABLE,
                revision,
                null,
                message,
                told,
                null,
                null,
                null,
                0,
                inDoubt,
                reason,
                at);
    }

    /** The same with another place in the order of its chat. */
    public Delivery queued(long place) {
        return new Step(this, state, updatedAt).sequence(place).hold(hold, heldUntil).build();
    }

    /** What it is known by. */
    public DeliveryKey key() {
        return new DeliveryKey(development, new Recipient(chat, thread));
    }

    /**
     * Something is to be done now: for the first time, again, or instead of what waited.
     *
     * @throws IllegalStateException if a call is being made
     */
    public Delivery planned(Pending next, Instant now) {
        waiting();
        return changed(DeliveryState.PLANNED, now).pending(next).afresh().build();
    }

    /**
     * Something is to be done, but not yet.
     *
     * @param until when it is looked at again; null while somebody has to decide
     * @throws IllegalStateException if a call is being made
     */
    public Delivery held(Pending next, Reason why, @Nullable Instant until, Instant now) {
        waiting();
        return changed(DeliveryState.HELD, now).pending(next).hold(why, until).afresh().build();
    }

    /**
     * What was to be done is not any more; what was told stays.
     *
     * @throws IllegalStateException if a call is being made, or nothing was told
     */
    public Delivery dropped(Instant now) {
        waiting();
        return changed(DeliveryState.SENT, now).pending(null).build();
    }

    /**
     * A call is about to be made. From {@code sending}, that is after a restart, the former call is
     * in doubt.
     *
     * @param group what shares the message; null if it has its own
     * @throws IllegalStateException if nothing is to be done, or not yet
     */
    public Delivery sending(@Nullable String group, Instant now) {
        Pending next = todo();
        if (state == DeliveryState.HELD) {
            throw new IllegalStateException("it is held");
        }
        return changed(DeliveryState.SENDING, now)
                .pending(next.in(group))
                .calls(attempts + 1, inDoubt || state == DeliveryState.SENDING)
                .build();
    }

    /**
     * The call was done. After a change of the message the reply is still to be made.
     *
     * @throws IllegalStateException if no call was being made
     */
    public Delivery done(int message, Instant now) {
        calling();
        Pending made = todo();
        int there = messageId == null ? message : messageId;
        return after(made, there, made.knows(told, now), now);
    }

    /**
     * The message that was to be changed is not there, or not to be changed, any more. A reply that
     * was to follow is made all the same.
     *
     * @throws IllegalStateException if no call was being made
     */
    public Delivery messageGone(Instant now) {
        calling();
        Told knows = Objects.requireNonNull(told, "told");
        return after(todo(), Objects.requireNonNull(messageId, "messageId"), knows.lost(), now);
    }

    /** What is left of an operation is to be done next, with calls of its own. */
    private Delivery after(Pending made, int message, Told knows, Instant now) {
        Pending rest = made.rest();
        Step step =
                changed(rest == null ? DeliveryState.SENT : DeliveryState.PLANNED, now)
                        .told(message, knows)
                        .pending(rest);
        return rest == null ? step.build() : step.calls(0, inDoubt).build();
    }

    /**
     * The call was not done, or nobody knows; it will be made again.
     *
     * @param mayHaveArrived whether nobody knows
     * @throws IllegalStateException if no call was being made
     */
    public Delivery postponed(boolean mayHaveArrived, Instant now) {
        calling();
        return changed(DeliveryState.PLANNED, now)
                .calls(attempts, inDoubt || mayHaveArrived)
                .build();
    }

    /**
     * What was to be done can never be.
     *
     * @throws IllegalStateException if it has ended
     */
    public Delivery undeliverable(RefusalReason why, Instant now) {
        todo();
        return changed(DeliveryState.UNDELIVERABLE, now).pending(null).reason(why).build();
    }

    /** The same in a chat that goes on under another id, where old messages cannot be reached. */
    public Delivery movedTo(long newChat, Instant now) {
        DeliveryState next = state == DeliveryState.SENDING ? DeliveryState.PLANNED : state;
        Told knows = told == null ? null : told.lost();
        return changed(next, now).chat(newChat).told(knows).hold(hold, heldUntil).build();
    }

    private Step changed(DeliveryState next, Instant now) {
        return new Step(this, next, now);
    }

    /**
     * The call that does what is to be done.
     *
     * @throws IllegalStateException if it has ended
     */
    public Call call() {
        return Calls.of(todo(), this);
    }

    /** What it goes before, and what goes before it; of one that has ended, last. */
    public Urgency urgency() {
        return pending == null ? Urgency.EDIT : pending.urgency();
    }

    private Pending todo() {
        if (pending == null) {
            throw new IllegalStateException("a delivery that is " + state.code() + " has ended");
        }
        return pending;
    }

    private void calling() {
        if (state != DeliveryState.SENDING) {
            throw new IllegalStateException("no call is made while " + state.code());
        }
    }

    private void waiting() {
        if (state == DeliveryState.SENDING) {
            throw new IllegalStateException("a call is being made");
        }
    }
}
