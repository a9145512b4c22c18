/**
 * How messages leave Parley: a {@link parley.notifier.transport.Transport} carries out a {@link
 * parley.notifier.transport.Call} for a recipient and answers with a {@link
 * parley.notifier.transport.CallResult}, a value for everything that can happen. It never throws
 * for what the other side does.
 */
@NullMarked
package parley.notifier.transport;

import org.jspecify.annotations.NullMarked;
