package parley.notifier.desk;

import parley.notifier.bot.Request;
import parley.notifier.message.Answers;
import parley.notifier.message.Message;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;
import parley.notifier.transport.Call;

import java.time.InstantSource;

/** Fulfils people's requests: what they change goes into the draft, the answer follows it. */
final class Counter {
    private final Lines lines;
    private final InstantSource instants;

    Counter(Lines lines, InstantSource instants) {
        this.lines = lines;
        this.instants = instants;
    }

    void fulfil(Request request, Draft draft) {
        String answer =
                switch (request) {
                    case Request.Start start -> start(start, draft);
                    case Request.Stop(Recipient place) -> stop(place, draft);
                    case Request.Help _ -> Answers.help();
                    case Request.Unknown _ -> Answers.unknown();
                };
        var say = new Errand.Say(request.place(), Call.Send.of(new Message.Answer(answer)), 1);
        draft.afterwards(() -> lines.of(say.to()).add(say));
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
        draft.afterwards(() -> lines.of(place).removeAlerts(place));
        return Answers.stopped();
    }
}
