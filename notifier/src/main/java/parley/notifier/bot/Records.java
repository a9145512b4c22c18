package parley.notifier.bot;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Vote;
import parley.notifier.feedback.BallotKey;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;
import parley.notifier.transport.Call;
import parley.notifier.transport.RefusalReason;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is held about chats, as one request reads and changes it. What it reads is how things stood
 * before the request; what it changes is written in one transaction, and nothing of it if the
 * request fails; calls are made once that is committed.
 */
public interface Records {
    /** The subscription of a chat or topic. */
    Optional<Subscription> subscription(Recipient recipient);

    /** Every subscribed recipient of a chat: itself and its topics. */
    List<Recipient> recipientsOf(long chat);

    /** Every recipient of a chat about which anything is held, subscribed or not. */
    Set<Recipient> mentioned(long chat);

    /** Ids of all developments that a recipient was told of, or is to be. */
    Set<String> told(Recipient recipient);

    /** How many alerts wait for a recipient. */
    int waiting(Recipient recipient);

    /** The development that a message in a chat told of. */
    Optional<String> toldBy(Recipient recipient, int message);

    /** Ids of the developments that somebody voted on. */
    Set<String> votes(String voter);

    /** Begins a subscription, or changes it. */
    void put(Subscription subscription);

    /** Deletes a subscription, and all that is held of deliveries to it. */
    void delete(Recipient recipient);

    /** Ends all subscriptions of a chat to which nothing goes any more. */
    void leave(long chat, RefusalReason reason);

    /** A chat has another id from now on. */
    void move(long from, long to);

    /** Looks again at what is held back for a recipient: its settings have changed. */
    void reconsider(Recipient recipient);

    /** Writes a vote; null deletes it. */
    void vote(BallotKey key, @Nullable Vote vote);

    /** Lets alerts go that were held for being too many at once; how many. */
    int release();

    /** Gives alerts up that were held for being too many at once; how many. */
    int drop();

    /** Makes a call once all this is committed. */
    void say(Recipient to, Call call);
}
