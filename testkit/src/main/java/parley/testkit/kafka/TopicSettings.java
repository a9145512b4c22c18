package parley.testkit.kafka;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Settings of topics that are there: a test does not wait a day for what the clean-up does. */
public final class TopicSettings {
    private TopicSettings() {}

    /**
     * Changes some; the others stay.
     *
     * @param topic its full name
     * @throws IllegalStateException if the broker does not take them
     */
    public static void change(Admin admin, String topic, Map<String, String> settings) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        List<AlterConfigOp> changes =
                settings.entrySet().stream()
                        .map(
                                setting ->
                                        new AlterConfigOp(
                                                new ConfigEntry(
                                                        setting.getKey(), setting.getValue()),
                                                AlterConfigOp.OpType.SET))
                        .toList();
        try {
            admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
