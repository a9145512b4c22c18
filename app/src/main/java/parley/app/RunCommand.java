package parley.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.EnumSet;
import java.util.concurrent.Callable;

/** Runs everything in one process, with an embedded broker unless the config names one. */
@Command(
        name = "run",
        description =
                "Runs everything in one process, with an embedded broker unless the config names"
                        + " one.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws InterruptedException {
        return new Services(config.read(), EnumSet.allOf(Services.Role.class), System.out).run();
    }
}
