/**
 * Getting one development to one recipient.
 *
 * <p>A {@link parley.notifier.delivery.Delivery} is the record of that on the private topic {@code
 * talks.deliveries}, one for each development and recipient. It holds what the chat was {@link
 * parley.notifier.delivery.Told} and at most one thing that is {@link
 * parley.notifier.delivery.Pending}, for the newest revision: what waits is overtaken.
 *
 * <pre>
 *  held ◄──► planned ──► sending ──► sent ──► planned, held (a newer revision)
 *               ▲           │  └───► undeliverable (a permanent refusal)
 *               └───────────┘  refused for now, or failed in passing
 * </pre>
 *
 * It says {@code sending} on Kafka before the call is made. One that is found so after a kill is in
 * doubt: the call may have been made. It is made again, and the record says so.
 *
 * <p>At every revision, silent ones too, {@link parley.notifier.delivery.Judging} compares what a
 * chat asked for with the whole state and with what the chat was told; every way out has a {@link
 * parley.notifier.delivery.Reason}.
 */
@NullMarked
package parley.notifier.delivery;

import org.jspecify.annotations.NullMarked;
