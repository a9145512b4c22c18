package parley.notifier.bot;

import parley.notifier.transport.Incoming;

import java.util.Optional;

/** Reads what happened at the people's side. */
@FunctionalInterface
public interface UpdateReader {
    /**
     * What is wanted; empty where the bot is to be silent.
     *
     * @param botName the bot's user name, without the {@code @}
     */
    Optional<Request> read(Incoming.Event event, String botName);
}
