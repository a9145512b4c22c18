package parley.testkit.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a handler answers: a complete reply, or one that writes its own bytes. */
public sealed interface Reply {

    /**
     * A complete reply with these fields; {@code Content-Length} is computed and wins over one that
     * is given.
     *
     * @param status the HTTP status code
     */
    static Complete of(int status, Headers headers, byte[] body) {
        return new Complete(status, headers, body);
    }

    /** A complete reply with text in UTF-8 and this {@code Content-Type}. */
    static Complete text(int status, String contentType, String text) {
        return of(
                status,
                Headers.of("Content-Type", contentType),
                text.getBytes(StandardCharsets.UTF_8));
    }

    /** A complete reply without a body. */
    static Complete empty(int status, Headers headers) {
        return of(status, headers, new byte[0]);
    }

    /** A reply that writes every byte itself; the connection ends when it returns or throws. */
    static Reply raw(Script script) {
        return new Raw(script);
    }

    /** Writes a reply byte by byte. */
    @FunctionalInterface
    interface Script {
        /**
         * Sends what it wants to send, on the connection's own thread.
         *
         * @throws IOException when the peer left or the server closes; ends the connection
         */
        void play(Wire wire) throws IOException;
    }

    /** A reply that is sent whole, as a well-behaved server would. */
    final class Complete implements Reply {
        private final int status;
        private final Headers headers;
        private final byte[] body;

        private Complete(int status, Headers headers, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.body = body.clone();
        }

        /** The HTTP status code. */
        public int status() {
            return status;
        }

        /** The header fields, without the computed length. */
        public Headers headers() {
            return headers;
        }

        /** A copy of the body. */
        public byte[] body() {
            return body.clone();
        }

        /** The body itself, for the one that sends it. */
        byte[] bodyUncopied() {
            return body;
        }
    }

    /**
     * A reply that owns the connection.
     *
     * @param script what writes it
     */
    record Raw(Script script) implements Reply {}
}
