package parley.notifier.desk;

import parley.contract.record.Stage;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.Told;
import parley.notifier.transport.RefusalReason;

import java.time.Instant;
import java.util.Arrays;

/**
 * What is kept of each delivery that has ended, column by column; times to the second. Not
 * thread-safe.
 */
final class EndedRows {
    private static final Stage[] STAGES = Stage.values();
    private static final RefusalReason[] REASONS = RefusalReason.values();
    private static final int NONE = -1;
    private static final int TOLD = 1;
    private static final int SHARED = 2;
    private static final int STRUCK = 4;
    private static final int GONE = 8;
    private static final int IN_DOUBT = 16;

    private int[] messages;
    private int[] revisions;
    private int[] times;
    private int[] edits;
    private short[] sources;
    private byte[] stages;
    private byte[] reasons;
    private byte[] flags;

    EndedRows(int size) {
        messages = new int[size];
        revisions = new int[size];
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
        revisions[row] = delivery.revision();
        reasons[row] = delivery.reason() == null ? (byte) NONE : (byte) delivery.reason().ordinal();
        int marks = delivery.inDoubt() ? IN_DOUBT : 0;
        if (told == null) {
            times[row] = seconds(delivery.updatedAt());
            stages[row] = NONE;
            edits[row] = 0;
            sources[row] = 0;
        } else {
            times[row] = seconds(told.at());
            stages[row] = told.stage() == null ? (byte) NONE : (byte) told.stage().ordinal();
            edits[row] = told.editedAt() == null ? 0 : seconds(told.editedAt());
            sources[row] = (short) Math.min(told.sources(), Short.MAX_VALUE);
            revisions[row] = told.revision();
            marks |=
                    TOLD
                            | (told.shared() ? SHARED : 0)
                            | (told.struck() ? STRUCK : 0)
                            | (told.gone() ? GONE : 0);
        }
        flags[row] = (byte) marks;
    }

    Delivery get(int row, DeliveryKey key) {
        RefusalReason reason = reasons[row] == NONE ? null : REASONS[reasons[row]];
        Instant at = Instant.ofEpochSecond(times[row]);
        Told told = is(row, TOLD) ? told(row, at) : null;
        return Delivery.ended(
                key,
                revisions[row],
                told == null ? null : messages[row],
                told,
                is(row, IN_DOUBT),
                reason,
                at);
    }

    private Told told(int row, Instant at) {
        return new Told(
                revisions[row],
                stages[row] == NONE ? null : STAGES[stages[row]],
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
