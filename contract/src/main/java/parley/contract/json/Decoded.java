package parley.contract.json;

/**
 * What became of the bytes of a record.
 *
 * @param <T> the record
 */
public sealed interface Decoded<T> {
    /** A valid record. */
    record Valid<T>(T value) implements Decoded<T> {}

    /** No bytes at all: on a compacted topic, the record of this key was removed. */
    record Tombstone<T>() implements Decoded<T> {}

    /**
     * Bytes that are no such record.
     *
     * @param reason what is wrong, for counters and dead letters
     * @param path the JSON path of the wrong part, such as {@code outlet.name}; empty for the whole
     * @param detail what is wrong, for people; holds no more of the record than the wrong value's
     *     name
     */
    record Malformed<T>(MalformedReason reason, String path, String detail) implements Decoded<T> {}
}
