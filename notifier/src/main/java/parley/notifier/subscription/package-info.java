/**
 * Who wants to hear.
 *
 * <p>A {@link parley.notifier.subscription.Subscription} says that one chat, or one forum topic of
 * it, wants alerts, since when and in which language. They live on the private topic {@code
 * talks.subscriptions}, one record a {@link parley.notifier.subscription.Recipient}; a tombstone
 * ends one.
 */
@NullMarked
package parley.notifier.subscription;

import org.jspecify.annotations.NullMarked;
