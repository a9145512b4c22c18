package parley.notifier.desk;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Stage;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.Told;
import parley.notifier.transport.RefusalReason;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What is kept of each delivery that has ended, column by column; times to the second. Not
 * thread-safe.
 */
final class EndedRows {
    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final List<RefusalReason> REASONS = List.of(RefusalReason.values());
    private static final int NONE = -1;
    private static final int TOLD = 1;
    private static final int SHARED = 2;
    private static final int STRUCK = 4;
    private static final int GONE = 8;
    private static final int IN_DOUBT = 16;

    private int[] messages;
    private int[] revisions;
    // By how much the revision that could not be told is beyond what the chat knows.
    private short[] refused;
    private int[] times;
    private int[] edits;
    private short[] sources;
    private byte[] stages;
    private byte[] reasons;
    private byte[] flags;

    EndedRows(int size) {
        messages = new int[size];
        revisions = new int[size];
        refused = new short[size];
        times = new int[size];
        edits = new int[size];
        sources = new short[size];
        stages = new byte[size];
        reasons = new byte[size];
        flags = new byte[size];
    }

    void grow(int size) {
        messages = Arrays.copyOf(messages, size);
        revisions = Arrays.copyOf(revisions, size);
        refused = Arrays.copyOf(refused, size);
        times = Arrays.copyOf(times, size);
        edits = Arrays.copyOf(edits, size);
        sources = Arrays.copyOf(sources, size);
        stages = Arrays.copyOf(stages, size);
        reasons = Arrays.copyOf(reasons, size);
        flags = Arrays.copyOf(flags, size);
    }

    void set(int row, Delivery delivery) {
        Told told = delivery.told();
        messages[row] = delivery.messageId() == null ? 0 : delivery.messageId();
        revisions[row] = told == null ? delivery.revision() : told.revision();
        refused[row] = (short) Math.min(delivery.revision() - revisions[row], Short.MAX_VALUE);
        reasons[row] =
                (byte) (delivery.reason() == null ? NONE : REASONS.indexOf(delivery.reason()));
        int marks = delivery.inDoubt() ? IN_DOUBT : 0;
        if (told == null) {
            times[row] = seconds(delivery.updatedAt());
            stages[row] = NONE;
            edits[row] = 0;
            sources[row] = 0;
        } else {
            times[row] = seconds(told.at());
            stages[row] = (byte) (told.stage() == null ? NONE : STAGES.indexOf(told.stage()));
            edits[row] = told.editedAt() == null ? 0 : seconds(told.editedAt());
            sources[row] = (short) Math.min(told.sources(), Short.MAX_VALUE);
            marks |=
                    TOLD
                            | (told.shared() ? SHARED : 0)
                            | (told.struck() ? STRUCK : 0)
                            | (told.gone() ? GONE : 0);
        }
        flags[row] = (byte) marks;
    }

    Delivery get(int row, DeliveryKey key) {
        RefusalReason reason = reason(row);
        Instant at = Instant.ofEpochSecond(times[row]);
        Told told = is(row, TOLD) ? told(row, at) : null;
        return Delivery.ended(
                key,
                revisions[row] + refused[row],
                told == null ? null : messages[row],
                told,
                is(row, IN_DOUBT),
                reason,
                at);
    }

    /** Why it is undeliverable; null if it was sent. */
    @Nullable RefusalReason reason(int row) {
        return reasons[row] == NONE ? null : REASONS.get(reasons[row]);
    }

    private Told told(int row, Instant at) {
        return new Told(
                revisions[row],
                stages[row] == NONE ? null : STAGES.get(stages[row]),
                sources[row],
                at,
                edits[row] == 0 ? null : Instant.ofEpochSecond(edits[row]),
                is(row, SHARED),
                is(row, STRUCK),
                is(row, GONE));
    }

    private boolean is(int row, int flag) {
        return (flags[row] & flag) != 0;
    }

    private static int seconds(Instant time) {
        return (int) time.getEpochSecond();
    }
}
