package parley.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.EnumSet;
import java.util.concurrent.Callable;

/** Runs only the notifier, against a Kafka cluster. */
@Command(
        name = "notifier",
        description = "Runs only the notifier, against a Kafka cluster.",
        mixinStandardHelpOptions = true)
final class NotifierCommand implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws InterruptedException {
        return new Services(config.read(), EnumSet.of(Services.Role.NOTIFIER), System.out).run();
    }
}
