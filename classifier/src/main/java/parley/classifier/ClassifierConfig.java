package parley.classifier;

import parley.runtime.config.YamlSection;

import java.util.Optional;

/**
 * How the classifier uses its machine.
 *
 * @param threads that match articles and join matches; empty for as many as are of use
 */
public record ClassifierConfig(Optional<Integer> threads) {
    private static final int MOST_THREADS = 1_000;

    /** Reads the section {@code classifier} of {@code parley.yaml}. */
    public static ClassifierConfig read(YamlSection section) {
        int threads = section.integer("threads", 0, 1, MOST_THREADS);
        section.done();
        return new ClassifierConfig(threads == 0 ? Optional.empty() : Optional.of(threads));
    }

    /**
     * How many threads to run: what the operator says, else one for each core, but no more than
     * there are partitions to share.
     *
     * @param cores of this machine, or of what it leaves to this process
     * @param partitions of {@code talks.articles}
     */
    public int threads(int cores, int partitions) {
        return threads.orElse(Math.max(1, Math.min(cores, partitions)));
    }
}
