/** Measures the classifier: how many articles a second go through Kafka, exactly once. */
@NullMarked
package parley.bench.classifier;

import org.jspecify.annotations.NullMarked;
