package parley.notifier.desk;

import org.jspecify.annotations.Nullable;

import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.Urgency;
import parley.notifier.subscription.Recipient;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What waits for one chat, its topics included: answers first, then alerts by urgency and in the
 * order they were planned. One call at a time, so that the order stays. Not thread-safe.
 */
final class Line {
    /** By urgency, then in the order they were planned. */
    private record Place(Urgency urgency, long sequence) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::urgency).thenComparingLong(Place::sequence);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final long chat;
    private final ChatPace pace;
    private final Lines lines;
    // Small to begin with: most wait with one alert, and where one is told to all there is a line
    // for everybody.
    private final Deque<Errand.Say> answers = new ArrayDeque<>(1);
    private final NavigableMap<Place, DeliveryKey> alerts = new TreeMap<>();
    private final Map<DeliveryKey, Place> places = HashMap.newHashMap(1);
    private @Nullable Errand current;
    private Instant heldUntil = Instant.MIN;
    private Instant pausedUntil = Instant.MIN;
    private int failures;

    /**
     * An empty one.
     *
     * @param lines told when what waits, or since when it may go, is another
     */
    Line(long chat, ChatPace pace, Lines lines) {
        this.chat = chat;
        this.pace = pace;
        this.lines = lines;
    }

    long chat() {
        return chat;
    }

    /** Takes a delivery up, or to another place if it waits here already. */
    void add(Delivery delivery) {
        add(delivery, delivery.urgency());
    }

    void add(Delivery delivery, Urgency urgency) {
        leave(delivery.key());
        var place = new Place(urgency, delivery.sequence());
        alerts.put(place, delivery.key());
        places.put(delivery.key(), place);
        lines.place(this);
    }

    /** Takes an answer up; the answer to a press waits in no line. */
    void add(Errand.Say answer) {
        if (answer.paced()) {
            answers.add(answer);
            lines.place(this);
        } else {
            lines.press(answer);
        }
    }

    /** Takes an answer up before those that wait. */
    void addFirst(Errand.Say answer) {
        if (answer.paced()) {
            answers.addFirst(answer);
            lines.place(this);
        } else {
            lines.press(answer);
        }
    }

    void remove(Delivery delivery) {
        leave(delivery.key());
        lines.place(this);
    }

    private void leave(DeliveryKey key) {
        Place place = places.remove(key);
        if (place != null) {
            alerts.remove(place);
        }
    }

    void removeAlerts(Recipient recipient) {
        alerts.values().removeIf(key -> key.recipient().equals(recipient));
        places.keySet().removeIf(key -> key.recipient().equals(recipient));
        lines.place(this);
    }

    /** Whether a call is being made; nothing else goes before its end. */
    boolean calling() {
        return current != null;
    }

    /** What the next call is for; empty if nothing waits. */
    Optional<Urgency> urgency() {
        if (!answers.isEmpty()) {
            return Optional.of(Urgency.ANSWER);
        }
        return alerts.isEmpty() ? Optional.empty() : Optional.of(alerts.firstKey().urgency());
    }

    /** When the next call may begin; not after this instant if it may now. */
    Instant readyAt(Instant now) {
        return later(later(heldUntil, pausedUntil), pace.readyAt(now));
    }

    /** When the line is as good as a new one, once nothing waits in it. */
    Instant restedAt(Instant now) {
        return later(later(heldUntil, pausedUntil), pace.restedAt(now));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
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
        if (errand.paced()) {
            current = errand;
            lines.place(this);
        }
    }

    /** The call has ended, whatever became of it; another's outcome changes nothing. */
    void end(Errand errand) {
        if (errand.equals(current)) {
            current = null;
            pace.spend();
            lines.place(this);
        }
    }

    /** Telegram asks to wait: that is to be obeyed whatever happens meanwhile. */
    void hold(Instant until) {
        heldUntil = later(heldUntil, until);
        lines.place(this);
    }

    /** Something failed in passing: to be tried again then, or once Telegram is back. */
    void pause(Instant until) {
        pausedUntil = later(pausedUntil, until);
        lines.place(this);
    }

    int failed() {
        return ++failures;
    }

    /** Telegram takes messages again. */
    void succeeded() {
        failures = 0;
        pausedUntil = Instant.MIN;
        lines.place(this);
    }
}
