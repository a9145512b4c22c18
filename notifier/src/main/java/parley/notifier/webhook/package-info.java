/**
 * Updates that Telegram posts instead of being asked for them: the {@link
 * parley.notifier.webhook.WebhookEndpoint} listens, proves by the {@link
 * parley.notifier.webhook.WebhookSecret} that it is Telegram, and gives what was posted to {@link
 * parley.notifier.webhook.PostedUpdates}. What is not taken is answered so that Telegram posts it
 * again.
 */
@NullMarked
package parley.notifier.webhook;

import org.jspecify.annotations.NullMarked;
