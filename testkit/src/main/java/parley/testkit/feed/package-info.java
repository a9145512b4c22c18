/**
 * A server of feed documents that misbehaves on request.
 *
 * <p>A {@link parley.testkit.feed.FeedServer} serves each published {@link
 * parley.testkit.feed.Document} at its path, with validators, and answers conditional requests as a
 * good publisher does. A {@link parley.testkit.feed.Behaviour} put on a path replaces that, for the
 * next requests or for ever, with one of the ways real publishers hurt a reader: dripping,
 * stalling, lying about length, charset or change, redirecting in circles, bombs. Every request is
 * recorded.
 */
@NullMarked
package parley.testkit.feed;

import org.jspecify.annotations.NullMarked;
