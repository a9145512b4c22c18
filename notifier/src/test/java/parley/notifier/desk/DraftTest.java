package parley.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

import parley.contract.json.RecordCodec;
import parley.contract.record.Development;
import parley.notifier.Developments;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;

import java.time.Instant;
import java.util.Optional;

class DraftTest {
    private static final Instant NOW = Instant.parse("2025-06-02T14:10:00Z");
    private static final Recipient GROUP = new Recipient(-1001, 0);
    private static final Recipient TOPIC = new Recipient(-1001, 7);
    private static final Recipient OTHER = new Recipient(-1002, 0);

    private final Books books = new Books();
    private final Planner planner = Planners.at(NOW);

    @Test
    void changesTheBooksOnlyWhenItIsCommitted() {
        var draft = new Draft(books);
        draft.put(Subscription.of(TOPIC, null, NOW));

        assertThat(draft.subscription(TOPIC)).isPresent();
        assertThat(books.subscription(TOPIC)).isEmpty();
        draft.committed();
        assertThat(books.subscription(TOPIC)).isPresent();
    }

    @Test
    void knowsAllRecipientsOfAChatAndNoOthers() {
        books.put(Subscription.of(GROUP, null, NOW));
        books.put(Subscription.of(OTHER, null, NOW));
        var draft = new Draft(books);
        draft.put(Subscription.of(TOPIC, null, NOW));

        assertThat(draft.recipientsOf(-1001)).containsExactly(GROUP, TOPIC);
        draft.end(GROUP);
        assertThat(draft.recipientsOf(-1001)).containsExactly(TOPIC);
    }

    @Test
    void plansARecordForEverySubscriptionOnceHoweverOftenItIsRead() {
        books.put(Subscription.of(GROUP, null, NOW));
        books.put(Subscription.of(OTHER, "uk", NOW));
        books.put(Subscription.of(TOPIC, null, NOW.plusMillis(1)));
        var draft = new Draft(books);

        boolean whole = planner.plan(record(NOW), draft) && planner.plan(record(NOW), draft);
        draft.committed();
        var again = new Draft(books);
        planner.plan(record(NOW), again);

        assertThat(whole).isTrue();
        assertThat(draft.deliveries().keySet())
                .containsExactlyInAnyOrder(
                        new DeliveryKey("d1", GROUP), new DeliveryKey("d1", OTHER));
        assertThat(again.deliveries()).isEmpty();
    }

    @Test
    void plansAnEndedDeliveryNotAgain() {
        books.put(Subscription.of(GROUP, null, NOW));
        var draft = new Draft(books);
        planner.plan(record(NOW), draft);
        Delivery planned = draft.deliveries().get(new DeliveryKey("d1", GROUP)).orElseThrow();
        books.put(planned.sending(null, NOW).done(5, NOW));
        var again = new Draft(books);

        planner.plan(record(NOW), again);

        assertThat(again.size()).isZero();
        assertThat(books.waiting()).isZero();
        books.forget(planned.key());
        assertThat(books.knows(planned.key())).isFalse();
    }

    @Test
    void goesOnWithARecordThatIsTooMuchForOneTransaction() {
        int chats = Planner.MOST_RECORDS + 10;
        for (int chat = 1; chat <= chats; chat++) {
            books.put(Subscription.of(new Recipient(chat, 0), null, NOW));
        }
        var first = new Draft(books);
        var second = new Draft(books);

        boolean whole = planner.plan(record(NOW), first);
        first.committed();

        assertThat(whole).isFalse();
        assertThat(first.size()).isEqualTo(Planner.MOST_RECORDS);
        assertThat(planner.plan(record(NOW), second)).isTrue();
        assertThat(second.size()).isEqualTo(10);
    }

    private static ConsumerRecord<String, byte[]> record(Instant made) {
        byte[] value =
                RecordCodec.of(Development.class).encode(Developments.istanbulSecondRound("d1"));
        return new ConsumerRecord<>(
                "talks.developments",
                0,
                0,
                made.toEpochMilli(),
                TimestampType.CREATE_TIME,
                2,
                value.length,
                "d1",
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
