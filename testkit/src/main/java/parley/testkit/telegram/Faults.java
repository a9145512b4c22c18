package parley.testkit.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What goes wrong with which calls. A fault for a method comes before one for {@link
 * BotApiDouble#ANY_METHOD}; of several the one that was scripted first. Safe for any thread.
 */
public final class Faults {
    private final InstantSource clock;
    private final List<Script> scripts = new ArrayList<>();

    Faults(InstantSource clock) {
        this.clock = clock;
    }

    /** A fault and the calls it is for. */
    private record Script(
            String method, OptionalLong chat, int times, Optional<Instant> until, Fault fault) {
        boolean meets(String calledMethod, OptionalLong calledChat) {
            return method.equalsIgnoreCase(calledMethod)
                    && (chat.isEmpty() || chat.equals(calledChat));
        }

        boolean isOver(Instant now) {
            return times == 0 || until.filter(end -> !end.isAfter(now)).isPresent();
        }

        Script less() {
            return until.isPresent() ? this : new Script(method, chat, times - 1, until, fault);
        }
    }

    /** The next calls of a method meet this fault. */
    public void next(String method, int times, Fault fault) {
        add(new Script(method, OptionalLong.empty(), times, Optional.empty(), fault));
    }

    /** The next calls of a method that name this chat meet this fault. */
    public void nextIn(long chatId, String method, int times, Fault fault) {
        add(new Script(method, OptionalLong.of(chatId), times, Optional.empty(), fault));
    }

    /** All calls of a method meet this fault for a time, by the double's clock. */
    public void during(Duration time, String method, Fault fault) {
        add(new Script(method, OptionalLong.empty(), 1, after(time), fault));
    }

    /** All calls of a method that name this chat meet this fault for a time. */
    public void duringIn(long chatId, Duration time, String method, Fault fault) {
        add(new Script(method, OptionalLong.of(chatId), 1, after(time), fault));
    }

    private Optional<Instant> after(Duration time) {
        return Optional.of(clock.instant().plus(time));
    }

    private synchronized void add(Script script) {
        scripts.add(script);
    }

    /** Takes back all faults that were not met yet. */
    public synchronized void heal() {
        scripts.clear();
    }

    /** Takes the fault for one more call. */
    synchronized Optional<Fault> take(String method, OptionalLong chat) {
        Instant now = clock.instant();
        scripts.removeIf(script -> script.isOver(now));
        return taken(method, chat).or(() -> taken(BotApiDouble.ANY_METHOD, chat));
    }

    private Optional<Fault> taken(String method, OptionalLong chat) {
        for (int i = 0; i < scripts.size(); i++) {
            Script script = scripts.get(i);
            if (script.meets(method, chat)) {
                scripts.set(i, script.less());
                return Optional.of(script.fault());
            }
        }
        return Optional.empty();
    }
}
