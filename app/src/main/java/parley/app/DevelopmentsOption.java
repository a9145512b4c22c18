package parley.app;

import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import parley.app.config.ParleyConfig;
import parley.app.developments.CorrectionDesk;
import parley.contract.record.Correction;
import parley.contract.record.Development;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.lifecycle.Closer;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** What the commands that correct developments have in common. */
final class DevelopmentsOption {
    /** A classifier that runs answers within a second or two. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final JsonMapper JSON = new JsonMapper();

    @Mixin private ConfigOption option = new ConfigOption();

    @Parameters(index = "0", paramLabel = "ID", description = "Id of the development.")
    private String id = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why, in the words that the record shows.")
    private String reason = "";

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    DevelopmentsOption() {}

    /** Corrects the development and waits for what follows. */
    int correct(@Nullable String into, Predicate<Development> done) throws InterruptedException {
        if (reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "A reason is needed.");
        }
        ParleyConfig config = option.read();
        InstantSource clock = InstantSource.system();
        try (var closer = new Closer()) {
            KafkaClients clients = Cluster.reach(config.kafka(), config.data(), closer);
            CorrectionDesk desk = closer.register(new CorrectionDesk(clients, clock));
            Development known = desk.find(id).orElse(null);
            if (known == null) {
                return answer(false, "There is no development " + id + ".", null);
            } else if (into != null && desk.find(into).isEmpty()) {
                return answer(false, "There is no development " + into + ".", known);
            } else if (done.test(known)) {
                return answer(true, "Development " + id + " is so already.", known);
            }
            desk.send(new Correction(known.track(), id, into, reason.strip(), clock.instant()));
            Optional<Development> result = desk.await(id, done, PATIENCE);
            return result.isPresent()
                    ? answer(true, told(result.get()), result.get())
                    : answer(
                            false,
                            "The correction is sent, but no classifier took it up within "
                                    + PATIENCE.toSeconds()
                                    + " seconds: none runs, or the development is closed.",
                            known);
        }
    }

    private int answer(boolean done, String text, @Nullable Development development) {
        CommandLine line = spec.commandLine();
        PrintWriter people = json || !done ? line.getErr() : line.getOut();
        people.println(text);
        people.flush();
        if (json) {
            line.getOut()
                    .println(
                            JSON.createObjectNode()
                                    .put("development", id)
                                    .put("done", done)
                                    .put(
                                            "revision",
                                            development == null ? 0 : development.revision())
                                    .put("text", text));
        }
        return done ? Main.DONE : Main.FOUND_WRONG;
    }

    private static String told(Development development) {
        String headline =
                Objects.requireNonNullElse(development.headlines().get("en"), development.id());
        String into = development.mergedInto();
        return into == null
                ? "Withdrawn: " + headline + "."
                : "Merged into " + into + ": " + headline + ".";
    }
}
