package parley.testkit.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The presses of buttons, and what the bot answered to them. Safe for any thread. */
final class CallbackQueries {
    /** How long a query can be answered; Telegram does not say, and a minute is generous. */
    static final Duration ANSWERABLE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Instant> pressed = new HashMap<>();
    private final List<CallbackAnswer> answers = new ArrayList<>();

    private final Runnable answered;

    /** Queries; {@code answered} runs after each answer, without any lock. */
    CallbackQueries(InstantSource clock, Runnable answered) {
        this.clock = clock;
        this.answered = answered;
    }

    /** A new query's id. */
    synchronized String press() {
        String id = Long.toString(4_000_000_000_000_000_000L + pressed.size());
        pressed.put(id, clock.instant());
        return id;
    }

    /**
     * Takes the answer to a query.
     *
     * @throws Refusal 400 when there is no such query, or it is too old
     */
    void answer(CallbackAnswer answer) throws Refusal {
        take(answer);
        answered.run();
    }

    private synchronized void take(CallbackAnswer answer) throws Refusal {
        Instant at = pressed.get(answer.queryId());
        if (at == null || at.plus(ANSWERABLE).isBefore(clock.instant())) {
            throw Refusal.badRequest(
                    "query is too old and response timeout expired or query ID is invalid");
        }
        answers.add(answer);
    }

    synchronized List<CallbackAnswer> answers() {
        return List.copyOf(answers);
    }
}
