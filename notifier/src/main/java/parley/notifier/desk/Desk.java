package parley.notifier.desk;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.topic.Topic;
import parley.notifier.bot.Reception;
import parley.notifier.bot.RequestDesk;
import parley.notifier.desk.OpenDesk.Ticket;
import parley.notifier.measure.Ending;
import parley.notifier.measure.NotifierMetrics;
import parley.notifier.measure.NotifierMetrics.Amount;
import parley.notifier.pace.Backoff;
import parley.notifier.transport.Transport;
import parley.notifier.trouble.Trouble;
import parley.notifier.trouble.Troubles;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.lifecycle.Worker;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Where alerts are planned and sent from and requests fulfilled, by one instance at a time. Its
 * turns belong to one worker; requests and questions may come from any thread.
 */
public final class Desk implements Worker.Turn, RequestDesk {
    /** A request came while the desk was closed, or its transaction failed. */
    private static final class ClosedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ClosedException() {
            super("not the active instance at the moment");
        }
    }

    private static final Logger log = LoggerFactory.getLogger(Desk.class);

    /** How long a turn waits for news when there is nothing to do. */
    private static final Duration IDLE = Duration.ofMillis(20);

    /** The same for an instance that stands by. */
    private static final Duration STANDBY = Duration.ofMillis(200);

    /** Kafka is said to be gone after so long: longer than another's taking over may take. */
    private static final Duration SILENCE = KafkaClients.SESSION_TIMEOUT.plusSeconds(5);

    /** How long calls under way are waited for when closing; their own time-out may be longer. */
    private static final Duration FINISH = Duration.ofSeconds(3);

    private final Membership membership;
    private final DeskOpening opening;
    private final Courier courier;
    private final Troubles troubles;
    private final NotifierMetrics metrics;
    private final Backoff backoff;
    private final List<Ticket> tickets = new ArrayList<>();

    private volatile @Nullable OpenDesk desk;
    private volatile boolean closing;
    private volatile Figures figures = Figures.NONE;
    private long sentBefore;
    private boolean busy;
    private boolean silent;
    private int failures;
    private long retryAt = System.nanoTime();

    /** Opens clients, asks nothing yet. */
    public Desk(
            KafkaClients clients,
            DeskSettings settings,
            InstantSource instants,
            Transport transport,
            Reception reception,
            Troubles troubles,
            NotifierMetrics metrics) {
        var names = clients.settings().names();
        this.courier = new Courier(transport);
        this.opening =
                new DeskOpening(
                        clients, settings, instants, transport, reception, courier, troubles,
                        metrics);
        this.troubles = troubles;
        this.metrics = metrics;
        this.backoff =
                new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5), settings.random());
        this.membership =
                new Membership(
                        clients.member(names.of("notifier")),
                        names.of(Topic.DELIVERIES),
                        this::halt);
        metrics.amount(Amount.SUBSCRIPTIONS, () -> now().subscriptions());
        metrics.amount(Amount.WAITING, () -> now().waiting());
        metrics.amount(Amount.HELD, () -> now().held());
    }

    /** How much there is; nothing while another instance is the active one. */
    private Figures now() {
        return open() ? figures : Figures.NONE;
    }

    @Override
    public void take() throws InterruptedException {
        try {
            OpenDesk open = desk;
            boolean owned = membership.owned(open == null ? STANDBY : Duration.ZERO);
            listen();
            if (!owned) {
                shut();
            } else if (open != null) {
                busy = turn(open);
                figures = open.figures(sentBefore);
                failures = 0;
                if (!silent) {
                    troubles.end(Trouble.KAFKA);
                }
            } else if (System.nanoTime() - retryAt >= 0) {
                desk = opening.open(membership, () -> closing).orElse(null);
            }
        } catch (InterruptException e) {
            throw (InterruptedException) new InterruptedException().initCause(e);
        } catch (KafkaException e) {
            failed(e);
        }
    }

    /** Where nothing is to be written, nothing else would show that Kafka is gone. */
    private void listen() {
        Duration silence = membership.silence();
        boolean before = silent;
        silent = silence.compareTo(SILENCE) > 0;
        if (silent && !before) {
            troubles.begin(
                    Trouble.KAFKA,
                    "Kafka has not answered for " + silence.toSeconds() + " s; trying again");
        } else if (before && !silent && desk == null) {
            troubles.end(Trouble.KAFKA);
        }
    }

    /** Whoever waits for a request learns also of a turn that failed. */
    private boolean turn(OpenDesk open) {
        List<Ticket> taken = takeTickets();
        try {
            return open.turn(taken, busy ? Duration.ZERO : IDLE);
        } catch (RuntimeException e) {
            refuse(taken);
            throw e;
        }
    }

    private void failed(KafkaException e) {
        log.debug("The desk is closed and will be opened again", e);
        shut();
        Duration wait = backoff.after(++failures);
        retryAt = System.nanoTime() + wait.toNanos();
        troubles.begin(
                Trouble.KAFKA,
                "Kafka does not take what the notifier writes or does not answer ("
                        + e.getClass().getSimpleName()
                        + ": "
                        + e.getMessage()
                        + "); trying again");
    }

    private List<Ticket> takeTickets() {
        synchronized (tickets) {
            List<Ticket> taken = List.copyOf(tickets);
            tickets.clear();
            return taken;
        }
    }

    @Override
    public boolean open() {
        return desk != null && !closing;
    }

    @Override
    public CompletableFuture<Void> take(RequestDesk.Batch batch) {
        var ticket = new Ticket(batch, new CompletableFuture<>());
        synchronized (tickets) {
            if (open()) {
                tickets.add(ticket);
            } else {
                ticket.committed().completeExceptionally(new ClosedException());
            }
        }
        return ticket.committed();
    }

    /** How much there is; as of the last turn as the active instance. */
    public Figures figures() {
        return figures;
    }

    /** Begins no more calls, at once. Any thread may call it. */
    private void halt() {
        OpenDesk open = desk;
        if (open != null) {
            open.halt();
        }
    }

    private void shut() {
        OpenDesk open = desk;
        desk = null;
        if (open != null) {
            figures = open.figures(sentBefore);
            sentBefore = figures.sent();
            metrics.ended(Ending.LEFT, null, figures.waiting() + figures.held());
            open.close();
        }
        refuseTickets();
    }

    private void refuseTickets() {
        refuse(takeTickets());
    }

    private static void refuse(List<Ticket> taken) {
        taken.forEach(t -> t.committed().completeExceptionally(new ClosedException()));
    }

    /** Ends waits; to be called before the worker is closed. Any thread may call it. */
    public void stop() {
        closing = true;
        halt();
        refuseTickets();
    }

    /**
     * Writes what became of the last calls and leaves the group; within some seconds. To be called
     * once the worker has ended, or by it.
     */
    public void finish() {
        stop();
        try {
            OpenDesk open = desk;
            if (open != null) {
                courier.awaitIdle(FINISH);
                open.settleRest();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (KafkaException e) {
            // The next instance finds those deliveries in doubt.
            log.warn("What became of the last calls could not be written: {}", e.getMessage());
        } finally {
            shut();
            membership.close();
        }
    }
}
