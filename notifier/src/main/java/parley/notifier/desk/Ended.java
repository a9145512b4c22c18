package parley.notifier.desk;

import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.RefusalReason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Deliveries that have ended: there may be millions, so of each only what the next revision needs
 * is kept, in primitive tables. Not thread-safe.
 */
final class Ended {
    private static final int FIRST_SIZE = 64;
    private static final int NONE = -1;

    // The ids of developments by number, and back.
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final Recipients recipients = new Recipients();
    private final EndedRows rows = new EndedRows(FIRST_SIZE);

    private int[] developmentOf = new int[FIRST_SIZE];
    private int[] recipientOf = new int[FIRST_SIZE];
    // The rows of one recipient are chained, as are those that are free.
    private int[] next = new int[FIRST_SIZE];
    private int[] firstOf = new int[FIRST_SIZE];
    // Row + 1 by hash, linear probing, at most two thirds full; 0 for an empty place.
    private int[] places = new int[FIRST_SIZE * 2];
    private int used;
    private int free = NONE;
    private int size;

    Ended() {
        Arrays.fill(firstOf, NONE);
    }

    void put(Delivery delivery) {
        DeliveryKey key = delivery.key();
        int development = number(key.development());
        int recipient = recipients.number(key.recipient());
        int place = place(development, recipient);
        if (places[place] == 0) {
            int row = newRow();
            place = place(development, recipient);
            developmentOf[row] = development;
            recipientOf[row] = recipient;
            chain(row, recipient);
            places[place] = row + 1;
            size++;
        }
        rows.set(places[place] - 1, delivery);
    }

    private int number(String development) {
        Integer known = numbers.get(development);
        if (known != null) {
            return known;
        }
        ids.add(development);
        numbers.put(development, ids.size() - 1);
        return ids.size() - 1;
    }

    private int newRow() {
        if (free != NONE) {
            int row = free;
            free = next[row];
            return row;
        }
        if (used == developmentOf.length) {
            // By a quarter: at a million, doubling would keep half a table empty.
            int larger = used + Math.max(FIRST_SIZE, used / 4);
            developmentOf = Arrays.copyOf(developmentOf, larger);
            recipientOf = Arrays.copyOf(recipientOf, larger);
            next = Arrays.copyOf(next, larger);
            rows.grow(larger);
        }
        if ((used + 1) * 3L > places.length * 2L) {
            places = new int[places.length * 2];
            for (int row = 0; row < used; row++) {
                places[place(developmentOf[row], recipientOf[row])] = row + 1;
            }
        }
        return used++;
    }

    private void chain(int row, int recipient) {
        if (recipient >= firstOf.length) {
            int before = firstOf.length;
            firstOf = Arrays.copyOf(firstOf, Math.max(recipient + 1, before * 2));
            Arrays.fill(firstOf, before, firstOf.length, NONE);
        }
        next[row] = firstOf[recipient];
        firstOf[recipient] = row;
    }

    void remove(DeliveryKey key) {
        int place = placeOf(key);
        if (place == NONE) {
            return;
        }
        int row = places[place] - 1;
        unchain(row);
        close(place);
        next[row] = free;
        free = row;
        size--;
    }

    private void unchain(int row) {
        int recipient = recipientOf[row];
        if (firstOf[recipient] == row) {
            firstOf[recipient] = next[row];
            return;
        }
        int before = firstOf[recipient];
        while (next[before] != row) {
            before = next[before];
        }
        next[before] = next[row];
    }

    /** Empties a place and moves up what was pushed on by it. */
    private void close(int emptied) {
        int mask = places.length - 1;
        int hole = emptied;
        int at = hole;
        places[hole] = 0;
        while (true) {
            at = (at + 1) & mask;
            if (places[at] == 0) {
                return;
            }
            int row = places[at] - 1;
            int home = Mixing.mix(recipientOf[row], developmentOf[row]) & mask;
            // It may move only where its search begins at or before the hole.
            if (((at - home) & mask) >= ((at - hole) & mask)) {
                places[hole] = places[at];
                places[at] = 0;
                hole = at;
            }
        }
    }

    private int place(int development, int recipient) {
        int mask = places.length - 1;
        int place = Mixing.mix(recipient, development) & mask;
        while (places[place] != 0) {
            int row = places[place] - 1;
            if (developmentOf[row] == development && recipientOf[row] == recipient) {
                return place;
            }
            place = (place + 1) & mask;
        }
        return place;
    }

    private int placeOf(DeliveryKey key) {
        Integer development = numbers.get(key.development());
        int recipient = recipients.find(key.recipient());
        if (development == null || recipient == NONE) {
            return NONE;
        }
        int place = place(development, recipient);
        return places[place] == 0 ? NONE : place;
    }

    Optional<Delivery> find(DeliveryKey key) {
        int place = placeOf(key);
        return place == NONE ? Optional.empty() : Optional.of(rows.get(places[place] - 1, key));
    }

    Set<DeliveryKey> keysOf(Recipient recipient) {
        Set<DeliveryKey> keys = new HashSet<>();
        int number = recipients.find(recipient);
        int row = number == NONE || number >= firstOf.length ? NONE : firstOf[number];
        while (row != NONE) {
            keys.add(new DeliveryKey(ids.get(developmentOf[row]), recipient));
            row = next[row];
        }
        return keys;
    }

    Set<DeliveryKey> keysOf(String development) {
        Integer number = numbers.get(development);
        Set<DeliveryKey> keys = new HashSet<>();
        if (number == null) {
            return keys;
        }
        for (int place : places) {
            if (place != 0 && developmentOf[place - 1] == number) {
                keys.add(
                        new DeliveryKey(development, recipients.recipient(recipientOf[place - 1])));
            }
        }
        return keys;
    }

    /** The developments that an operator gave up before a chat was told. */
    Set<String> dropped() {
        Set<String> developments = new HashSet<>();
        for (int place : places) {
            if (place != 0 && rows.reason(place - 1) == RefusalReason.DROPPED) {
                developments.add(ids.get(developmentOf[place - 1]));
            }
        }
        return developments;
    }

    /** Every recipient of a chat about whom there is something. */
    Set<Recipient> recipientsOf(long chat) {
        Set<Recipient> all = new HashSet<>();
        for (int number = 0; number < recipients.size() && number < firstOf.length; number++) {
            if (recipients.chat(number) == chat && firstOf[number] != NONE) {
                all.add(recipients.recipient(number));
            }
        }
        return all;
    }

    int size() {
        return size;
    }
}
