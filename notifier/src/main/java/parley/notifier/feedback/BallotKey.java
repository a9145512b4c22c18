package parley.notifier.feedback;

import java.util.Optional;

/**
 * The key of a record on {@code talks.feedback}.
 *
 * @param development id of the development
 * @param voter the person, as {@link VoterKey#voter} makes it
 */
public record BallotKey(String development, String voter) {
    /** Reads a key as {@link #text()} writes it; empty for any other text. */
    public static Optional<BallotKey> parse(String text) {
        int space = text.lastIndexOf(' ');
        return space < 1 || space == text.length() - 1
                ? Optional.empty()
                : Optional.of(new BallotKey(text.substring(0, space), text.substring(space + 1)));
    }

    /** The Kafka key: development and voter with a space between them. */
    public String text() {
        return development + " " + voter;
    }
}
