package parley.app;

import parley.app.demo.Demo;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/** Runs the demo. */
@Command(
        name = "demo",
        description =
                "Runs everything in one process on bundled feeds and prints what a subscriber would"
                        + " get; ends by itself.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--chat",
            description =
                    "Opens the bot on a page of this machine, to be tried without Telegram; runs"
                            + " until Ctrl-C.")
    private boolean chat;

    @Override
    public Integer call() throws InterruptedException {
        // The demo is for reading: only trouble is told beside it. Logback reads this when it
        // starts.
        System.setProperty("parley.log", "WARN");
        var demo = new Demo(Main.home().resolve("rules"), System.out, System.err);
        boolean done = chat ? demo.chat() : demo.run();
        return done ? Main.DONE : Main.FOUND_WRONG;
    }
}
