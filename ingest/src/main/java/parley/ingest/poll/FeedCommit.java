package parley.ingest.poll;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

import java.util.List;
import java.util.Map;

/**
 * One transaction: what some polls of one partition's feeds brought is published and remembered, or
 * neither.
 *
 * @param member this instance in the group when the commit was begun: the broker refuses it in
 *     another's place
 */
record FeedCommit(
        Producer<String, byte[]> producer,
        TopicPartition partition,
        ConsumerGroupMetadata member,
        List<PollRecords> batch,
        CommitStep.Listener steps) {

    /** How it ended. */
    sealed interface Ending {
        /** All is committed. */
        record Committed(List<PollRecords> batch) implements Ending {}

        /**
         * Nothing is committed, because the group has moved on meanwhile; the producer is good for
         * another try with newer membership.
         */
        record Refused(List<PollRecords> batch, String why) implements Ending {}

        /** Whether something is committed only reading the partition anew tells. */
        record Failed(RuntimeException cause) implements Ending {}
    }

    /** Makes it; blocks until the broker has decided. */
    Ending make() {
        try {
            producer.beginTransaction();
            steps.reached(CommitStep.BEGUN);
            for (PollRecords poll : batch) {
                for (var record : poll.records()) {
                    // A send that fails makes the commit fail.
                    var _ = producer.send(record);
                }
            }
            steps.reached(CommitStep.SENT);
            try {
                // The position says nothing; sending it makes the broker check who this member is.
                producer.sendOffsetsToTransaction(
                        Map.of(partition, new OffsetAndMetadata(0)), member);
            } catch (CommitFailedException e) {
                producer.abortTransaction();
                return new Ending.Refused(batch, e.toString());
            }
            steps.reached(CommitStep.ACCEPTED);
            producer.commitTransaction();
            steps.reached(CommitStep.COMMITTED);
            return new Ending.Committed(batch);
        } catch (RuntimeException e) {
            return new Ending.Failed(e);
        }
    }
}
