package parley.classifier.development;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import parley.contract.record.Article;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * What is left of a report's words to tell whether another one is a copy of it: 64 minimal hashes
 * over the words with which it begins (MinHash). The share of equal ones estimates the share of
 * common words. Immutable.
 */
public final class Signature {
    private static final int HASHES = 64;
    private static final int ROWS = 4;

    /** How many keys {@link #bands()} gives. */
    static final int BANDS = HASHES / ROWS;

    /**
     * Reports of one thing in other words share up to about a third of their words; copies, most.
     */
    private static final double COPY = 0.55;

    /** An article this short says too little to be known again by its words. */
    private static final int FEWEST_WORDS = 12;

    /** Wire copies differ in how much of the end is cut off. */
    private static final int WORDS_READ = 80;

    private static final long[] FACTORS = new long[HASHES];

    static {
        long state = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < HASHES; i++) {
            state = mixed(state + 0x9E3779B97F4A7C15L);
            FACTORS[i] = state | 1;
        }
    }

    /** Of a text with too few words; equal to no other. */
    private static final Signature NONE = new Signature(new int[0]);

    private final int[] least;
    private final long[] bands;

    private Signature(int[] least) {
        this.least = least;
        this.bands = bands(least);
    }

    /** The signature of an article's title and first words. */
    static Signature of(Article article) {
        String summary = article.summary();
        String text = article.text();
        String lead = summary == null || summary.isBlank() ? text : summary;
        return of(article.title(), lead == null ? "" : lead);
    }

    /** The signature of a title and the first words below it. */
    public static Signature of(String title, String lead) {
        var words = new Words();
        words.addFirst(title);
        words.addFirst(lead);
        if (words.size < FEWEST_WORDS) {
            return NONE;
        }
        int[] least = new int[HASHES];
        for (int i = 0; i < HASHES; i++) {
            least[i] = words.least(FACTORS[i]);
        }
        return new Signature(least);
    }

    /** The hashes of different words. */
    private static final class Words {
        private final long[] hashes = new long[2 * WORDS_READ];
        private int size;

        /** Where each hash lies; there is room for over three times as many. */
        private final long[] table = new long[512];

        /** Adds the first words of a text. */
        void addFirst(String text) {
            int most = size + WORDS_READ;
            long hash = 0;
            for (int i = 0; i <= text.length() && size < most; i++) {
                char c = i < text.length() ? text.charAt(i) : ' ';
                if (Character.isLetterOrDigit(c)) {
                    hash = hash * 31 + Character.toLowerCase(c) + 1;
                } else if (hash != 0) {
                    add(mixed(hash));
                    hash = 0;
                }
            }
        }

        /** Adds one, which is not 0: only 0 is mixed to that. */
        private void add(long word) {
            int at = (int) word & (table.length - 1);
            while (table[at] != 0 && table[at] != word) {
                at = (at + 1) & (table.length - 1);
            }
            if (table[at] == 0) {
                table[at] = word;
                hashes[size++] = word;
            }
        }

        /** The least hash when each is hashed again. */
        int least(long factor) {
            int least = Integer.MAX_VALUE;
            for (int i = 0; i < size; i++) {
                least = Math.min(least, (int) ((hashes[i] * factor) >>> 33));
            }
            return least;
        }
    }

    /** Spreads a number over all 64 bits: the finaliser of SplitMix64. */
    private static long mixed(long number) {
        long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Whether the other report's words are a copy of these. */
    public boolean copies(Signature other) {
        if (least.length == 0 || other.least.length == 0) {
            return false;
        }
        int equal = 0;
        for (int i = 0; i < HASHES; i++) {
            equal += least[i] == other.least[i] ? 1 : 0;
        }
        return equal >= COPY * HASHES;
    }

    /**
     * Keys of which copies share at least one, almost surely; none for too short a text. Must not
     * be changed.
     */
    long[] bands() {
        return bands;
    }

    private static long[] bands(int[] least) {
        long[] bands = new long[least.length / ROWS];
        for (int band = 0; band < bands.length; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = mixed(key ^ least[band * ROWS + row]);
            }
            bands[band] = key;
        }
        return bands;
    }

    /** Reads what {@link #text()} wrote. */
    @JsonCreator
    static Signature of(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        int[] least = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(least);
        return new Signature(least);
    }

    /** How it is written: Base64 of the hashes. */
    @JsonValue
    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(least.length * Integer.BYTES);
        bytes.asIntBuffer().put(least);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that && Arrays.equals(least, that.least);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(least);
    }

    @Override
    public String toString() {
        return "Signature[" + String.format(Locale.ROOT, "%08x", hashCode()) + "]";
    }
}
