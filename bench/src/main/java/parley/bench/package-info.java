/**
 * Measurements against the aims that {@code docs/benchmarks.md} states. Each is a program that ends
 * by itself and prints what it saw; none is part of the test run.
 */
@NullMarked
package parley.bench;

import org.jspecify.annotations.NullMarked;
