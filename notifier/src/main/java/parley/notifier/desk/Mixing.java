package parley.notifier.desk;

/** Spreads numbers over hash tables whose sizes are powers of two. */
final class Mixing {
    private Mixing() {}

    /** By the finaliser of SplitMix64, which spreads neighbours far apart. */
    static int mix(long one, int other) {
        long z = one * 31 + other + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) (z ^ (z >>> 31));
    }
}
