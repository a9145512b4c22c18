package parley.notifier.measure;

import org.jspecify.annotations.Nullable;

import parley.notifier.delivery.Reason;
import parley.notifier.transport.RefusalReason;

import java.util.function.IntSupplier;

/**
 * What the notifier tells of its work. Thread-safe; nothing here throws or blocks.
 *
 * <p>Two relations always hold:
 *
 * <ul>
 *   <li>looks = planned + passed + held: whenever a chat is looked at for a development, it is told
 *       now, not at all or not yet, each of the last two for one reason;
 *   <li>begun = ended + waiting + held at the moment: whatever is to be done in a chat, planned
 *       here or found when this instance became the active one, has one ending.
 * </ul>
 *
 * <p>Looks are counted when they are made, also where their transaction fails and they are made
 * again; what begins and ends is counted when it is committed.
 */
public interface NotifierMetrics {
    /** Counts nothing. */
    NotifierMetrics NONE =
            new NotifierMetrics() {
                @Override
                public void planned() {}

                @Override
                public void passed(Reason reason) {}

                @Override
                public void held(Reason reason) {}

                @Override
                public void begun(int found) {}

                @Override
                public void begun() {}

                @Override
                public void ended(Ending ending, @Nullable RefusalReason reason, int times) {}

                @Override
                public void amount(Amount what, IntSupplier now) {}
            };

    /** What there is so much of. */
    enum Amount {
        /** Chats and topics that want alerts. */
        SUBSCRIPTIONS,
        /** What is to be done as soon as may be. */
        WAITING,
        /** What waits for a time or for somebody's decision. */
        HELD
    }

    /** A chat was looked at for a development, and is told now. */
    void planned();

    /** A chat was looked at for a development, and is not told. */
    void passed(Reason reason);

    /** A chat was looked at for a development, and is told later. */
    void held(Reason reason);

    /**
     * This instance has become the active one.
     *
     * @param found so much is to be done, now or later
     */
    void begun(int found);

    /** Something is to be done in a chat, now or later. */
    void begun();

    /**
     * Something that was to be done has ended.
     *
     * @param reason why it is undeliverable; null otherwise
     * @param times how often the same is counted
     */
    void ended(Ending ending, @Nullable RefusalReason reason, int times);

    /** How much there is; asked on any thread, at any time. An instance that stands by has none. */
    void amount(Amount what, IntSupplier now);
}
