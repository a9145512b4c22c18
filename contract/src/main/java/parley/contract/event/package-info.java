/**
 * The CloudEvents attributes that every record on a public topic carries as Kafka headers (binary
 * mode), so that a consumer can route and de-duplicate without parsing the value.
 */
@NullMarked
package parley.contract.event;

import org.jspecify.annotations.NullMarked;
