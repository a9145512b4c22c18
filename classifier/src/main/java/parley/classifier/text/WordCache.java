package parley.classifier.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers the term ids of the words last met, a bounded number of them: when the young half is
 * full it becomes the old half, and what was not met since is forgotten. Thread-safe.
 */
final class WordCache {
    private final int half;
    private volatile Map<String, int[]> young = new ConcurrentHashMap<>();
    private volatile Map<String, int[]> old = Map.of();

    /** With room for a number of words. */
    WordCache(int capacity) {
        this.half = Math.max(1, capacity / 2);
    }

    int[] get(String word, Function<String, int[]> compute) {
        int[] known = young.get(word);
        if (known != null) {
            return known;
        }
        int[] remembered = old.get(word);
        int[] ids = remembered == null ? compute.apply(word) : remembered;
        if (young.size() >= half) {
            turn();
        }
        young.put(word, ids);
        return ids;
    }

    private synchronized void turn() {
        if (young.size() >= half) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }

    int size() {
        return young.size() + old.size();
    }
}
