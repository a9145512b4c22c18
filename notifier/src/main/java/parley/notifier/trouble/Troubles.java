package parley.notifier.trouble;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.runtime.lifecycle.Condition;

import java.util.EnumMap;
import java.util.Map;

/** The troubles there are now. Thread-safe. */
public final class Troubles {
    private static final Logger log = LoggerFactory.getLogger(Troubles.class);

    private final Map<Trouble, String> present = new EnumMap<>(Trouble.class);

    /** None yet. */
    public Troubles() {}

    /**
     * Notes a trouble; the first time logs one line.
     *
     * @param reason what is wrong and what will happen, for people; without secrets
     */
    public synchronized void begin(Trouble trouble, String reason) {
        if (present.put(trouble, reason) == null) {
            log.warn("{}", reason);
        }
    }

    /** Notes that a trouble is over; logs one line if it was there. */
    public synchronized void end(Trouble trouble) {
        if (present.remove(trouble) != null) {
            log.info("{} works again", trouble.subject());
        }
    }

    /** Whether a trouble is there. */
    public synchronized boolean has(Trouble trouble) {
        return present.containsKey(trouble);
    }

    /** Well without troubles, else degraded with the first one's reason. */
    public synchronized Condition condition() {
        return present.values().stream()
                .findFirst()
                .<Condition>map(Condition.Degraded::new)
                .orElseGet(Condition.Well::new);
    }
}
