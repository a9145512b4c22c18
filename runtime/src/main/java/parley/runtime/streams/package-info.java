/**
 * Kafka Streams as both of Parley's stream services use it: one application, started, watched,
 * restarted thread by thread when a turn fails, and stopped within bounds.
 */
@NullMarked
package parley.runtime.streams;

import org.jspecify.annotations.NullMarked;
