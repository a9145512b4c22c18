/**
 * Articles to developments: reads the operator's rules, finds what articles report, joins reports
 * of one thing, and publishes it.
 *
 * <p>{@link parley.classifier.ClassifierService} wires it; the packages below are in the order of
 * the flow: {@code text} (words), {@code track} (who and where), {@code rule} (what to look for),
 * {@code match} (finding it), {@code development} (joining), {@code stream} (on Kafka).
 */
@NullMarked
package parley.classifier;

import org.jspecify.annotations.NullMarked;
