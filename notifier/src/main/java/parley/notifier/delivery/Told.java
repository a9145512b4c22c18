package parley.notifier.delivery;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Stage;

import java.time.Instant;
import java.util.Objects;

/**
 * What a chat was told of a development.
 *
 * @param revision the revision worth telling that it knows
 * @param stage the stage that it knows; null in the oldest records
 * @param sources how many independent sources the message names
 * @param at when the alert was sent
 * @param editedAt when it was last changed; null if never
 * @param shared whether the message tells of other developments too, so that it cannot be changed
 * @param struck whether the message says that it was withdrawn
 * @param gone whether the message is known to be there no more
 */
public record Told(
        int revision,
        @Nullable Stage stage,
        int sources,
        Instant at,
        @Nullable Instant editedAt,
        boolean shared,
        boolean struck,
        boolean gone) {
    /** Checks that the time is there. */
    public Told {
        Objects.requireNonNull(at, "at");
    }

    /** What a new alert tells. */
    static Told first(Pending pending, Instant now) {
        return new Told(
                pending.revision(),
                pending.stage(),
                pending.sources(),
                now,
                null,
                pending.group() != null,
                false,
                false);
    }

    /** After the message was changed. */
    Told edited(Pending pending, Instant now) {
        boolean crossed = pending.alert() != null && pending.alert().struck();
        return new Told(revision, stage, pending.sources(), at, now, shared, crossed, gone);
    }

    /** After a reply. */
    Told replied(Pending pending) {
        return new Told(
                pending.revision(), pending.stage(), sources, at, editedAt, shared, struck, gone);
    }

    /** With a message that nothing can be done to any more. */
    Told lost() {
        return new Told(revision, stage, sources, at, editedAt, shared, struck, true);
    }

    /** Whether the message can be changed. */
    public boolean editable() {
        return !shared && !gone;
    }
}
