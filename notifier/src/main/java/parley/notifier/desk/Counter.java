package parley.notifier.desk;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Vote;
import parley.notifier.bot.Reception;
import parley.notifier.bot.Records;
import parley.notifier.bot.Request;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.Operation;
import parley.notifier.feedback.BallotKey;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;
import parley.notifier.transport.Call;
import parley.notifier.transport.RefusalReason;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Fulfils people's requests: what they change goes into the draft, the answer follows it. */
final class Counter {
    private final Reception reception;
    private final Planner planner;
    private final Flood flood;
    private final Lines lines;
    private final InstantSource instants;

    Counter(
            Reception reception,
            Planner planner,
            Flood flood,
            Lines lines,
            InstantSource instants) {
        this.reception = reception;
        this.planner = planner;
        this.flood = flood;
        this.lines = lines;
        this.instants = instants;
    }

    /** Puts all of a request into the draft, or nothing of it but an apology. */
    void fulfil(Request request, Draft draft) {
        var records = new DraftRecords(draft);
        try {
            reception.fulfil(request, records);
        } catch (RuntimeException e) {
            records = new DraftRecords(draft);
            reception.apologise(request, e, records);
        }
        records.write();
    }

    /** Reads the draft at once and changes it at the end. */
    private final class DraftRecords implements Records {
        private final Draft draft;
        private final List<Runnable> changes = new ArrayList<>();

        DraftRecords(Draft draft) {
            this.draft = draft;
        }

        void write() {
            changes.forEach(Runnable::run);
        }

        @Override
        public Optional<Subscription> subscription(Recipient recipient) {
            return draft.subscription(recipient);
        }

        @Override
        public List<Recipient> recipientsOf(long chat) {
            return draft.recipientsOf(chat);
        }

        @Override
        public Set<String> told(Recipient recipient) {
            return draft.keysOf(recipient).stream()
                    .map(DeliveryKey::development)
                    .collect(Collectors.toSet());
        }

        @Override
        public int waiting(Recipient recipient) {
            // What only changes a message that is there is nothing that anybody waits for.
            return (int)
                    draft.live(recipient).stream()
                            .map(Delivery::pending)
                            .filter(next -> next != null && next.operation() != Operation.EDIT)
                            .count();
        }

        @Override
        public Optional<String> toldBy(Recipient recipient, int message) {
            return draft.keysOf(recipient).stream()
                    .map(draft::delivery)
                    .flatMap(Optional::stream)
                    .filter(delivery -> Integer.valueOf(message).equals(delivery.messageId()))
                    .map(Delivery::development)
                    .findFirst();
        }

        @Override
        public Set<Recipient> mentioned(long chat) {
            return draft.mentioned(chat);
        }

        @Override
        public Set<String> votes(String voter) {
            return draft.votes(voter);
        }

        @Override
        public void put(Subscription subscription) {
            changes.add(() -> draft.put(subscription));
        }

        @Override
        public void delete(Recipient recipient) {
            changes.add(() -> forget(recipient));
        }

        private void forget(Recipient recipient) {
            draft.end(recipient);
            draft.keysOf(recipient).forEach(draft::forget);
        }

        @Override
        public void leave(long chat, RefusalReason reason) {
            changes.add(
                    () -> {
                        for (Recipient recipient : draft.recipientsOf(chat)) {
                            draft.end(recipient);
                            for (Delivery waiting : draft.live(recipient)) {
                                draft.put(waiting.undeliverable(reason, instants.instant()));
                            }
                        }
                    });
        }

        @Override
        public void move(long from, long to) {
            changes.add(() -> Migration.move(from, to, instants.instant(), draft));
        }

        @Override
        public void reconsider(Recipient recipient) {
            changes.add(() -> planner.reconsider(recipient, draft));
        }

        @Override
        public void vote(BallotKey key, @Nullable Vote vote) {
            changes.add(() -> draft.put(key, Optional.ofNullable(vote)));
        }

        // What is decided is noted in the transaction of the request: it holds after a kill.
        @Override
        public int release() {
            changes.add(flood::release);
            return flood.size();
        }

        @Override
        public int drop() {
            changes.add(flood::drop);
            return flood.size();
        }

        @Override
        public void say(Recipient to, Call call) {
            var say = new Errand.Say(to, call, 1);
            changes.add(() -> draft.afterwards(() -> lines.of(to).add(say)));
        }
    }
}
