/** What operators do about developments, on Kafka. */
@NullMarked
package parley.app.developments;

import org.jspecify.annotations.NullMarked;
