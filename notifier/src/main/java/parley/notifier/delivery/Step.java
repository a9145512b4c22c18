package parley.notifier.delivery;

import org.jspecify.annotations.Nullable;

import parley.notifier.transport.RefusalReason;

import java.time.Instant;

/**
 * The next record of a delivery: what a step does not name stays, but for what holds or ends it.
 */
final class Step {
    private final Delivery from;
    private final DeliveryState state;
    private final Instant now;
    private long chat;
    private long sequence;
    private @Nullable Integer message;
    private @Nullable Told told;
    private @Nullable Pending pending;
    private @Nullable Reason hold;
    private @Nullable Instant heldUntil;
    private @Nullable RefusalReason reason;
    private int attempts;
    private boolean inDoubt;

    Step(Delivery from, DeliveryState state, Instant now) {
        this.from = from;
        this.state = state;
        this.now = now;
        this.chat = from.chat();
        this.sequence = from.sequence();
        this.message = from.messageId();
        this.told = from.told();
        this.pending = from.pending();
        this.attempts = from.attempts();
        this.inDoubt = from.inDoubt();
        this.reason = state == DeliveryState.UNDELIVERABLE ? from.reason() : null;
    }

    Step chat(long id) {
        chat = id;
        return this;
    }

    Step sequence(long place) {
        sequence = place;
        return this;
    }

    Step told(int id, Told knows) {
        message = id;
        told = knows;
        return this;
    }

    Step told(@Nullable Told knows) {
        told = knows;
        return this;
    }

    Step pending(@Nullable Pending next) {
        pending = next;
        return this;
    }

    Step hold(@Nullable Reason why, @Nullable Instant until) {
        hold = why;
        heldUntil = until;
        return this;
    }

    Step calls(int begun, boolean doubt) {
        attempts = begun;
        inDoubt = doubt;
        return this;
    }

    /** Calls for what is over do not count for what is new. */
    Step afresh() {
        attempts = from.state().ended() ? 0 : attempts;
        return this;
    }

    Step reason(RefusalReason why) {
        reason = why;
        return this;
    }

    Delivery build() {
        boolean over = pending == null && state != DeliveryState.UNDELIVERABLE;
        int revision =
                pending != null
                        ? pending.revision()
                        : over && told != null ? told.revision() : from.revision();
        return new Delivery(
                from.development(),
                chat,
                from.thread(),
                sequence,
                state,
                revision,
                null,
                message,
                told,
                pending,
                hold,
                heldUntil,
                attempts,
                inDoubt,
                reason,
                now);
    }
}
