package parley.notifier.desk;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.notifier.bot.RequestDesk;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.pace.Slots;
import parley.notifier.pace.SteadyTime;
import parley.notifier.transport.CallResult;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The desk while this instance is the active one. For one thread at a time; of no more use after an
 * exception, because then nobody knows what is committed.
 */
final class OpenDesk implements AutoCloseable {
    /** Requests and who waits for them. */
    record Ticket(RequestDesk.Batch batch, CompletableFuture<Void> committed) {}

    /** An errand and its place among the bot's calls. */
    private record Begun(Errand errand, Slots.@Nullable Slot slot) {}

    private static final Logger log = LoggerFactory.getLogger(OpenDesk.class);

    /** The most held deliveries that one transaction looks at again. */
    private static final int MOST_DUE = 1_000;

    private static final Duration BETWEEN_EXPIRIES = Duration.ofMinutes(10);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Courier courier;
    private final Ledger ledger;
    private final Consumer<String, byte[]> developments;
    private final Books books;
    private final Memory memory;
    private final Planner planner;
    private final Counter counter;
    private final Settling settling;
    private final Lines lines;
    private final Gate gate;
    private final Flood flood;
    private final Departure departure;
    private final SteadyTime time;
    private final InstantSource instants;
    private final Lease lease = new Lease();
    private final Deque<ConsumerRecord<String, byte[]>> unplanned = new ArrayDeque<>();
    private Instant nextExpiry = Instant.MIN;
    private long sent;

    OpenDesk(
            Courier courier,
            Ledger ledger,
            Consumer<String, byte[]> developments,
            Books books,
            Memory memory,
            Planner planner,
            Counter counter,
            Settling settling,
            Lines lines,
            Gate gate,
            Flood flood,
            Departure departure,
            SteadyTime time,
            InstantSource instants) {
        this.courier = courier;
        this.ledger = ledger;
        this.developments = developments;
        this.books = books;
        this.memory = memory;
        this.planner = planner;
        this.counter = counter;
        this.settling = settling;
        this.lines = lines;
        this.gate = gate;
        this.flood = flood;
        this.departure = departure;
        this.time = time;
        this.instants = instants;
    }

    /**
     * One round, in one transaction: what became of calls, people's requests, new developments, and
     * {@code sending} for what may go, whose calls are begun after it.
     *
     * @param wait how long to wait for a development if there is no request; what became of calls
     *     meanwhile is gathered, for a transaction costs the same for one as for many
     * @return whether there is more to be done at once
     * @throws KafkaException if the transaction failed
     */
    boolean turn(List<Ticket> tickets, Duration wait) {
        if (unplanned.isEmpty()) {
            developments.poll(tickets.isEmpty() ? wait : Duration.ZERO).forEach(this::read);
        }
        List<DeliveryKey> due = due();
        List<Outcome> outcomes = courier.outcomes();
        boolean news =
                !outcomes.isEmpty() || !tickets.isEmpty() || !unplanned.isEmpty() || !due.isEmpty();
        boolean begun;
        try {
            begun = write(outcomes, tickets, due, news);
            if (!news && !begun) {
                expire();
            }
        } catch (RuntimeException e) {
            courier.giveBack(outcomes);
            throw e;
        }
        return !unplanned.isEmpty() || (news && !begun);
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (memory.accept(record)) {
            unplanned.add(record);
        }
    }

    private boolean write(
            List<Outcome> outcomes, List<Ticket> tickets, List<DeliveryKey> due, boolean news) {
        var draft = new Draft(books);
        outcomes.forEach(outcome -> settling.settle(outcome, draft));
        tickets.forEach(ticket -> fulfil(ticket.batch(), draft));
        due.forEach(key -> planner.again(key, draft));
        plan(draft);
        long since = Lease.now();
        List<Begun> errands = begin(draft);
        if (errands.isEmpty()) {
            settling.rest();
            // What was chosen may turn out not to be told now, which is written as well.
            if (!news && draft.size() == 0) {
                return false;
            }
        }
        // Also where nothing is written but an answer goes: it proves that nobody took over.
        ledger.commit(draft);
        sent += outcomes.stream().mapToInt(OpenDesk::alertsSent).sum();
        tickets.forEach(ticket -> ticket.committed().complete(null));
        for (Begun begun : errands) {
            lines.of(begun.errand().to()).begin(begun.errand());
            courier.carry(begun.errand(), begun.slot(), lease, since);
        }
        return !errands.isEmpty();
    }

    /** Now and then: what is kept about developments that are over is deleted. */
    private void expire() {
        Instant now = instants.instant();
        if (now.isBefore(nextExpiry)) {
            return;
        }
        var draft = new Draft(books);
        if (planner.expire(draft)) {
            ledger.commit(draft);
        } else {
            nextExpiry = now.plus(BETWEEN_EXPIRIES);
        }
    }

    /** Each request once, also where its update comes again: not all of them may be repeated. */
    private void fulfil(RequestDesk.Batch batch, Draft draft) {
        Instant now = instants.instant();
        for (RequestDesk.Numbered numbered : batch.requests()) {
            boolean again =
                    ledger.handled()
                            .filter(known -> known.covers(batch.bot(), numbered.update(), now))
                            .isPresent();
            if (!again) {
                counter.fulfil(numbered.request(), draft);
            }
        }
        Handled before = ledger.handled().orElseGet(() -> Handled.none(batch.bot(), now));
        ledger.handled(before.and(batch.bot(), batch.first(), batch.last(), now));
    }

    /** What was held and is to be looked at now. */
    private List<DeliveryKey> due() {
        List<DeliveryKey> due = new ArrayList<>(books.due(instants.instant(), MOST_DUE));
        if (flood.decided()) {
            List<DeliveryKey> decided =
                    books.undecided().stream()
                            .map(Delivery::key)
                            .filter(key -> !flood.held(key.development()))
                            .limit(MOST_DUE)
                            .toList();
            due.addAll(decided);
            if (decided.isEmpty()) {
                flood.done();
            }
        }
        return due;
    }

    private static int alertsSent(Outcome outcome) {
        return outcome.errand() instanceof Errand.Tell tell
                        && tell.news()
                        && outcome.result() instanceof CallResult.Done<Integer>
                ? tell.keys().size()
                : 0;
    }

    private void plan(Draft draft) {
        while (!unplanned.isEmpty() && draft.size() < Planner.MOST_RECORDS) {
            ConsumerRecord<String, byte[]> record = unplanned.peek();
            if (!planner.plan(record, draft)) {
                // The offset stays before it: what is planned of it is known when it comes again.
                return;
            }
            unplanned.remove();
            ledger.read(
                    new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }
    }

    /**
     * Puts {@code sending} for all that may go into the draft. The lines stand as of the last
     * commit: what the draft has since ended or held does not go, what it has renewed goes as new.
     */
    private List<Begun> begin(Draft draft) {
        List<Begun> errands = new ArrayList<>();
        for (Lines.Choice choice : lines.choose(gate.room(time.instant(), courier.underWay()))) {
            switch (choice) {
                case Lines.Choice.Answer(Errand.Say say, var slot) ->
                        errands.add(new Begun(say, slot));
                case Lines.Choice.Alert(var key, var slot) ->
                        departure
                                .begin(key, draft)
                                .ifPresentOrElse(
                                        tell -> errands.add(new Begun(tell, slot)), slot::giveBack);
            }
        }
        return errands;
    }

    /** Begins no more calls, not even those whose {@code sending} is written. */
    void halt() {
        lease.end();
    }

    /** Writes what became of calls that have ended, and nothing else. */
    void settleRest() {
        List<Outcome> outcomes = courier.outcomes();
        if (!outcomes.isEmpty()) {
            var draft = new Draft(books);
            outcomes.forEach(outcome -> settling.settle(outcome, draft));
            ledger.commit(draft);
            sent += outcomes.stream().mapToInt(OpenDesk::alertsSent).sum();
        }
    }

    Figures figures(long sentBefore) {
        return new Figures(
                books.subscriptions().size(), books.waiting(), books.held(), sentBefore + sent);
    }

    @Override
    public void close() {
        halt();
        for (AutoCloseable client :
                List.<AutoCloseable>of(
                        ledger, () -> developments.close(CloseOptions.timeout(CLOSING)))) {
            try {
                client.close();
            } catch (Exception e) {
                log.debug("A client did not close cleanly", e);
            }
        }
    }
}
