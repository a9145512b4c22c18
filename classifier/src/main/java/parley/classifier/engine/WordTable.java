package parley.classifier.engine;

import org.jspecify.annotations.Nullable;

import parley.classifier.text.Vocabulary;

import java.util.Arrays;

/**
 * The term ids of the words last met, found by a word's characters without making a string of them.
 * Of fixed size: a word has four slots to stand in, and a new one takes another's place when they
 * are full.
 *
 * <p>Thread-safe without locks: entries are immutable, and what a race may lose is only that a word
 * is remembered.
 */
final class WordTable {
    private static final int WAYS = 4;

    private static final class Entry {
        final int hash;
        final char[] form;
        final int[] ids;

        Entry(int hash, char[] form, int[] ids) {
            this.hash = hash;
            this.form = form;
            this.ids = ids;
        }

        boolean is(int otherHash, char[] chars, int from, int to) {
            return hash == otherHash && Arrays.equals(form, 0, form.length, chars, from, to);
        }
    }

    private final Vocabulary vocabulary;
    private final @Nullable Entry[] entries;
    private int next;

    /**
     * An empty table.
     *
     * @param capacity how many words it remembers: a power of two
     */
    WordTable(Vocabulary vocabulary, int capacity) {
        this.vocabulary = vocabulary;
        this.entries = new Entry[capacity];
    }

    /** The ids of the word with these characters, ascending; must not be changed. */
    int[] idsOf(int hash, char[] chars, int from, int to) {
        int first = (((hash ^ (hash >>> 15)) * 0x9E3779B1) >>> 7) & (entries.length - WAYS);
        int vacant = -1;
        for (int i = first; i < first + WAYS; i++) {
            Entry entry = entries[i];
            if (entry == null) {
                vacant = i;
            } else if (entry.is(hash, chars, from, to)) {
                return entry.ids;
            }
        }
        int[] ids = vocabulary.lookUp(new String(chars, from, to - from));
        int place = vacant >= 0 ? vacant : first + (next++ & (WAYS - 1));
        entries[place] = new Entry(hash, Arrays.copyOfRange(chars, from, to), ids);
        return ids;
    }

    int size() {
        int size = 0;
        for (Entry entry : entries) {
            size += entry == null ? 0 : 1;
        }
        return size;
    }
}
