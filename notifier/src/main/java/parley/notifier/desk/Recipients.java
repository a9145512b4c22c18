package parley.notifier.desk;

import parley.notifier.subscription.Recipient;

import java.util.Arrays;

/**
 * Numbers recipients, from 0, in primitive arrays: there are many, and each is mentioned often.
 * Numbers are never given back. Not thread-safe.
 */
final class Recipients {
    private static final int FIRST_SIZE = 64;

    private long[] chats = new long[FIRST_SIZE];
    private int[] threads = new int[FIRST_SIZE];
    // Number + 1 by hash, linear probing, at most half full; 0 for an empty place.
    private int[] places = new int[FIRST_SIZE * 2];
    private int size;

    /** The number of a recipient; -1 if it has none. */
    int find(Recipient recipient) {
        return places[place(recipient.chat(), recipient.thread())] - 1;
    }

    /** The number of a recipient, which is given one if it has none. */
    int number(Recipient recipient) {
        int place = place(recipient.chat(), recipient.thread());
        if (places[place] != 0) {
            return places[place] - 1;
        }
        if (size == chats.length) {
            grow();
            place = place(recipient.chat(), recipient.thread());
        }
        chats[size] = recipient.chat();
        threads[size] = recipient.thread();
        places[place] = ++size;
        return size - 1;
    }

    Recipient recipient(int number) {
        return new Recipient(chats[number], threads[number]);
    }

    long chat(int number) {
        return chats[number];
    }

    /** How many there are. */
    int size() {
        return size;
    }

    private int place(long chat, int thread) {
        int mask = places.length - 1;
        int place = Mixing.mix(chat, thread) & mask;
        while (places[place] != 0) {
            int number = places[place] - 1;
            if (chats[number] == chat && threads[number] == thread) {
                return place;
            }
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        chats = Arrays.copyOf(chats, size * 2);
        threads = Arrays.copyOf(threads, size * 2);
        places = new int[size * 4];
        for (int number = 0; number < size; number++) {
            places[place(chats[number], threads[number])] = number + 1;
        }
    }
}
