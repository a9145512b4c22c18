/**
 * Kafka as every service uses it: clients with the settings that Parley's guarantees need, the
 * reading of a table to its end, and one broker inside the process for those who have no cluster.
 */
@NullMarked
package parley.runtime.kafka;

import org.jspecify.annotations.NullMarked;
