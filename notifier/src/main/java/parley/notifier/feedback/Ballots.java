package parley.notifier.feedback;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who voted on what, as {@code talks.feedback} has it. Not thread-safe: it belongs to the desk. */
public final class Ballots {
    private final Map<String, Set<String>> byVoter = new HashMap<>();

    /** None yet. */
    public Ballots() {}

    /** There is such a vote. */
    public void put(BallotKey key) {
        byVoter.computeIfAbsent(key.voter(), _ -> new TreeSet<>()).add(key.development());
    }

    /** There is no such vote any more. */
    public void remove(BallotKey key) {
        Set<String> mine = byVoter.get(key.voter());
        if (mine != null && mine.remove(key.development()) && mine.isEmpty()) {
            byVoter.remove(key.voter());
        }
    }

    /** The developments that somebody voted on. */
    public Set<String> of(String voter) {
        return Set.copyOf(byVoter.getOrDefault(voter, Set.of()));
    }
}
