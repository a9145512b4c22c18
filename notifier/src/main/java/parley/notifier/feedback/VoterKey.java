package parley.notifier.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import parley.runtime.secret.Hmac;

import java.util.HexFormat;

/**
 * Makes voters of persons: HMAC-SHA256 of the person's id under a key that is itself HMAC-SHA256 of
 * {@value #LABEL} under the bot token. Thread-safe; no text form of it shows the key.
 */
public final class VoterKey {
    /** What the key is derived with; changing it makes everybody somebody else. */
    public static final String LABEL = "parley votes 1";

    private final byte[] key;

    private VoterKey(byte[] key) {
        this.key = key;
    }

    /** The key that belongs to a bot's token. */
    public static VoterKey of(String secret) {
        return new VoterKey(Hmac.of(secret.getBytes(UTF_8), LABEL));
    }

    /** The person as votes know them: 64 hexadecimal digits. */
    public String voter(long person) {
        return HexFormat.of().formatHex(Hmac.of(key, Long.toString(person)));
    }

    @Override
    public String toString() {
        return "[voter key]";
    }
}
