package parley.testkit.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The faults in line for each method. Safe for any thread. */
final class FaultScript {
    private final Map<String, Deque<Fault>> faults = new HashMap<>();

    /** Puts a fault in line for the next {@code times} calls of a method, or of any. */
    synchronized void add(String method, int times, Fault fault) {
        Deque<Fault> line = faults.computeIfAbsent(key(method), _ -> new ArrayDeque<>());
        for (int i = 0; i < times; i++) {
            line.add(fault);
        }
    }

    /** Takes the fault for one more call of a method: its own first, then one for any. */
    synchronized Optional<Fault> next(String method) {
        return poll(key(method)).or(() -> poll(BotApiDouble.ANY_METHOD));
    }

    synchronized void clear() {
        faults.clear();
    }

    private Optional<Fault> poll(String key) {
        return Optional.ofNullable(faults.get(key)).map(Deque::poll);
    }

    private static String key(String method) {
        return method.toLowerCase(Locale.ROOT);
    }
}
