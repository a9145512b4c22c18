/**
 * A tiny HTTP/1.1 server on the loopback address, made for tests and load benchmarks.
 *
 * <p>A {@link parley.testkit.http.LoopbackServer} hands every {@link parley.testkit.http.Request}
 * to one {@link parley.testkit.http.RequestHandler} and sends the {@link parley.testkit.http.Reply}
 * it gives. A complete reply is sent as a well-behaved server would; a raw reply owns the {@link
 * parley.testkit.http.Wire} and may send any bytes at any pace, which is how a server that drips,
 * stalls, lies about lengths or resets is played byte by byte. Each connection has its own virtual
 * thread, so handlers may block.
 */
@NullMarked
package parley.testkit.http;

import org.jspecify.annotations.NullMarked;
