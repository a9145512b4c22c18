package parley.notifier.transport;

import org.jspecify.annotations.Nullable;

import parley.notifier.message.Message;

/** What a transport is asked to do for one recipient. */
public sealed interface Call {
    /**
     * A new message.
     *
     * @param replyTo id of the message there that it replies to; null for none, and none is made of
     *     one that is gone
     * @param silent whether it comes without a sound
     * @param preview whether its first link shows a preview
     */
    record Send(Message message, @Nullable Integer replyTo, boolean silent, boolean preview)
            implements Call {
        /** A message of its own, with a sound and without a preview. */
        public static Send of(Message message) {
            return new Send(message, null, false, false);
        }
    }

    /**
     * Another content for a message that is there; makes no sound.
     *
     * @param messageId its id
     */
    record Edit(int messageId, Message message, boolean preview) implements Call {}

    /**
     * The answer to a pressed button, without which its clock goes on turning.
     *
     * @param query id of the press
     * @param text shown for a moment, at most 200 characters, plain; empty for nothing
     * @param alert whether the person must close it
     */
    record AnswerPress(String query, String text, boolean alert) implements Call {}
}
