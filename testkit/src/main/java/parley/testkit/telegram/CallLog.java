package parley.testkit.telegram;

import java.util.ArrayList;
import java.util.List;

/** The calls so far, in the order in which their outcomes became known. Safe for any thread. */
final class CallLog {
    private final List<ApiCall> calls = new ArrayList<>();

    synchronized void add(ApiCall call) {
        calls.add(call);
    }

    synchronized List<ApiCall> all() {
        return List.copyOf(calls);
    }

    synchronized void clear() {
        calls.clear();
    }
}
