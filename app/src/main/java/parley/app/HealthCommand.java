package parley.app;

import parley.app.config.HttpConfig;
import parley.app.config.ParleyConfig;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.runtime.status.Health;
import parley.runtime.status.StatusEndpoint;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Asks a running process how it is. */
@Command(
        name = "health",
        description =
                "Asks the process that runs with this config how it is: exits with 0 unless only a"
                        + " restart would help.",
        mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final RecordCodec<Health> HEALTH = RecordCodec.of(Health.class);

    @Mixin private ConfigOption option = new ConfigOption();

    @Option(names = "--ready", description = "Exit with 0 only if all of its work is done.")
    private boolean ready;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    HealthCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        ParleyConfig config = option.read();
        HttpConfig http =
                config.http()
                        .filter(set -> set.port() != 0)
                        .orElseThrow(
                                () ->
                                        new ParameterException(
                                                spec.commandLine(),
                                                "Set http.port in the config, or "
                                                        + HttpConfig.PORT
                                                        + ", for the process and for this command"
                                                        + " alike."));
        PrintWriter out = spec.commandLine().getOut();
        InetSocketAddress at = http.reached();
        URI address =
                URI.create(
                        "http://%s:%d%s"
                                .formatted(
                                        at.getHostString(),
                                        at.getPort(),
                                        ready ? StatusEndpoint.READY : StatusEndpoint.LIVE));
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<byte[]> answer =
                    client.send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            BodyHandlers.ofByteArray());
            print(answer.body(), out);
            return answer.statusCode() == 200 ? Main.DONE : Main.FOUND_WRONG;
        } catch (IOException e) {
            out.println("nothing answers at " + address + " (" + e + ")");
            return Main.FOUND_WRONG;
        }
    }

    private static void print(byte[] body, PrintWriter out) {
        if (!(HEALTH.decode(body) instanceof Decoded.Valid<Health>(Health health))) {
            out.println("what answers there is no process of Parley");
            return;
        }
        out.println(word(health.status()));
        for (Health.OfService service : health.services()) {
            String reason = service.reason() == null ? "" : ": " + service.reason();
            out.println("  " + service.name() + " " + word(service.status()) + reason);
        }
    }

    private static String word(Health.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
