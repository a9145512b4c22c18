package parley.testkit.http;

import java.io.IOException;

/** Answers requests. Called by the virtual thread of a connection, many at once; may block. */
@FunctionalInterface
public interface RequestHandler {
    /**
     * The reply to one request. A runtime exception becomes a 500 that names it.
     *
     * @throws IOException ends the connection without a reply
     * @throws InterruptedException when the server closes while this waits; ends the connection
     */
    Reply answer(Request request) throws IOException, InterruptedException;
}
