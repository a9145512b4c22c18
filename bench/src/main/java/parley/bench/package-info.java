/** Benchmarks and measurements; none of them runs with the tests. */
@NullMarked
package parley.bench;

import org.jspecify.annotations.NullMarked;
