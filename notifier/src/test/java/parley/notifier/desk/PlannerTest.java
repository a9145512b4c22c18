package parley.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;

import parley.contract.record.Stage;
import parley.notifier.Story;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.DeliveryState;
import parley.notifier.delivery.Operation;
import parley.notifier.delivery.Reason;
import parley.notifier.measure.MeteredNotifier;
import parley.notifier.message.Names;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Settings;
import parley.notifier.subscription.Subscription;
import parley.notifier.transport.RefusalReason;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is planned over time: what waits is overtaken, held, dropped and looked at again. */
class PlannerTest {
    private static final Instant START = Instant.parse("2025-06-02T14:10:00Z");
    private static final Recipient ANNA = new Recipient(101, 0);
    private static final DeliveryKey KEY = new DeliveryKey("d", ANNA);
    private static final Story AGREED = Story.agreed("d", START);

    private Instant now = START;
    private final Books books = new Books();
    private final Flood flood = new Flood(2);
    private final SimpleMeterRegistry numbers = new SimpleMeterRegistry();
    private final Chronicle chronicle = new Chronicle();
    private int asked;
    private final Planner planner =
            new Planner(
                    _ -> true,
                    chronicle,
                    flood,
                    new Choosing(
                            "en",
                            Duration.ofHours(24),
                            new Names(),
                            flood,
                            new MeteredNotifier(numbers),
                            () -> now),
                    () -> asked++,
                    () -> now);

    @Test
    void tellsWhenTheSecondSourceComesThatAChatWaitsFor() {
        subscribe(Settings.STANDARD.withMinSources(2));
        plan(AGREED);
        assertThat(delivery()).isEmpty();
        assertThat(
                        numbers.get("parley.notifier.passed")
                                .tag("reason", "filtered-sources")
                                .counter()
                                .count())
                .isEqualTo(1);

        plan(AGREED.with(2));

        assertThat(delivery().orElseThrow().pending().operation()).isEqualTo(Operation.SEND);
    }

    @Test
    void overtakesWhatWaitsAndPlansNothingTwice() {
        subscribe(Settings.STANDARD);
        plan(AGREED);
        plan(AGREED.reaches(Stage.COMPLETED));

        Delivery waiting = delivery().orElseThrow();
        assertThat(waiting.pending().operation()).isEqualTo(Operation.SEND);
        assertThat(waiting.pending().stage()).isEqualTo(Stage.COMPLETED);
        assertThat(waiting.revision()).isEqualTo(2);
        assertThat(plan(AGREED.reaches(Stage.COMPLETED))).isZero();
    }

    @Test
    void looksAgainWhenACallHasEndedDuringWhichMoreCame() {
        subscribe(Settings.STANDARD);
        plan(AGREED);
        Delivery sending = delivery().orElseThrow().sending(null, now);
        books.put(sending);
        plan(AGREED.reaches(Stage.COMPLETED));
        assertThat(delivery()).contains(sending);

        var draft = new Draft(books);
        draft.put(sending.done(7, now));
        planner.again(KEY, draft);
        draft.committed();

        Delivery next = delivery().orElseThrow();
        assertThat(next.state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(next.pending().operation()).isEqualTo(Operation.REPLY);
        assertThat(next.messageId()).isEqualTo(7);
    }

    @Test
    void triesNothingAgainThatWasRefusedForGood() {
        subscribe(Settings.STANDARD);
        plan(AGREED);
        books.put(delivery().orElseThrow().sending(null, now).done(7, now));
        Story completed = AGREED.reaches(Stage.COMPLETED);
        plan(completed);
        books.put(delivery().orElseThrow().sending(null, now));

        var draft = new Draft(books);
        draft.put(delivery().orElseThrow().undeliverable(RefusalReason.TOPIC_CLOSED, now));
        planner.again(KEY, draft);
        draft.committed();

        assertThat(delivery().orElseThrow().state()).isEqualTo(DeliveryState.UNDELIVERABLE);
        assertThat(plan(completed.with(2))).isZero();
        assertThat(plan(completed.with(2).withdraws("a fault"))).isPositive();
        assertThat(delivery().orElseThrow().state()).isEqualTo(DeliveryState.PLANNED);
    }

    /** A line keeps one place for each. */
    @Test
    void givesUpdatesOfWhatHasEndedPlacesOfTheirOwn() {
        subscribe(Settings.STANDARD);
        for (String id : List.of("d", "e")) {
            Story story = Story.agreed(id, START);
            plan(story);
            var key = new DeliveryKey(id, ANNA);
            books.put(books.live(key).orElseThrow().sending(null, now).done(7, now));
            plan(story.reaches(Stage.COMPLETED));
        }

        assertThat(books.live()).hasSize(2).extracting(Delivery::sequence).doesNotHaveDuplicates();
    }

    @Test
    void dropsWhatIsHeldAndWithdrawnUnheard() {
        subscribe(Settings.STANDARD.withMutedUntil(START.plusSeconds(600)));
        plan(AGREED);
        assertThat(delivery().orElseThrow().hold()).isEqualTo(Reason.MUTED);

        plan(AGREED.withdraws("x"));

        assertThat(delivery()).isEmpty();
    }

    @Test
    void plansWhatIsHeldWhenItsTimeComes() {
        subscribe(Settings.STANDARD.withMutedUntil(START.plusSeconds(600)));
        plan(AGREED);
        assertThat(books.due(now, 10)).isEmpty();

        now = START.plusSeconds(600);
        assertThat(books.due(now, 10)).containsExactly(KEY);
        again();

        assertThat(delivery().orElseThrow().state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(books.due(now, 10)).isEmpty();
    }

    @Test
    void reconsidersWhatIsHeldWhenSettingsChange() {
        subscribe(Settings.STANDARD.withMutedUntil(START.plusSeconds(600)));
        plan(AGREED);

        var draft = new Draft(books);
        draft.put(Subscription.of(ANNA, "en", START));
        planner.reconsider(ANNA, draft);
        draft.committed();

        assertThat(delivery().orElseThrow().state()).isEqualTo(DeliveryState.PLANNED);

        var unwanted = new Draft(books);
        unwanted.put(Subscription.of(ANNA, "en", START).with(Settings.STANDARD.withMinSources(3)));
        planner.reconsider(ANNA, unwanted);
        unwanted.committed();

        assertThat(delivery()).isEmpty();
    }

    @Test
    void gathersWhatIsTooOldAndTellsItInADigestOnce() {
        subscribe(Settings.STANDARD);
        now = START.plus(Duration.ofHours(25));
        plan(AGREED);
        Instant until = delivery().orElseThrow().heldUntil();
        now = now.plusSeconds(60);
        plan(AGREED.with(2));
        assertThat(delivery().orElseThrow().heldUntil()).isEqualTo(until);

        now = until;
        again();

        Delivery waiting = delivery().orElseThrow();
        assertThat(waiting.state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(waiting.pending().digest()).isTrue();
    }

    @Test
    void holdsWhatIsTooMuchAndAsksOnce() {
        subscribe(Settings.STANDARD);
        for (int i = 0; i < 4; i++) {
            plan(Story.agreed("d" + i, START));
        }

        assertThat(asked).isEqualTo(1);
        assertThat(books.undecided())
                .extracting(Delivery::development)
                .containsExactlyInAnyOrder("d2", "d3");
        now = START.plus(Duration.ofHours(2));
        plan(Story.agreed("later", now));
        assertThat(books.undecided()).hasSize(2);

        flood.drop();
        var draft = new Draft(books);
        books.undecided().forEach(held -> planner.again(held.key(), draft));
        draft.committed();
        assertThat(books.undecided()).isEmpty();
        assertThat(books.delivery(new DeliveryKey("d2", ANNA)).orElseThrow().state())
                .isEqualTo(DeliveryState.UNDELIVERABLE);
    }

    @Test
    void tellsWhatIsReleased() {
        subscribe(Settings.STANDARD);
        for (int i = 0; i < 3; i++) {
            plan(Story.agreed("d" + i, START));
        }

        flood.release();
        var draft = new Draft(books);
        books.undecided().forEach(held -> planner.again(held.key(), draft));
        draft.committed();

        assertThat(books.live())
                .hasSize(3)
                .allMatch(delivery -> delivery.state() == DeliveryState.PLANNED);
    }

    @Test
    void deletesWhatIsKeptSevenDaysAfterADevelopmentCloses() {
        subscribe(Settings.STANDARD);
        plan(AGREED);
        now = START.plus(Duration.ofDays(66));
        var early = new Draft(books);
        assertThat(planner.expire(early)).isFalse();

        now = START.plus(Duration.ofDays(68));
        var draft = new Draft(books);
        assertThat(planner.expire(draft)).isTrue();
        draft.committed();

        assertThat(draft.deliveries()).containsEntry(KEY, Optional.empty());
        assertThat(chronicle.find("d")).isEmpty();
    }

    /** Such as when articles of long ago are replayed. */
    @Test
    void keepsWhatWasMadeLatelyOfReportsOfLongAgo() {
        var chronicle = new Chronicle();
        Story old = Story.agreed("d", START.minus(Duration.ofDays(500)));

        chronicle.put(old.record(), Planner.DEVELOPMENTS.encode(old.record()), START);

        assertThat(chronicle.over(START, 10)).isEmpty();
    }

    @Test
    void movesAllThatIsKeptWithAGroupThatMigrates() {
        var group = new Recipient(-5, 0);
        books.put(Subscription.of(group, "uk", START));
        plan(AGREED);
        var draft = new Draft(books);

        Migration.move(-5, -1005, now, draft);
        draft.committed();

        var there = new Recipient(-1005, 0);
        assertThat(books.subscription(group)).isEmpty();
        assertThat(books.subscription(there).orElseThrow().language()).isEqualTo("uk");
        assertThat(books.keysOf(group)).isEmpty();
        assertThat(books.live(new DeliveryKey("d", there))).isPresent();
    }

    private void subscribe(Settings settings) {
        books.put(Subscription.of(ANNA, "en", START).with(settings));
    }

    private Optional<Delivery> delivery() {
        return books.delivery(KEY);
    }

    private void again() {
        var draft = new Draft(books);
        planner.again(KEY, draft);
        draft.committed();
    }

    /** How many records it takes. */
    private int plan(Story story) {
        var draft = new Draft(books);
        assertThat(planner.plan(Planners.record(story, story.revision(), story.at()), draft))
                .isTrue();
        draft.committed();
        return draft.size();
    }
}
