package parley.app;

import parley.contract.record.Development;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** Takes a development back. */
@Command(
        name = "withdraw",
        description =
                "Takes a development back: its next record says so and why, and what else is"
                        + " reported of it is no news. Exits with 1 if nothing came of it.",
        mixinStandardHelpOptions = true)
final class DevelopmentsWithdrawCommand implements Callable<Integer> {
    @Mixin private DevelopmentsOption development = new DevelopmentsOption();

    @Override
    public Integer call() throws InterruptedException {
        return development.correct(null, Development::withdrawn);
    }
}
