package parley.notifier.desk;

import org.jspecify.annotations.Nullable;

import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.Urgency;
import parley.notifier.pace.TokenBucket;
import parley.notifier.subscription.Recipient;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What waits for one chat, its topics included: alerts in the order they were planned, answers
 * before them. One call at a time, so that the order stays. Not thread-safe.
 */
final class Line {
    /** By urgency, then in the order they were planned. */
    private record Place(Urgency urgency, long sequence) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::urgency).thenComparingLong(Place::sequence);

        static Place of(Delivery delivery) {
            return new Place(delivery.urgency(), delivery.sequence());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final TokenBucket bucket;
    private final Deque<Errand.Say> answers = new ArrayDeque<>();
    private final NavigableMap<Place, DeliveryKey> alerts = new TreeMap<>();
    private @Nullable Errand current;
    private Instant heldUntil = Instant.MIN;
    private int failures;

    Line(TokenBucket bucket) {
        this.bucket = bucket;
    }

    void add(Delivery delivery) {
        alerts.put(Place.of(delivery), delivery.key());
    }

    void add(Errand.Say answer) {
        answers.add(answer);
    }

    void addFirst(Errand.Say answer) {
        answers.addFirst(answer);
    }

    void remove(Delivery delivery) {
        alerts.remove(Place.of(delivery));
    }

    void removeAlerts(Recipient recipient) {
        alerts.values().removeIf(key -> key.recipient().equals(recipient));
    }

    /** Whether something waits that may go now. */
    boolean ready(Instant now) {
        return current == null
                && !(alerts.isEmpty() && answers.isEmpty())
                && !now.isBefore(heldUntil)
                && bucket.ready(now);
    }

    /** Takes the next answer, which has precedence over alerts; null if there is none. */
    Errand.@Nullable Say nextAnswer() {
        return answers.poll();
    }

    /** The next alert, which stays in the line until it has ended; null if there is none. */
    @Nullable DeliveryKey nextAlert() {
        Map.Entry<Place, DeliveryKey> first = alerts.firstEntry();
        return first == null ? null : first.getValue();
    }

    /** A call begins, or is under way already. */
    void begin(Errand errand) {
        current = errand;
    }

    void spend(Instant now) {
        bucket.take(now);
    }

    /** The call has ended; another's outcome changes nothing. */
    void end(Errand errand) {
        if (errand.equals(current)) {
            current = null;
        }
    }

    void hold(Instant until) {
        heldUntil = until.isAfter(heldUntil) ? until : heldUntil;
    }

    int failed() {
        return ++failures;
    }

    void succeeded() {
        failures = 0;
    }

    /** Whether nothing would be lost without it. */
    boolean idle(Instant now) {
        return current == null
                && alerts.isEmpty()
                && answers.isEmpty()
                && !now.isBefore(heldUntil)
                && bucket.full(now);
    }
}
