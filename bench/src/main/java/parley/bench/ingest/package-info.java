/**
 * How fast feeds become articles that are committed on Kafka, and how much memory that takes: a
 * loopback feed server, a broker and ingest as it runs in production. Every feed has a host of its
 * own, so that what ingest does per host does not stand in for what it can do.
 */
@NullMarked
package parley.bench.ingest;

import org.jspecify.annotations.NullMarked;
