package parley.contract.json;

import parley.contract.topic.Topic;

/** A value over {@link Topic#MAX_VALUE_BYTES}; whoever makes the record must keep it smaller. */
public final class RecordTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RecordTooLargeException(String record, int bytes) {
        super(
                record
                        + " of "
                        + bytes
                        + " bytes, at most "
                        + Topic.MAX_VALUE_BYTES
                        + " are allowed");
    }
}
