package parley.classifier;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;

import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** Who of the classifier's instances has which partitions. */
final class Partitioned {
    private static final String THREAD = "-StreamThread";

    private Partitioned() {}

    /** The instances that have partitions of a topic. */
    static Set<String> instances(Admin admin, TopicNames names, Topic topic) {
        Set<String> instances = new HashSet<>();
        for (MemberDescription member : members(admin, names.of("classifier"))) {
            for (TopicPartition partition : member.assignment().topicPartitions()) {
                if (partition.topic().equals(names.of(topic))) {
                    String client = member.clientId();
                    instances.add(client.substring(0, client.indexOf(THREAD)));
                }
            }
        }
        return instances;
    }

    private static Collection<MemberDescription> members(Admin admin, String group) {
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            // There is no such group before the first of them has come.
            return List.of();
        }
    }
}
