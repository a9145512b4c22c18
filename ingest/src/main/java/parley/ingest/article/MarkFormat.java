package parley.ingest.article;

import org.jspecify.annotations.Nullable;

import parley.contract.json.Decoded;
import parley.contract.json.MalformedReason;
import parley.contract.json.RecordCodec;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Marks to and from bytes. There is one for each article of 60 days, in memory and on a topic of
 * Kafka Streams' own that nobody else reads: that is why they are not JSON, which took four times
 * as much. The first byte tells the version, so that a later program still reads what an earlier
 * one left; JSON, which came before the versions, begins with a brace.
 */
final class MarkFormat {
    private static final byte VERSION = 1;
    private static final byte BRACE = '{';

    private static final int DIGEST = 16;
    private static final int SIZE =
            1 + 1 + Integer.BYTES + 2 * DIGEST + 2 * (Long.BYTES + Integer.BYTES);

    private static final HexFormat HEX = HexFormat.of();
    private static final RecordCodec<Former> FORMER = RecordCodec.of(Former.class);

    /**
     * A mark as it was written before there were versions.
     *
     * @param feed its address
     */
    record Former(
            String feed,
            int revision,
            String hash,
            Instant published,
            boolean backlog,
            Instant lastSeen) {
        Former {
            Objects.requireNonNull(feed, "feed");
            Objects.requireNonNull(published, "published");
            Objects.requireNonNull(lastSeen, "lastSeen");
            if (HEX.parseHex(hash).length != DIGEST) {
                throw new IllegalArgumentException("the hash is of another length");
            }
        }

        private ArticleMark mark() {
            return new ArticleMark(Digest.of(feed), revision, hash, published, backlog, lastSeen);
        }
    }

    private MarkFormat() {}

    static byte[] encode(ArticleMark mark) {
        var bytes = ByteBuffer.allocate(SIZE);
        bytes.put(VERSION);
        bytes.put((byte) (mark.backlog() ? 1 : 0));
        bytes.putInt(mark.revision());
        bytes.put(HEX.parseHex(mark.feed()));
        bytes.put(HEX.parseHex(mark.hash()));
        put(bytes, mark.published());
        put(bytes, mark.lastSeen());
        return bytes.array();
    }

    private static void put(ByteBuffer bytes, Instant time) {
        bytes.putLong(time.getEpochSecond());
        bytes.putInt(time.getNano());
    }

    /** Reads a mark of this version or an earlier one; throws nothing, whatever the bytes are. */
    static Decoded<ArticleMark> decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return new Decoded.Tombstone<>();
        }
        if (bytes.length > 0 && bytes[0] == BRACE) {
            return former(bytes);
        }
        if (bytes.length != SIZE || bytes[0] != VERSION) {
            return malformed(bytes.length + " bytes of no version that is known");
        }
        try {
            return new Decoded.Valid<>(mark(ByteBuffer.wrap(bytes, 1, SIZE - 1)));
        } catch (DateTimeException e) {
            return malformed("a time out of range");
        }
    }

    private static ArticleMark mark(ByteBuffer bytes) {
        boolean backlog = bytes.get() != 0;
        int revision = bytes.getInt();
        String feed = digest(bytes);
        String hash = digest(bytes);
        Instant published = time(bytes);
        return new ArticleMark(feed, revision, hash, published, backlog, time(bytes));
    }

    private static String digest(ByteBuffer bytes) {
        byte[] digest = new byte[DIGEST];
        bytes.get(digest);
        return HEX.formatHex(digest);
    }

    private static Instant time(ByteBuffer bytes) {
        long second = bytes.getLong();
        return Instant.ofEpochSecond(second, bytes.getInt());
    }

    private static Decoded<ArticleMark> former(byte[] json) {
        return switch (FORMER.decode(json)) {
            case Decoded.Valid<Former>(Former former) -> new Decoded.Valid<>(former.mark());
            case Decoded.Tombstone<Former> _ -> new Decoded.Tombstone<>();
            case Decoded.Malformed<Former>(var reason, String path, String detail) ->
                    new Decoded.Malformed<>(reason, path, detail);
        };
    }

    private static Decoded<ArticleMark> malformed(String detail) {
        return new Decoded.Malformed<>(MalformedReason.INVALID_VALUE, "", detail);
    }
}
