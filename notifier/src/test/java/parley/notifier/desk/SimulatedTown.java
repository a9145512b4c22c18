package parley.notifier.desk;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import parley.contract.record.Stage;
import parley.contract.record.Tell;
import parley.notifier.Story;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.DeliveryState;
import parley.notifier.measure.NotifierMetrics;
import parley.notifier.message.Message;
import parley.notifier.message.Names;
import parley.notifier.pace.Backoff;
import parley.notifier.pace.Slots;
import parley.notifier.pace.SteadyTime;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;
import parley.notifier.terminal.TerminalTransport;
import parley.notifier.transport.Call;
import parley.notifier.transport.CallResult;
import parley.notifier.transport.FailureKind;
import parley.notifier.transport.PaceLimits;
import parley.notifier.trouble.Troubles;
import parley.runtime.lifecycle.Condition;
import parley.testkit.clock.SteppingClock;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Chats, developments and a Telegram that fails for a while, all by one generator and one clock;
 * what stands between them is the notifier's own, without Kafka and without threads.
 */
final class SimulatedTown {
    private static final Instant START = Instant.parse("2025-06-02T14:00:00Z");

    /** Longer than any back-off, any wait asked for, and an edit that waits for its turn. */
    private static final Duration SOON = Duration.ofMinutes(25);

    private static final Duration AGE_LIMIT = Duration.ofMinutes(30);

    private record UnderWay(
            Errand errand, Slots.Slot slot, Instant end, CallResult<Integer> result) {}

    private final RandomGenerator random;
    private final SteppingClock clock = SteppingClock.at(START);
    private final SteadyTime time = new SteadyTime(clock);
    private final Books books = new Books();
    private final Lines lines = new Lines(PaceLimits.TELEGRAM, time);
    private final Gate gate;
    private final Planner planner;
    private final Departure departure;
    private final Settling settling;
    private final Troubles troubles = new Troubles();
    private final List<UnderWay> underWay = new ArrayList<>();
    private final List<Story> stories = new ArrayList<>();
    private final Map<String, Instant> newsAt = new HashMap<>();
    private final Map<DeliveryKey, Integer> told = new HashMap<>();
    private final Instant outage;
    private final Instant back;
    private final int chats;
    private int message;
    private String late;

    SimulatedTown(RandomGenerator random) {
        this.random = random;
        var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), random);
        var flood = new Flood(0);
        var choosing =
                new Choosing("en", AGE_LIMIT, new Names(), flood, NotifierMetrics.NONE, clock);
        this.gate = new Gate(Duration.ofSeconds(60), 64, backoff);
        this.planner = new Planner(_ -> true, new Chronicle(), flood, choosing, () -> {}, clock);
        this.departure = new Departure(planner, 3, clock);
        this.settling = new Settling(planner, lines, gate, backoff, time, clock, troubles, _ -> {});
        this.chats = 1 + random.nextInt(9);
        this.outage = START.plusSeconds(random.nextInt(60));
        this.back = outage.plusSeconds(1 + random.nextInt(random.nextBoolean() ? 60 : 3_600));
        var silent =
                new TerminalTransport(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                        clock);
        books.watch(new InLine(lines, new Courier(silent), _ -> true));
        for (int i = 0; i < chats; i++) {
            // Some are groups, for which less is allowed.
            books.put(Subscription.of(chat(i), "en", START.minusSeconds(9)));
        }
    }

    private static Recipient chat(int number) {
        return new Recipient(number % 3 == 2 ? -1_000 - number : 1_000 + number, 0);
    }

    void liveThroughAnOutage() {
        while (clock.instant().isBefore(back.plusSeconds(30))) {
            happen();
            turn();
            clock.advance(step());
        }
        Instant end = clock.instant().plus(SOON);
        while (waits() && clock.instant().isBefore(end)) {
            turn();
            clock.advance(Duration.ofMillis(underWay.isEmpty() ? 500 : 50));
        }
        late = late == null ? judge() : late;
    }

    private boolean waits() {
        return books.waiting() + books.held() + underWay.size() > 0 || !lines.empty();
    }

    /** Time stands still for moments only, or jumps ahead, as that of a machine that slept. */
    private Duration step() {
        return switch (random.nextInt(6)) {
            case 0 -> Duration.ofMillis(random.nextInt(20));
            case 1 -> Duration.ofMillis(random.nextInt(400));
            case 2, 3 -> Duration.ofMillis(random.nextInt(4_000));
            case 4 -> Duration.ofSeconds(random.nextInt(20));
            default -> Duration.ofSeconds(random.nextInt(clock.instant().isAfter(outage) ? 90 : 2));
        };
    }

    /** Something new, or more of something known. */
    private void happen() {
        if (random.nextInt(4) != 0) {
            return;
        }
        if (stories.size() < 6 && (stories.isEmpty() || random.nextInt(3) == 0)) {
            stories.add(Story.agreed("d" + stories.size(), clock.instant()));
            plan(stories.getLast());
            return;
        }
        if (random.nextInt(4) == 0) {
            ask();
            return;
        }
        int at = random.nextInt(stories.size());
        Story story = stories.get(at);
        Story next =
                switch (random.nextInt(8)) {
                    case 0 -> story.withdrawn() ? story.returns() : story.withdraws("not so");
                    case 1 -> story.corrects("another number");
                    case 2 -> story.withdrawn() ? story : story.reaches(Stage.COMPLETED);
                    default -> story.with(Math.min(6, story.sources() + 1));
                };
        stories.set(at, next);
        plan(next);
    }

    /** Somebody writes to the bot, or presses a button. */
    private void ask() {
        Recipient to = chat(random.nextInt(chats));
        Call call =
                random.nextBoolean()
                        ? new Call.AnswerPress("query", "Noted", false)
                        : Call.Send.of(new Message.Answer("hello"));
        lines.of(to).add(new Errand.Say(to, call, 1));
    }

    private void plan(Story story) {
        if (story.tell() != Tell.SILENT) {
            newsAt.put(story.id(), clock.instant());
        }
        byte[] value = Planner.DEVELOPMENTS.encode(story.record());
        var draft = new Draft(books);
        assertPlanned(
                planner.plan(
                        new ConsumerRecord<>(
                                "talks.developments",
                                0,
                                story.revision(),
                                clock.instant().toEpochMilli(),
                                org.apache.kafka.common.record.TimestampType.CREATE_TIME,
                                1,
                                value.length,
                                story.id(),
                                value,
                                new org.apache.kafka.common.header.internals.RecordHeaders(),
                                java.util.Optional.empty()),
                        draft));
        draft.committed();
    }

    private static void assertPlanned(boolean whole) {
        if (!whole) {
            throw new IllegalStateException("so few chats are one transaction");
        }
    }

    /** What the open desk does in one turn. */
    private void turn() {
        var draft = new Draft(books);
        for (Outcome outcome : outcomes()) {
            settling.settle(outcome, draft);
        }
        books.due(clock.instant(), 1_000).forEach(key -> planner.again(key, draft));
        draft.committed();
        send();
    }

    private List<Outcome> outcomes() {
        Instant now = clock.instant();
        List<UnderWay> ended = underWay.stream().filter(one -> !one.end().isAfter(now)).toList();
        underWay.removeAll(ended);
        List<Outcome> outcomes = new ArrayList<>();
        for (UnderWay one : ended) {
            if (one.slot() != null) {
                one.slot().end();
            }
            outcomes.add(new Outcome(one.errand(), one.result()));
        }
        return outcomes;
    }

    private void send() {
        List<Lines.Choice> chosen = lines.choose(gate.room(time.instant(), underWay.size()));
        if (chosen.isEmpty()) {
            settling.rest();
        }
        var draft = new Draft(books);
        List<UnderWay> begun = new ArrayList<>();
        for (Lines.Choice choice : chosen) {
            switch (choice) {
                case Lines.Choice.Answer(Errand.Say say, var slot) -> begun.add(call(say, slot));
                case Lines.Choice.Alert(DeliveryKey key, Slots.Slot slot) ->
                        departure
                                .begin(key, draft)
                                .ifPresentOrElse(
                                        tell -> begun.add(call(tell, slot)), slot::giveBack);
            }
        }
        draft.committed();
        for (UnderWay one : begun) {
            lines.of(one.errand().to()).begin(one.errand());
            if (one.slot() != null) {
                one.slot().begin();
            }
            underWay.add(one);
        }
    }

    private UnderWay call(Errand errand, Slots.Slot slot) {
        Instant now = clock.instant();
        boolean gone = !now.isBefore(outage) && now.isBefore(back);
        CallResult<Integer> result =
                gone ? failure() : random.nextInt(12) == 0 ? trouble() : arrived(errand);
        int millis = gone && random.nextBoolean() ? 8_000 : 1 + random.nextInt(300);
        return new UnderWay(errand, slot, now.plusMillis(millis), result);
    }

    private CallResult<Integer> arrived(Errand errand) {
        if (errand instanceof Errand.Tell tell && tell.news()) {
            tell.keys().forEach(key -> told.merge(key, 1, Integer::sum));
            boolean digest =
                    tell.call() instanceof Call.Send(Message.Listed listed, var _, var _, var _)
                            && listed.listing().digest();
            if (!digest && tell.keys().stream().anyMatch(this::isOld)) {
                late = "told as news too late: " + tell;
            }
        }
        return new CallResult.Done<>(++message);
    }

    private boolean isOld(DeliveryKey key) {
        Instant last = newsAt.get(key.development()).plus(AGE_LIMIT).plus(Duration.ofMinutes(1));
        return last.isBefore(clock.instant());
    }

    private CallResult<Integer> failure() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> failed(FailureKind.NOT_REACHED);
            case 3, 4 -> failed(FailureKind.TIMED_OUT);
            case 5 -> failed(FailureKind.CUT);
            case 6 -> failed(FailureKind.UNREADABLE);
            case 7 -> random.nextInt(9) == 0 ? trouble() : failed(FailureKind.SERVER_ERROR);
            default -> failed(FailureKind.SERVER_ERROR);
        };
    }

    private CallResult<Integer> trouble() {
        return switch (random.nextInt(6)) {
            case 0 -> new CallResult.Unauthorized<>();
            case 1 -> new CallResult.Conflict<>();
            case 2 -> failed(FailureKind.NOT_BEGUN);
            case 3 -> failed(FailureKind.SERVER_ERROR);
            default -> new CallResult.RetryAfter<>(Duration.ofSeconds(1 + random.nextInt(30)));
        };
    }

    private static CallResult<Integer> failed(FailureKind kind) {
        return new CallResult.Failed<>(kind, kind.name());
    }

    /** What is wrong at the end; null if nothing is. */
    private String judge() {
        if (waits()) {
            return "still waiting: " + books.live();
        }
        if (!(troubles.condition() instanceof Condition.Well)) {
            return "still " + troubles.condition();
        }
        for (Story story : stories) {
            for (int i = 0; i < chats; i++) {
                var key = new DeliveryKey(story.id(), chat(i));
                int times = told.getOrDefault(key, 0);
                boolean sent =
                        books.delivery(key)
                                .filter(delivery -> delivery.state() == DeliveryState.SENT)
                                .isPresent();
                if (sent ? times != 1 : times > 0 || !story.withdrawn()) {
                    return key.text() + " was told " + times + " times: " + books.delivery(key);
                }
            }
        }
        return null;
    }

    String lateness() {
        return late;
    }

    @Override
    public String toString() {
        return chats + " chats, gone from " + outage + " to " + back + ", at " + clock.instant();
    }
}
