/**
 * What the notifier remembers of what happened, to answer people's questions: the newest state of
 * some thousand recent developments, the names of the tracks, and how the feeds are.
 *
 * <p>{@link parley.notifier.news.News} and {@link parley.notifier.news.TrackNames} are rebuilt from
 * their topics whenever the desk opens, and follow what it reads from then on; {@link
 * parley.notifier.news.FeedsFollowing} reads {@code talks.feeds} by itself. Nothing is decided on
 * them that Kafka does not hold.
 */
@NullMarked
package parley.notifier.news;

import org.jspecify.annotations.NullMarked;
