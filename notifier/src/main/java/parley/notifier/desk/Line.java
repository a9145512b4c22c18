package parley.notifier.desk;

import org.jspecify.annotations.Nullable;

import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.pace.TokenBucket;
import parley.notifier.subscription.Recipient;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What waits for one chat, its topics included: alerts in the order they were planned, answers
 * before them. One call at a time, so that the order stays. Not thread-safe.
 */
final class Line {
    private final TokenBucket bucket;
    private final Deque<Errand.Say> answers = new ArrayDeque<>();
    private final NavigableMap<Long, DeliveryKey> alerts = new TreeMap<>();
    private @Nullable Errand current;
    private Instant heldUntil = Instant.MIN;
    private int failures;

    Line(TokenBucket bucket) {
        this.bucket = bucket;
    }

    void add(Delivery delivery) {
        alerts.put(delivery.sequence(), delivery.key());
    }

    void add(Errand.Say answer) {
        answers.add(answer);
    }

    void addFirst(Errand.Say answer) {
        answers.addFirst(answer);
    }

    void remove(Delivery delivery) {
        alerts.remove(delivery.sequence());
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
        Map.Entry<Long, DeliveryKey> first = alerts.firstEntry();
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
