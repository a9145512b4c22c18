/**
 * Getting one alert to one recipient.
 *
 * <p>A {@link parley.notifier.delivery.Delivery} is the record of that on the private topic {@code
 * talks.deliveries}, one for each development and recipient:
 *
 * <pre>
 * planned ──► sending ──► sent
 *    ▲           │  └───► undeliverable (a permanent refusal)
 *    └───────────┘  refused for now, or failed in passing
 * </pre>
 *
 * It says {@code sending} on Kafka before the call is made. One that is found so after a kill is in
 * doubt: the call may have been made. It is made again, and the record says so.
 */
@NullMarked
package parley.notifier.delivery;

import org.jspecify.annotations.NullMarked;
