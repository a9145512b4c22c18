package parley.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import parley.app.config.ParleyConfig;
import parley.classifier.reload.RulesTopic;
import parley.contract.record.RuleHold;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.lifecycle.Closer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Lets a held rule alert. */
@Command(
        name = "promote",
        description =
                "Lets a changed rule alert that is only tried because its set would have alerted"
                        + " far more often. Exits with 1 when no such rule is held.",
        mixinStandardHelpOptions = true)
final class RulesPromoteCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Mixin private ConfigOption option = new ConfigOption();

    @Parameters(
            paramLabel = "RULE",
            description = "Id of the rule; 'tracks' where tracks and cues themselves are held.")
    private String rule = "";

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    RulesPromoteCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        ParleyConfig config = option.read();
        try (var closer = new Closer()) {
            KafkaClients clients = Cluster.reach(config.kafka(), config.data(), closer);
            RulesTopic topic = closer.register(RulesTopic.open(clients, () -> false));
            List<RuleHold> waiting = topic.table().waiting();
            Optional<RuleHold> wanted =
                    waiting.stream().filter(hold -> hold.rule().equals(rule)).findFirst();
            if (wanted.isEmpty()) {
                return nothingHeld(waiting);
            }
            RuleHold hold = wanted.get();
            topic.promote(hold, InstantSource.system().instant());
            tell(hold, waiting);
            return Main.DONE;
        }
    }

    private int nothingHeld(List<RuleHold> waiting) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("No rule '" + rule + "' is held.");
        err.println(waiting.isEmpty() ? "None is." : "Held: " + names(waiting) + ".");
        printJson(Optional.empty(), waiting);
        return Main.FOUND_WRONG;
    }

    private void tell(RuleHold hold, List<RuleHold> waiting) {
        var line = spec.commandLine();
        PrintWriter out = json ? line.getErr() : line.getOut();
        out.printf(
                "Rule %s of set %s may alert. On the last %d articles its set alerted %d times, the"
                        + " set before %d times.%n",
                hold.rule(), hold.ruleSet(), hold.articles(), hold.alerts(), hold.alertsBefore());
        out.println(
                "Every running classifier takes it over within seconds, for later articles; nothing"
                        + " is told again.");
        List<RuleHold> others = waiting.stream().filter(other -> !other.equals(hold)).toList();
        if (!others.isEmpty()) {
            out.println("Still held: " + names(others) + ".");
        }
        printJson(Optional.of(hold), others);
    }

    private void printJson(Optional<RuleHold> promoted, List<RuleHold> held) {
        if (!json) {
            return;
        }
        ObjectNode answer = JSON.createObjectNode();
        answer.put("rule", rule);
        answer.put("promoted", promoted.isPresent());
        promoted.ifPresent(
                hold ->
                        answer.put("ruleSet", hold.ruleSet())
                                .put("articles", hold.articles())
                                .put("alerts", hold.alerts())
                                .put("alertsBefore", hold.alertsBefore()));
        var others = answer.putArray("held");
        held.stream().map(RuleHold::rule).forEach(others::add);
        spec.commandLine().getOut().println(answer);
    }

    private static String names(List<RuleHold> holds) {
        return holds.stream().map(RuleHold::rule).collect(Collectors.joining(", "));
    }
}
