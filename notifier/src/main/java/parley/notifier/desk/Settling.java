package parley.notifier.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.DeliveryState;
import parley.notifier.pace.Backoff;
import parley.notifier.pace.SteadyTime;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;
import parley.notifier.transport.CallResult;
import parley.notifier.transport.FailureKind;
import parley.notifier.transport.RefusalReason;
import parley.notifier.trouble.Trouble;
import parley.notifier.trouble.Troubles;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Decides what follows from what became of a call. */
final class Settling {
    private static final Logger log = LoggerFactory.getLogger(Settling.class);

    /** An answer that could not be given so often is dropped: who missed it asks again. */
    private static final int MOST_TRIES = 5;

    /** The same for the answer to a press: soon it is too old to be answered. */
    private static final int MOST_PRESS_TRIES = 2;

    /** So many failures in a row, whoever they were for, are a trouble. */
    private static final int TROUBLE = 5;

    private final Planner planner;
    private final Lines lines;
    private final Gate gate;
    private final Backoff backoff;
    private final SteadyTime time;
    private final InstantSource instants;
    private final Troubles troubles;
    private final Consumer<Errand.Say> said;
    private int failures;
    private Instant toldUntil = Instant.MIN;

    /**
     * Has settled nothing yet.
     *
     * @param said told of each answer that has arrived
     */
    Settling(
            Planner planner,
            Lines lines,
            Gate gate,
            Backoff backoff,
            SteadyTime time,
            InstantSource instants,
            Troubles troubles,
            Consumer<Errand.Say> said) {
        this.planner = planner;
        this.lines = lines;
        this.gate = gate;
        this.backoff = backoff;
        this.time = time;
        this.instants = instants;
        this.troubles = troubles;
        this.said = said;
    }

    /** Puts into the draft what is to be written; the lines learn of it when that is committed. */
    void settle(Outcome outcome, Draft draft) {
        switch (outcome.errand()) {
            case Errand.Tell tell -> settle(tell, outcome.result(), draft);
            case Errand.Say say -> settle(say, outcome.result(), draft);
        }
        draft.afterwards(() -> lines.of(outcome.errand().to()).end(outcome.errand()));
    }

    private void settle(Errand.Tell tell, CallResult<Integer> result, Draft draft) {
        for (int i = 0; i < tell.keys().size(); i++) {
            DeliveryKey key = tell.keys().get(i);
            int attempt = tell.attempts().get(i);
            // Another state: stopped meanwhile, or settled by another instance.
            draft.live(key)
                    .filter(delivery -> delivery.state() == DeliveryState.SENDING)
                    .filter(delivery -> delivery.attempts() == attempt)
                    .ifPresent(
                            delivery -> {
                                draft.put(after(delivery, result));
                                // What came meanwhile is compared with what the chat knows now.
                                planner.again(key, draft);
                            });
        }
        follow(tell, result, draft);
    }

    private Delivery after(Delivery delivery, CallResult<Integer> result) {
        Instant now = instants.instant();
        return switch (result) {
            case CallResult.Done<Integer>(Integer message) -> delivery.done(message, now);
            case CallResult.Refused<Integer>(RefusalReason reason) ->
                    refused(delivery, reason, now);
            // It moves with its chat, and is made there.
            case CallResult.Migrated<Integer> _ -> delivery.postponed(false, now);
            case CallResult.Failed<Integer>(FailureKind kind, var _) ->
                    delivery.postponed(kind.mayHaveArrived(), now);
            case CallResult.RetryAfter<Integer> _,
                    CallResult.Unauthorized<Integer> _,
                    CallResult.Conflict<Integer> _ ->
                    delivery.postponed(false, now);
        };
    }

    /** A message that cannot be changed ends no more than that. */
    private static Delivery refused(Delivery delivery, RefusalReason reason, Instant now) {
        if (reason == RefusalReason.NOT_MODIFIED && delivery.messageId() != null) {
            return delivery.done(delivery.messageId(), now);
        }
        if (delivery.call() instanceof Call.Edit && !reason.endsSubscription()) {
            return delivery.messageGone(now);
        }
        log.info("{} is undeliverable: {}", delivery.key().text(), reason.code());
        return delivery.undeliverable(reason, now);
    }

    private void settle(Errand.Say say, CallResult<Integer> result, Draft draft) {
        if (result instanceof CallResult.Migrated<Integer>(long chat)) {
            var moved = new Errand.Say(new Recipient(chat, say.to().thread()), say.call(), 1);
            draft.afterwards(() -> lines.of(moved.to()).addFirst(moved));
        }
        if (result instanceof CallResult.Done<Integer>) {
            said.accept(say);
        }
        boolean again =
                switch (result) {
                    case CallResult.Done<Integer> _,
                            CallResult.Refused<Integer> _,
                            CallResult.Migrated<Integer> _ ->
                            false;
                    case CallResult.Failed<Integer> _,
                            CallResult.RetryAfter<Integer> _,
                            CallResult.Unauthorized<Integer> _,
                            CallResult.Conflict<Integer> _ ->
                            say.tries() < (say.paced() ? MOST_TRIES : MOST_PRESS_TRIES);
                };
        if (again) {
            draft.afterwards(() -> lines.of(say.to()).addFirst(say.again()));
        }
        follow(say, result, draft);
    }

    /** What a result means beyond the message that it was for. */
    private void follow(Errand errand, CallResult<Integer> result, Draft draft) {
        Recipient to = errand.to();
        switch (result) {
            case CallResult.Done<Integer> _ -> {
                letIn();
                draft.afterwards(() -> lines.of(to).succeeded());
            }
            case CallResult.Refused<Integer>(RefusalReason reason) -> {
                letIn();
                if (reason.endsSubscription()) {
                    end(to.chat(), reason, draft);
                }
            }
            case CallResult.Migrated<Integer>(long chat) -> {
                letIn();
                log.info("The chat {} lives on as {}", to.chat(), chat);
                Migration.move(to.chat(), chat, instants.instant(), draft);
            }
            case CallResult.RetryAfter<Integer>(Duration wait) -> {
                troubles.end(Trouble.UNAUTHORIZED);
                asked(errand, wait, draft);
            }
            case CallResult.Unauthorized<Integer> _ -> unauthorized();
            case CallResult.Conflict<Integer> _ -> failed(errand, "409", draft);
            case CallResult.Failed<Integer>(FailureKind kind, String detail) -> {
                if (kind != FailureKind.NOT_BEGUN) {
                    failed(errand, detail, draft);
                }
            }
        }
    }

    /** Nothing reaches the chat any more: all its subscriptions end, and what waits for it. */
    private void end(long chat, RefusalReason reason, Draft draft) {
        for (Recipient recipient : draft.recipientsOf(chat)) {
            log.info("The subscription {} has ended: {}", recipient.key(), reason.code());
            draft.end(recipient);
            for (Delivery waiting : draft.live(recipient)) {
                draft.put(waiting.undeliverable(reason, instants.instant()));
            }
        }
    }

    private void letIn() {
        failures = 0;
        if (gate.letIn()) {
            lines.resume();
        }
        troubles.end(Trouble.UNAUTHORIZED);
        troubles.end(Trouble.SENDING);
    }

    /**
     * Nothing is called for the moment. Where nothing waits any more, no call will show that
     * Telegram takes messages again, and nobody has to wait for that.
     */
    void rest() {
        if (troubles.has(Trouble.SENDING) && lines.empty()) {
            failures = 0;
            troubles.end(Trouble.SENDING);
        }
    }

    /** Telegram asks to wait: the chat, or all where it says so for several or for none. */
    private void asked(Errand errand, Duration wait, Draft draft) {
        Recipient to = errand.to();
        Instant now = time.instant();
        boolean bot = !errand.paced() || gate.asked(to.chat(), wait, now);
        if (!errand.paced()) {
            gate.holdBot(now.plus(wait));
        } else {
            draft.afterwards(() -> lines.hold(to, wait));
        }
        if (now.isBefore(toldUntil)) {
            // The answers of what was under way at the time.
            return;
        }
        toldUntil = now.plus(wait);
        log.info(
                "Telegram asks to wait {} s before the next {}",
                wait.toSeconds(),
                bot ? "call" : "message to one chat");
    }

    private void unauthorized() {
        gate.refused(time.instant());
        troubles.begin(
                Trouble.UNAUTHORIZED,
                "Telegram does not accept the bot token (401): nothing is sent or answered until"
                        + " it does; what is to be sent waits");
    }

    private void failed(Errand errand, String detail, Draft draft) {
        log.debug("A call failed: {}", detail);
        if (++failures >= TROUBLE) {
            troubles.begin(
                    Trouble.SENDING,
                    "Telegram takes no messages (" + detail + "); they wait and are tried again");
        }
        Recipient to = errand.to();
        boolean gone = gate.failed(to.chat(), time.instant());
        if (!gone && errand.paced()) {
            draft.afterwards(() -> lines.pause(to, backoff.after(lines.of(to).failed())));
        }
    }
}
