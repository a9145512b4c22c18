package parley.app;

import com.fasterxml.jackson.core.JsonProcessingException;

import parley.app.config.ParleyConfig;
import parley.app.review.TestStubs;
import parley.app.review.VotesJson;
import parley.classifier.review.RuleVotes;
import parley.classifier.review.VoteCount;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.lifecycle.Closer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

/** Shows what people think of each rule's alerts. */
@Command(
        name = "votes",
        description =
                "Shows the votes on each rule's alerts with their articles, as tests in YAML to"
                        + " paste beside the rule.",
        mixinStandardHelpOptions = true)
final class RulesVotesCommand implements Callable<Integer> {
    @Mixin private ConfigOption option = new ConfigOption();

    @Option(names = "--json", description = "One JSON object a rule, one a line.")
    private boolean json;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    RulesVotesCommand() {}

    @Override
    public Integer call() throws JsonProcessingException, InterruptedException {
        ParleyConfig config = option.read();
        try (var closer = new Closer()) {
            KafkaClients clients = Cluster.reach(config.kafka(), config.data(), closer);
            print(VoteCount.read(clients));
        }
        return Main.DONE;
    }

    private void print(List<RuleVotes> votes) throws JsonProcessingException {
        var line = spec.commandLine();
        if (json) {
            new VotesJson(line.getOut()).print(votes);
        }
        PrintWriter people = json ? line.getErr() : line.getOut();
        if (votes.isEmpty()) {
            people.println("# nobody has voted");
        } else {
            new TestStubs(people).print(votes);
        }
    }
}
