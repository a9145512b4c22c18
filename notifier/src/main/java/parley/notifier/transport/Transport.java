package parley.notifier.transport;

import parley.notifier.subscription.Recipient;

import java.util.Optional;

/** Carries messages to people. Thread-safe. */
public interface Transport extends AutoCloseable {
    /**
     * Makes one call, or two where the first is refused for its markup, and waits for the answer;
     * bounded in time.
     *
     * @return the id of the message there (0 where the call makes none), or why there is none
     */
    CallResult<Integer> perform(Recipient to, Call call);

    /** Whether it can reach this recipient at all. */
    boolean serves(Recipient recipient);

    /** Who is subscribed without asking; empty where people subscribe themselves. */
    Optional<Recipient> implicitRecipient();

    /** How fast it may be used. */
    PaceLimits limits();

    /** Where people's messages to the bot come from; empty if they cannot write. */
    Optional<UpdateSource> updates();

    /** Ends calls that are waiting and frees what it holds. */
    @Override
    void close();
}
