package parley.notifier.desk;

import parley.notifier.bot.Request;
import parley.notifier.message.Answers;
import parley.notifier.message.Message;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;
import parley.notifier.transport.Call;

import java.time.InstantSource;
import java.util.Set;

/** Fulfils people's requests: what they change goes into the draft, the answer follows it. */
final class Counter {
    private final Lines lines;
    private final Flood flood;
    private final Set<Long> admins;
    private final InstantSource instants;

    /**
     * Fulfils nothing yet.
     *
     * @param admins chats that decide over what is held for being too much
     */
    Counter(Lines lines, Flood flood, Set<Long> admins, InstantSource instants) {
        this.lines = lines;
        this.flood = flood;
        this.admins = Set.copyOf(admins);
        this.instants = instants;
    }

    void fulfil(Request request, Draft draft) {
        String answer =
                switch (request) {
                    case Request.Start start -> start(start, draft);
                    case Request.Stop(Recipient place) -> stop(place, draft);
                    case Request.Release _ -> release(request.place(), draft);
                    case Request.Drop _ -> drop(request.place(), draft);
                    case Request.Help _ -> Answers.help();
                    case Request.Unknown _ -> Answers.unknown();
                };
        var say = new Errand.Say(request.place(), Call.Send.of(new Message.Answer(answer)), 1);
        draft.afterwards(() -> lines.of(say.to()).add(say));
    }

    /** Only those whom the operator named may decide; to others there is no such command. */
    private String release(Recipient place, Draft draft) {
        if (!admins.contains(place.chat())) {
            return Answers.unknown();
        }
        int held = flood.size();
        draft.afterwards(flood::release);
        return Answers.released(held);
    }

    private String drop(Recipient place, Draft draft) {
        if (!admins.contains(place.chat())) {
            return Answers.unknown();
        }
        int held = flood.size();
        draft.afterwards(flood::drop);
        return Answers.dropped(held);
    }

    private String start(Request.Start start, Draft draft) {
        if (draft.subscription(start.place()).isPresent()) {
            return Answers.subscribedAlready();
        }
        draft.put(Subscription.of(start.place(), start.language(), instants.instant()));
        return Answers.welcome();
    }

    private String stop(Recipient place, Draft draft) {
        boolean subscribed = draft.subscription(place).isPresent();
        var kept = draft.keysOf(place);
        if (!subscribed && kept.isEmpty()) {
            return Answers.notSubscribed();
        }
        draft.end(place);
        kept.forEach(draft::forget);
        return Answers.stopped();
    }
}
