/** What tests do to a broker that no service does. */
@NullMarked
package parley.testkit.kafka;

import org.jspecify.annotations.NullMarked;
