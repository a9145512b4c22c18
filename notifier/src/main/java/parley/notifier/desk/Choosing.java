package parley.notifier.desk;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Development;
import parley.notifier.delivery.Act;
import parley.notifier.delivery.Case;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.DeliveryState;
import parley.notifier.delivery.Judging;
import parley.notifier.delivery.Pending;
import parley.notifier.delivery.Reason;
import parley.notifier.delivery.Told;
import parley.notifier.delivery.Verdict;
import parley.notifier.measure.NotifierMetrics;
import parley.notifier.message.Names;
import parley.notifier.subscription.Subscription;
import parley.notifier.transport.RefusalReason;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** Brings one chat's delivery of one development to what is decided about it. */
final class Choosing {
    private final String language;
    private final Duration ageLimit;
    private final Names names;
    private final Flood flood;
    private final NotifierMetrics metrics;
    private final InstantSource instants;
    private @Nullable Contents last;
    private Chronicle.@Nullable Known lastKnown;

    /**
     * Decides nothing yet.
     *
     * @param language for subscriptions that name none
     * @param ageLimit what is older is told in a digest
     * @param metrics takes each look, with its reason
     */
    Choosing(
            String language,
            Duration ageLimit,
            Names names,
            Flood flood,
            NotifierMetrics metrics,
            InstantSource instants) {
        this.language = language;
        this.ageLimit = ageLimit;
        this.names = names;
        this.flood = flood;
        this.metrics = metrics;
        this.instants = instants;
    }

    /** What is told of a revision that has just been read. */
    Contents contents(Chronicle.Known known, Development development) {
        Contents contents = new Contents(development, names);
        last = contents;
        lastKnown = known;
        return contents;
    }

    /** What is told of a known one; the same as the last time if that was for the same. */
    Contents contents(Chronicle.Known known) {
        return last != null && known.equals(lastKnown)
                ? last
                : contents(known, known.development());
    }

    void choose(Subscription subscription, Chronicle.Known known, Contents contents, Draft draft) {
        String id = known.id();
        var key = new DeliveryKey(id, subscription.recipient());
        Delivery existing = draft.delivery(key).orElse(null);
        if (existing != null && existing.state() == DeliveryState.SENDING) {
            metrics.passed(Reason.BEING_SENT);
            return;
        }
        if (flood.dropped(id) && (existing == null || existing.told() == null)) {
            metrics.passed(Reason.DROPPED);
            drop(existing, draft);
            return;
        }
        if (existing != null
                && existing.state() == DeliveryState.UNDELIVERABLE
                && (existing.told() == null
                        || contents.development().newsRevision() <= existing.revision())) {
            metrics.passed(Reason.UNDELIVERABLE);
            return;
        }
        Instant now = instants.instant();
        Told told = existing == null ? null : existing.told();
        var at =
                new Case(
                        subscription,
                        contents.development(),
                        known.newsAt(),
                        told,
                        gathered(existing, now),
                        flood.held(id),
                        contents::text,
                        ageLimit,
                        now);
        Delivery next =
                switch (Judging.judge(at)) {
                    case Verdict.Nothing(Reason reason) -> {
                        metrics.passed(reason);
                        nothing(existing, now, draft);
                        yield null;
                    }
                    case Verdict.Hold hold -> {
                        metrics.held(hold.reason());
                        boolean silent = subscription.settings().silent();
                        Pending pending =
                                pending(
                                        contents,
                                        hold.act(),
                                        told,
                                        subscription,
                                        silent,
                                        hold.digest());
                        yield from(existing, key, pending, now, draft)
                                .held(pending, hold.reason(), until(existing, hold), now);
                    }
                    case Verdict.Tell tell -> {
                        metrics.planned();
                        Pending pending =
                                pending(
                                        contents,
                                        tell.act(),
                                        told,
                                        subscription,
                                        tell.silent(),
                                        tell.digest());
                        yield from(existing, key, pending, now, draft).planned(pending, now);
                    }
                };
        if (next != null) {
            put(existing, next, draft);
        }
    }

    private Pending pending(
            Contents contents,
            Act act,
            @Nullable Told told,
            Subscription subscription,
            boolean silent,
            boolean digest) {
        String preferred = subscription.language();
        return contents.of(
                act,
                told,
                preferred == null ? language : preferred,
                silent,
                subscription.settings().previews(),
                digest);
    }

    private static Delivery from(
            @Nullable Delivery existing,
            DeliveryKey key,
            Pending pending,
            Instant now,
            Draft draft) {
        if (existing == null) {
            return Delivery.plan(key, draft.takeSequence(), pending, now);
        }
        // Of one that has ended nobody remembers the place in the order, which two cannot share.
        return existing.state().ended() ? existing.queued(draft.takeSequence()) : existing;
    }

    /** What is no news is gathered from the first of it on, not put off by each revision. */
    private static @Nullable Instant until(@Nullable Delivery existing, Verdict.Hold hold) {
        if (existing == null
                || existing.hold() != Reason.TOO_OLD
                || hold.reason() != Reason.TOO_OLD) {
            return hold.until();
        }
        return existing.heldUntil();
    }

    /** It was held for a digest, and is not any more or its time has come. */
    private static boolean gathered(@Nullable Delivery existing, Instant now) {
        if (existing == null || existing.pending() == null || !existing.pending().digest()) {
            return false;
        }
        boolean gathering = existing.hold() == Reason.DIGEST || existing.hold() == Reason.TOO_OLD;
        Instant until = existing.heldUntil();
        return !gathering || (until != null && !until.isAfter(now));
    }

    private static void put(@Nullable Delivery existing, Delivery next, Draft draft) {
        if (existing == null || existing.state().ended() || !same(existing, next)) {
            draft.put(next);
        }
    }

    /** Whether nothing would change: what shares a message with others keeps its place there. */
    private static boolean same(Delivery before, Delivery after) {
        Pending old = Objects.requireNonNull(before.pending());
        Pending fresh = Objects.requireNonNull(after.pending());
        return before.state() == after.state()
                && old.alone().equals(fresh)
                && before.hold() == after.hold()
                && Objects.equals(before.heldUntil(), after.heldUntil());
    }

    private static void nothing(@Nullable Delivery existing, Instant now, Draft draft) {
        if (existing == null || existing.state().ended()) {
            return;
        }
        if (existing.told() == null) {
            draft.forget(existing.key());
        } else {
            draft.put(existing.dropped(now));
        }
    }

    /** An operator decided against it. */
    private void drop(@Nullable Delivery existing, Draft draft) {
        if (existing != null && !existing.state().ended()) {
            draft.put(existing.undeliverable(RefusalReason.DROPPED, instants.instant()));
        }
    }

    /** Nobody is subscribed there any more: what is held is not told. */
    void unwanted(DeliveryKey key, Draft draft) {
        draft.live(key)
                .filter(delivery -> delivery.state() == DeliveryState.HELD)
                .ifPresent(delivery -> nothing(delivery, instants.instant(), draft));
    }

    /** Nothing is known of its development any more: what was written down is all there is. */
    void unknown(DeliveryKey key, Draft draft) {
        Instant now = instants.instant();
        draft.live(key)
                .filter(delivery -> delivery.state() == DeliveryState.HELD)
                .filter(delivery -> delivery.hold() != Reason.FLOOD)
                .ifPresent(
                        delivery ->
                                draft.put(
                                        delivery.planned(
                                                Objects.requireNonNull(delivery.pending()), now)));
    }
}
