/** Articles in, developments out, by the topology of the service and without a broker. */
@NullMarked
package parley.classifier.replay;

import org.jspecify.annotations.NullMarked;
