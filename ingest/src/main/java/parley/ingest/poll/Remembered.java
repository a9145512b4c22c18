package parley.ingest.poll;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.FeedState;

import java.time.Instant;
import java.util.Optional;

/**
 * A feed's state as it is kept between polls: the bytes of its record, which take less than its
 * objects. Immutable.
 */
final class Remembered {
    private static final Logger log = LoggerFactory.getLogger(Remembered.class);
    private static final RecordCodec<FeedState> STATES = RecordCodec.of(FeedState.class);

    private final byte[] value;
    private final Instant nextPoll;

    private Remembered(byte[] value, Instant nextPoll) {
        this.value = value;
        this.nextPoll = nextPoll;
    }

    /** A state and its bytes, which nobody changes any more. */
    static Remembered of(FeedState state, byte[] value) {
        return new Remembered(value, state.nextPoll());
    }

    /** Reads a record; empty for a tombstone and for what is unreadable. */
    static Optional<Remembered> read(String feed, byte @Nullable [] value) {
        return switch (STATES.decode(value)) {
            case Decoded.Valid<FeedState>(FeedState state) when value != null ->
                    Optional.of(of(state, value));
            case Decoded.Valid<FeedState> _, Decoded.Tombstone<FeedState> _ -> Optional.empty();
            case Decoded.Malformed<FeedState>(var reason, String path, String detail) -> {
                // The feed is read anew; the article stage knows what was published.
                log.warn(
                        "the state of {} is unreadable: {} {} {}",
                        feed,
                        reason.code(),
                        path,
                        detail);
                yield Optional.empty();
            }
        };
    }

    FeedState state() {
        return switch (STATES.decode(value)) {
            case Decoded.Valid<FeedState>(FeedState state) -> state;
            case Decoded.Tombstone<FeedState> _, Decoded.Malformed<FeedState> _ ->
                    throw new IllegalStateException("what was read before is readable");
        };
    }

    Instant nextPoll() {
        return nextPoll;
    }
}
