package parley.notifier.delivery;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Stage;
import parley.notifier.message.Alert;
import parley.notifier.message.Notice;

import java.time.Instant;
import java.util.Objects;

/**
 * What is to be done in a chat, once, for the newest revision.
 *
 * @param operation what
 * @param revision the revision worth telling that the chat knows afterwards
 * @param stage the stage that it knows afterwards; null in the oldest records
 * @param sources independent sources at that time
 * @param alert content of the message that is sent or changed; null for a reply
 * @param notice content of the reply; null where none is made
 * @param silent whether it comes without a sound
 * @param preview whether links show a preview
 * @param digest whether it goes into a digest
 * @param group what it shares one message with; null while it has its own
 */
public record Pending(
        Operation operation,
        int revision,
        @Nullable Stage stage,
        int sources,
        @Nullable Alert alert,
        @Nullable Notice notice,
        boolean silent,
        boolean preview,
        boolean digest,
        @Nullable String group) {
    /**
     * Checks that the content fits the operation.
     *
     * @throws NullPointerException if the operation or what it needs is missing
     */
    public Pending {
        switch (Objects.requireNonNull(operation, "operation")) {
            case SEND, EDIT -> Objects.requireNonNull(alert, "alert");
            case REPLY -> Objects.requireNonNull(notice, "notice");
            case EDIT_AND_REPLY -> {
                Objects.requireNonNull(alert, "alert");
                Objects.requireNonNull(notice, "notice");
            }
        }
    }

    /** A new alert. */
    public static Pending send(int revision, @Nullable Stage stage, int sources, Alert alert) {
        return new Pending(
                Operation.SEND, revision, stage, sources, alert, null, false, false, false, null);
    }

    /** The same as a message of its own. */
    public Pending alone() {
        return in(null);
    }

    /** The same as part of one message with others. */
    Pending in(@Nullable String shared) {
        return new Pending(
                operation, revision, stage, sources, alert, notice, silent, preview, digest,
                shared);
    }

    /** What is still to be done once its call is: the reply that follows a change; else null. */
    @Nullable Pending rest() {
        return operation == Operation.EDIT_AND_REPLY
                ? new Pending(
                        Operation.REPLY,
                        revision,
                        stage,
                        sources,
                        null,
                        notice,
                        silent,
                        preview,
                        digest,
                        null)
                : null;
    }

    /**
     * What the chat knows once its call is done.
     *
     * @param told what it knew; null if nothing
     */
    Told knows(@Nullable Told told, Instant now) {
        return switch (operation) {
            case SEND -> Told.first(this, now);
            case REPLY -> Objects.requireNonNull(told, "told").replied(this);
            case EDIT, EDIT_AND_REPLY -> Objects.requireNonNull(told, "told").edited(this, now);
        };
    }

    /** What it goes before, and what goes before it. */
    Urgency urgency() {
        return switch (operation) {
            case SEND -> digest ? Urgency.DIGEST : Urgency.NEW;
            case EDIT -> Urgency.EDIT;
            case REPLY, EDIT_AND_REPLY ->
                    notice != null && notice.kind().mends()
                            ? Urgency.CORRECTION
                            : Urgency.NEW_STAGE;
        };
    }
}
