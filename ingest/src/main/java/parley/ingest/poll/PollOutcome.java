package parley.ingest.poll;

import parley.contract.record.FeedState;
import parley.contract.record.Sighting;

import java.util.List;

/**
 * What one poll of one feed brought.
 *
 * @param state to be remembered once the sightings are published
 * @param sightings to be published; empty when nothing is new
 * @param end how it ended
 */
record PollOutcome(FeedState state, List<Sighting> sightings, PollEnd end) {}
