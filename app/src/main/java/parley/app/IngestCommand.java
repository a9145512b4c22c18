package parley.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.EnumSet;
import java.util.concurrent.Callable;

/** Runs only ingest, against a Kafka cluster. */
@Command(
        name = "ingest",
        description = "Runs only ingest, against a Kafka cluster.",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws InterruptedException {
        return new Services(config.read(), EnumSet.of(Services.Role.INGEST), System.out).run();
    }
}
