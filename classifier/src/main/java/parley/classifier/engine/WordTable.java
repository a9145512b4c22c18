package parley.classifier.engine;

import org.jspecify.annotations.Nullable;

import parley.classifier.text.Vocabulary;

import java.util.Arrays;

/**
 * The term ids of the words last met, found by a word's characters without making a string of them.
 * Of fixed size: a word has eight slots to stand in, and a new one takes another's place when they
 * are full.
 *
 * <p>Thread-safe without locks: entries are immutable, and what a race may lose is only that a word
 * is remembered.
 */
final class WordTable {
    private static final int WAYS = 8;
    private static final char[] NO_MORE = {};

    private static final class Entry {
        final long first;
        final long second;
        final long third;
        final char[] rest;
        final int[] ids;

        Entry(ArticleWords words, int word, int[] ids) {
            this.first = words.keys().number(word, 0);
            this.second = words.keys().number(word, 1);
            this.third = words.keys().number(word, 2);
            int from = words.formStart(word) + WordKeys.LENGTH;
            int to = words.formStart(word + 1);
            this.rest = to > from ? Arrays.copyOfRange(words.forms(), from, to) : NO_MORE;
            this.ids = ids;
        }

        boolean is(ArticleWords words, int word) {
            WordKeys keys = words.keys();
            return first == keys.number(word, 0)
                    && second == keys.number(word, 1)
                    && third == keys.number(word, 2)
                    && (third >>> LAST_CHARACTER == 0 || endsAlike(words, word));
        }

        private boolean endsAlike(ArticleWords words, int word) {
            int from = words.formStart(word) + WordKeys.LENGTH;
            int to = words.formStart(word + 1);
            return Arrays.equals(rest, 0, rest.length, words.forms(), from, to);
        }
    }

    /** The first of the last number's four characters: without it a word has no more than these. */
    private static final int LAST_CHARACTER = 3 * Character.SIZE;

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

    /**
     * Where a word is looked for first, and mostly is: a guess that the processor learns, so that
     * it goes on to the next word while memory still fetches this one.
     */
    private int home(int hash) {
        return (((hash ^ (hash >>> 15)) * 0x9E3779B1) >>> 7) & (entries.length - 1);
    }

    /** The ids of a word, ascending; must not be changed. */
    int[] idsOf(ArticleWords words, int word) {
        int home = home(words.hash(word));
        int first = home & -WAYS;
        for (int i = 0; i < WAYS; i++) {
            int place = first + ((home + i) & (WAYS - 1));
            Entry entry = entries[place];
            if (entry == null) {
                break;
            }
            if (entry.is(words, word)) {
                return entry.ids;
            }
        }
        int from = words.formStart(word);
        int length = words.formStart(word + 1) - from;
        int[] ids = vocabulary.lookUp(new String(words.forms(), from, length));
        int place = placeIn(first, home);
        entries[place] = new Entry(words, word, ids);
        return ids;
    }

    private int placeIn(int first, int home) {
        for (int i = 0; i < WAYS; i++) {
            int place = first + ((home + i) & (WAYS - 1));
            if (entries[place] == null) {
                return place;
            }
        }
        return first + (next++ & (WAYS - 1));
    }

    int size() {
        int size = 0;
        for (Entry entry : entries) {
            size += entry == null ? 0 : 1;
        }
        return size;
    }
}
