/**
 * The topics: their names, how many partitions they have, what they keep and for how long, and the
 * one call that creates them or says how existing ones differ.
 */
@NullMarked
package parley.contract.topic;

import org.jspecify.annotations.NullMarked;
