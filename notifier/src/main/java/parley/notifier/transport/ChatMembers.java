package parley.notifier.transport;

import parley.notifier.subscription.ChatType;

/** Asks who has a say in a chat. Thread-safe; every call ends within the transport's time-out. */
public interface ChatMembers {
    /** Whether a person is the owner or an administrator of a chat. */
    CallResult<Boolean> administers(long chat, long person);

    /**
     * Finds a chat.
     *
     * @param address its id as digits, or {@code @} and its public name
     */
    CallResult<FoundChat> find(String address);

    /** A chat that the bot can see. */
    record FoundChat(long id, ChatType type, String title) {}
}
