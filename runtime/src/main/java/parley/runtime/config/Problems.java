package parley.runtime.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects all that is wrong in some files. Not thread-safe. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Notes a problem. */
    public void add(Place place, String message) {
        found.add(new Problem(place, message));
    }

    /** All problems so far, each once, by file, line and column. */
    public List<Problem> all() {
        return found.stream().distinct().sorted(Comparator.comparing(Problem::place)).toList();
    }

    /** How often a problem was noted, the same ones counted again. */
    public int count() {
        return found.size();
    }

    /** Whether nothing is wrong so far. */
    public boolean none() {
        return found.isEmpty();
    }

    /**
     * Ends the reading if anything was wrong.
     *
     * @throws ConfigException with all problems
     */
    public void throwIfAny() {
        if (!none()) {
            throw new ConfigException(all());
        }
    }
}
