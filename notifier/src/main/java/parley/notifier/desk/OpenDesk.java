package parley.notifier.desk;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.notifier.bot.RequestDesk;
import parley.notifier.delivery.Delivery;
import parley.notifier.pace.SteadyTime;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.CallResult;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * The desk while this instance is the active one. For one thread at a time; of no more use after an
 * exception, because then nobody knows what is committed.
 */
final class OpenDesk implements AutoCloseable {
    /** Requests and who waits for them. */
    record Ticket(RequestDesk.Batch batch, CompletableFuture<Void> committed) {}

    private static final Logger log = LoggerFactory.getLogger(OpenDesk.class);
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
    private final SteadyTime time;
    private final InstantSource instants;
    private final Lease lease = new Lease();
    private final Deque<ConsumerRecord<String, byte[]>> unplanned = new ArrayDeque<>();
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
        this.time = time;
        this.instants = instants;
    }

    /** Takes up what was planned before. */
    void resume(Predicate<Recipient> served) {
        books.live().stream()
                .filter(delivery -> served.test(delivery.key().recipient()))
                .forEach(this::line);
    }

    /** Puts a delivery in its line; one whose call is still under way waits for that. */
    private void line(Delivery delivery) {
        lines.add(delivery);
        if (!delivery.state().ended()) {
            var tell = new Errand.Tell(delivery.key(), delivery.attempts(), delivery.call());
            if (courier.has(tell)) {
                lines.of(tell.to()).begin(tell);
            }
        }
    }

    /**
     * One round: what became of calls, people's requests and new developments in one transaction,
     * then the sending of what may go.
     *
     * @param wait how long to wait for a development if there is nothing else to do
     * @return whether there was anything to do
     * @throws KafkaException if a transaction failed
     */
    boolean turn(List<Ticket> tickets, Duration wait) {
        List<Outcome> outcomes = courier.outcomes();
        boolean idle = outcomes.isEmpty() && tickets.isEmpty() && unplanned.isEmpty();
        boolean written;
        try {
            if (unplanned.isEmpty()) {
                developments.poll(idle ? wait : Duration.ZERO).forEach(this::read);
            }
            written = write(outcomes, tickets);
        } catch (RuntimeException e) {
            courier.giveBack(outcomes);
            throw e;
        }
        return send() || written;
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (memory.accept(record)) {
            unplanned.add(record);
        }
    }

    private boolean write(List<Outcome> outcomes, List<Ticket> tickets) {
        if (outcomes.isEmpty() && tickets.isEmpty() && unplanned.isEmpty()) {
            return false;
        }
        var draft = new Draft(books);
        outcomes.forEach(outcome -> settling.settle(outcome, draft));
        tickets.forEach(ticket -> fulfil(ticket.batch(), draft));
        plan(draft);
        ledger.commit(draft);
        sent += outcomes.stream().filter(OpenDesk::alertSent).count();
        tickets.forEach(ticket -> ticket.committed().complete(null));
        return true;
    }

    /** Each request once, also where its update comes again: not all of them may be repeated. */
    private void fulfil(RequestDesk.Batch batch, Draft draft) {
        Instant now = instants.instant();
        for (RequestDesk.Numbered numbered : batch.requests()) {
            boolean known =
                    ledger.handled()
                            .filter(upTo -> upTo.covers(batch.bot(), numbered.update(), now))
                            .isPresent();
            if (!known) {
                counter.fulfil(numbered.request(), draft);
            }
        }
        ledger.handled(new Handled(batch.bot(), batch.last(), now));
    }

    private static boolean alertSent(Outcome outcome) {
        return outcome.errand() instanceof Errand.Tell
                && outcome.result() instanceof CallResult.Done<Integer>;
    }

    private void plan(Draft draft) {
        draft.afterwards(
                () ->
                        draft.deliveries().values().stream()
                                .flatMap(Optional::stream)
                                .filter(d -> d.attempts() == 0 && !d.state().ended())
                                .forEach(lines::add));
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

    /** Writes {@code sending} for all that may go now, and only then begins the calls. */
    private boolean send() {
        List<Lines.Choice> chosen = lines.choose(gate.room(time.instant(), courier.underWay()));
        if (chosen.isEmpty()) {
            return false;
        }
        long since = Lease.now();
        var draft = new Draft(books);
        List<Errand> errands = new ArrayList<>();
        for (Lines.Choice choice : chosen) {
            switch (choice) {
                case Lines.Choice.Answer(Errand.Say say) -> errands.add(say);
                case Lines.Choice.Alert(var key) ->
                        draft.live(key)
                                .map(delivery -> delivery.sending(instants.instant()))
                                .ifPresent(delivery -> errands.add(begin(delivery, draft)));
            }
        }
        // Also for answers, which nothing is written for: it proves that nobody took over.
        ledger.commit(draft);
        for (Errand errand : errands) {
            lines.of(errand.to()).begin(errand);
            courier.carry(errand, lease, since);
        }
        return true;
    }

    private static Errand begin(Delivery delivery, Draft draft) {
        draft.put(delivery);
        return new Errand.Tell(delivery.key(), delivery.attempts(), delivery.call());
    }

    /** Begins no more calls, not even those whose {@code sending} is written. */
    void halt() {
        lease.end();
    }

    /** Writes what became of calls that have ended, and nothing else. */
    void settleRest() {
        unplanned.clear();
        List<Outcome> outcomes = courier.outcomes();
        if (!outcomes.isEmpty()) {
            write(outcomes, List.of());
        }
    }

    Figures figures(long sentBefore) {
        return new Figures(books.subscriptions().size(), books.waiting(), sentBefore + sent);
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
