package parley.testkit.telegram;

import java.time.InstantSource;
import java.util.Optional;

/** How a double of the Bot API is started. Not safe for threads. */
public final class BotApiBuilder {
    String token = "123456789:TEST-token_of-the-Parley-double-0123";
    int port;
    InstantSource clock = InstantSource.system();
    Optional<PaceLimits> pace = Optional.empty();

    BotApiBuilder() {}

    /** The bot's token: digits, a colon and a secret. */
    public BotApiBuilder token(String value) {
        if (!value.matches("[1-9][0-9]*:[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("a token is digits, a colon and a secret");
        }
        token = value;
        return this;
    }

    /** The port; 0, as at first, for a free one. */
    public BotApiBuilder port(int value) {
        port = value;
        return this;
    }

    /** The clock for dates, ages and paces; at first the system's. */
    public BotApiBuilder clock(InstantSource value) {
        clock = value;
        return this;
    }

    /** Enforces a pace; at first there is none. */
    public BotApiBuilder pace(PaceLimits value) {
        pace = Optional.of(value);
        return this;
    }

    /**
     * Starts the double.
     *
     * @throws java.io.UncheckedIOException if the port cannot be listened on
     */
    public BotApiDouble start() {
        return new BotApiDouble(this);
    }
}
