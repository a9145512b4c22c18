package parley.ingest.poll;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.FeedState;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A feed's state as it is kept between polls: the bytes of its record, deflated, which take a
 * fraction of its objects. Immutable.
 */
final class Remembered {
    private static final Logger log = LoggerFactory.getLogger(Remembered.class);
    private static final RecordCodec<FeedState> STATES = RecordCodec.of(FeedState.class);

    private static final int PART = 4096;

    private final byte[] deflated;
    private final int size;
    private final Instant nextPoll;

    private Remembered(byte[] deflated, int size, Instant nextPoll) {
        this.deflated = deflated;
        this.size = size;
        this.nextPoll = nextPoll;
    }

    /** A state and the bytes of its record. */
    static Remembered of(FeedState state, byte[] value) {
        return new Remembered(deflated(value), value.length, state.nextPoll());
    }

    private static byte[] deflated(byte[] value) {
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(value);
            deflater.finish();
            var deflated = new ByteArrayOutputStream();
            byte[] part = new byte[PART];
            while (!deflater.finished()) {
                deflated.write(part, 0, deflater.deflate(part));
            }
            return deflated.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(byte[] deflated, int size) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            byte[] value = new byte[size];
            if (inflater.inflate(value) != size) {
                throw new IllegalStateException("what was deflated here is whole");
            }
            return value;
        } catch (DataFormatException e) {
            throw new IllegalStateException("what was deflated here inflates", e);
        } finally {
            inflater.end();
        }
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
        return switch (STATES.decode(inflated(deflated, size))) {
            case Decoded.Valid<FeedState>(FeedState state) -> state;
            case Decoded.Tombstone<FeedState> _, Decoded.Malformed<FeedState> _ ->
                    throw new IllegalStateException("what was read before is readable");
        };
    }

    Instant nextPoll() {
        return nextPoll;
    }
}
