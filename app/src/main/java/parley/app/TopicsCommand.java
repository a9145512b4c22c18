package parley.app;

import org.apache.kafka.clients.admin.Admin;

import parley.app.config.ParleyConfig;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicReport;
import parley.runtime.lifecycle.Closer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Creates or checks the topics. */
@Command(
        name = "topics",
        description = "Creates the topics that are missing and checks those that exist.",
        mixinStandardHelpOptions = true)
final class TopicsCommand implements Callable<Integer> {
    @Mixin private ConfigOption option = new ConfigOption();
    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    TopicsCommand() {}

    @Override
    public Integer call() {
        ParleyConfig config = option.read();
        var out = spec.commandLine().getOut();
        try (var closer = new Closer()) {
            Admin admin =
                    closer.register(Cluster.connect(config.kafka(), config.data(), closer).admin());
            var names = config.kafka().names();
            TopicReport report = Cluster.topics(admin, config.kafka()).ensure();
            for (Topic topic : Topic.values()) {
                String what = report.created().contains(topic) ? "created" : "is there";
                out.println(names.of(topic) + " " + what);
            }
            report.warnings().forEach(warning -> out.println("warning: " + warning));
            return Main.DONE;
        }
    }
}
