package parley.notifier.bot;

import parley.notifier.feedback.BallotKey;
import parley.notifier.message.Message;
import parley.notifier.subscription.ChatType;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;
import parley.notifier.transport.Call;
import parley.notifier.transport.Incoming;
import parley.notifier.transport.RefusalReason;

import java.util.Set;
import java.util.TreeSet;

/** How a chat gets rid of alerts. */
final class Endings {
    private final Knowledge knowledge;

    Endings(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Deletes all that is held about a chat, and of a person also the votes. */
    void stop(Target target, Answering to) {
        Records records = to.records();
        Recipient place = target.recipient();
        Set<String> votes = Set.of();
        if (to.asked().personal() && !target.elsewhere()) {
            String voter = knowledge.voters().voter(to.asked().person());
            votes = records.votes(voter);
            votes.forEach(id -> records.vote(new BallotKey(id, voter), null));
        }
        Set<Recipient> all = new TreeSet<>();
        if (place.thread() == 0) {
            all.addAll(records.recipientsOf(place.chat()));
            all.addAll(records.mentioned(place.chat()));
        } else {
            Places.subscription(place, records).map(Subscription::recipient).ifPresent(all::add);
        }
        all.forEach(records::delete);
        boolean anything = !all.isEmpty() || !votes.isEmpty();
        if (target.elsewhere()) {
            to.show(to.say(anything ? "stop.channel" : "stop.nothing", "chat", target.title()));
        } else {
            to.show(to.say(anything ? "stop.done" : "stop.nothing"));
        }
    }

    /** Nothing can be said there any more; a channel's manager is told, who may not know why. */
    void left(Incoming.Membership membership, RefusalReason reason, Records records) {
        boolean subscribed = !records.recipientsOf(membership.chatId()).isEmpty();
        records.leave(membership.chatId(), reason);
        if (subscribed && membership.chat() == ChatType.CHANNEL && membership.by().id() > 0) {
            Wording words = knowledge.wording(null, membership.by().language());
            records.say(
                    new Recipient(membership.by().id(), 0),
                    Call.Send.of(
                            new Message.Answer(
                                    words.say("left.channel", "chat", membership.title()))));
        }
    }
}
