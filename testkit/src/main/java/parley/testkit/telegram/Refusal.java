package parley.testkit.telegram;

import java.time.Duration;
import java.util.Map;

/** Telegram refuses a call: an error code, its words, and parameters for the caller. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Outcome.Refused refused;

    private Refusal(int code, String description, Map<String, Long> parameters) {
        super(description, null, false, false);
        this.refused = new Outcome.Refused(code, description, parameters);
    }

    static Refusal badRequest(String reason) {
        return new Refusal(400, "Bad Request: " + reason, Map.of());
    }

    static Refusal forbidden(String reason) {
        return new Refusal(403, "Forbidden: " + reason, Map.of());
    }

    static Refusal conflict(String reason) {
        return new Refusal(409, "Conflict: " + reason, Map.of());
    }

    /** 400 of a group that lives on under a new id. */
    static Refusal migrated(long newChatId) {
        return new Refusal(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                Map.of("migrate_to_chat_id", newChatId));
    }

    /** 429 with the wait rounded up to whole seconds, at least one. */
    static Refusal tooManyRequests(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Refusal(
                429, "Too Many Requests: retry after " + seconds, Map.of("retry_after", seconds));
    }

    /** The wait that a 429 asks for. */
    Duration retryAfter() {
        return Duration.ofSeconds(refused.parameters().getOrDefault("retry_after", 0L));
    }

    Outcome.Refused refused() {
        return refused;
    }
}
