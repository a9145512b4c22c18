package parley.notifier.bot;

import parley.notifier.transport.Incoming;

import java.util.Optional;

/** Reads what somebody wrote. */
@FunctionalInterface
public interface PostReader {
    /**
     * What is wanted; empty where the bot is to be silent.
     *
     * @param botName the bot's user name, without the {@code @}
     */
    Optional<Request> read(Incoming.Post post, String botName);
}
