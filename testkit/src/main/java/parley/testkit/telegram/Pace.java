package parley.testkit.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refuses messages that come too fast, when limits are set. Safe for any thread. */
final class Pace {
    private final InstantSource clock;
    private final Map<Long, List<Allowance>> chats = new HashMap<>();
    private Optional<PaceLimits> limits = Optional.empty();
    private List<Allowance> bot = List.of();
    private Instant frozenUntil = Instant.EPOCH;

    Pace(InstantSource clock) {
        this.clock = clock;
    }

    /** Sets the limits, or lifts them; what was sent before is forgotten. */
    synchronized void limit(Optional<PaceLimits> newLimits) {
        limits = newLimits;
        chats.clear();
        frozenUntil = Instant.EPOCH;
        bot =
                newLimits
                        .<List<Allowance>>map(
                                l ->
                                        List.of(
                                                new Allowance.Window(
                                                        l.botPerSecond(), Duration.ofSeconds(1))))
                        .orElse(List.of());
    }

    /**
     * Counts one message to a chat.
     *
     * @throws Refusal 429, counting nothing, when it comes too early
     */
    synchronized void admit(Chat chat) throws Refusal {
        if (limits.isEmpty()) {
            return;
        }
        PaceLimits current = limits.get();
        List<Allowance> all =
                new ArrayList<>(chats.computeIfAbsent(chat.id(), _ -> ofChat(chat, current)));
        all.addAll(bot);
        Instant now = clock.instant();
        Duration wait = Duration.ZERO;
        for (Allowance allowance : all) {
            Duration needed = allowance.wait(now);
            wait = needed.compareTo(wait) > 0 ? needed : wait;
        }
        if (wait.isPositive()) {
            Refusal refusal = Refusal.tooManyRequests(wait);
            if (current.freezing()) {
                frozenUntil = now.plus(refusal.retryAfter());
            }
            throw refusal;
        }
        all.forEach(allowance -> allowance.take(now));
    }

    /**
     * Lets a call of any method through.
     *
     * @throws Refusal 429 while the whole bot waits
     */
    synchronized void requireThawed() throws Refusal {
        Duration wait = Duration.between(clock.instant(), frozenUntil);
        if (wait.isPositive()) {
            throw Refusal.tooManyRequests(wait);
        }
    }

    private static List<Allowance> ofChat(Chat chat, PaceLimits limits) {
        Allowance burst = new Allowance.Burst(limits.chatInterval(), limits.chatBurst());
        return chat.isPrivate()
                ? List.of(burst)
                : List.of(
                        burst,
                        new Allowance.Window(limits.groupPerMinute(), Duration.ofMinutes(1)));
    }
}
