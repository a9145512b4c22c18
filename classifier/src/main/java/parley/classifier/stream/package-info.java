/**
 * The classifier on Kafka: articles in, matches between, developments out, each record by one
 * transaction that also moves the offset. What cannot be used goes to the dead letters within the
 * same transaction and stops nothing. Record times are those of the articles' records, so that a
 * replay gives the same; nothing here reads a clock.
 */
@NullMarked
package parley.classifier.stream;

import org.jspecify.annotations.NullMarked;
