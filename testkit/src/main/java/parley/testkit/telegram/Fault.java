package parley.testkit.telegram;

import java.time.Duration;
import java.util.Map;

/** Something that goes wrong with a call, scripted by a test. Immutable. */
public sealed interface Fault {
    /** A refusal in the Bot API's form; the call is not done. */
    record Refuse(int errorCode, String description, Map<String, Long> parameters)
            implements Fault {
        /** Copies the parameters. */
        public Refuse {
            parameters = Map.copyOf(parameters);
        }
    }

    /**
     * An answer that is not the Bot API's, as a proxy gives it; the call may be done before that.
     */
    record Page(int status, String contentType, String body, boolean accepted) implements Fault {
        /** A page instead of the call. */
        public Page(int status, String contentType, String body) {
            this(status, contentType, body, false);
        }
    }

    /** The connection is reset without an answer; the call may be done before that. */
    record Cut(boolean accepted) implements Fault {}

    /** No answer until the caller leaves; the call may be done before that. */
    record Stall(boolean accepted) implements Fault {}

    /** A pause, then the call is done and answered. */
    record Latency(Duration duration) implements Fault {}

    /** A refusal, for example {@code refuse(500, "Internal Server Error")}. */
    static Fault refuse(int errorCode, String description) {
        return new Refuse(errorCode, description, Map.of());
    }

    /** 429 that asks to wait this many seconds. */
    static Fault tooManyRequests(long retryAfterSeconds) {
        return new Refuse(
                429,
                "Too Many Requests: retry after " + retryAfterSeconds,
                Map.of("retry_after", retryAfterSeconds));
    }

    /** 400 of a group that lives on under a new id. */
    static Fault migratedTo(long newChatId) {
        return new Refuse(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                Map.of("migrate_to_chat_id", newChatId));
    }

    /** 502 with an HTML body, as a gateway in front of Telegram answers. */
    static Fault badGatewayPage() {
        return gatewayPage(false);
    }

    /** The call is done, and its answer is lost: 502 with an HTML body comes instead. */
    static Fault badGatewayPageAfterAccepting() {
        return gatewayPage(true);
    }

    private static Fault gatewayPage(boolean accepted) {
        return new Page(
                502,
                "text/html",
                """
                <html>
                <head><title>502 Bad Gateway</title></head>
                <body>
                <center><h1>502 Bad Gateway</h1></center>
                </body>
                </html>
                """,
                accepted);
    }

    /** The connection is reset and nothing was done. */
    static Fault cutBeforeAccepting() {
        return new Cut(false);
    }

    /** The call is done, and the connection is reset before the answer. */
    static Fault cutAfterAccepting() {
        return new Cut(true);
    }

    /** Nothing is done and nothing is answered until the caller leaves. */
    static Fault stallBeforeAccepting() {
        return new Stall(false);
    }

    /** The call is done and nothing is answered until the caller leaves. */
    static Fault stallAfterAccepting() {
        return new Stall(true);
    }

    /** The call is done after a pause. */
    static Fault latency(Duration duration) {
        return new Latency(duration);
    }
}
