package parley.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.slf4j.LoggerFactory;

import parley.contract.topic.TopicMismatchException;
import parley.notifier.webhook.WebhookEndpoint;
import parley.runtime.config.ConfigException;
import parley.runtime.kafka.DataFolder;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.status.StatusEndpoint;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/** The {@code parley} command. */
@Command(
        name = "parley",
        description =
                "Watches news feeds for developments in peace talks and tells people in Telegram.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "parley 0.1.0",
        subcommands = {
            DemoCommand.class,
            DevelopmentsCommand.class,
            RunCommand.class,
            IngestCommand.class,
            ClassifierCommand.class,
            NotifierCommand.class,
            HealthCommand.class,
            FeedsCommand.class,
            ReadCommand.class,
            ReplayCommand.class,
            RulesCommand.class,
            TopicsCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:it ran and found something wrong",
            "2:it was called or configured wrongly"
        })
public final class Main implements Runnable {
    static final int DONE = 0;
    static final int FOUND_WRONG = 1;
    static final int CALLED_WRONG = 2;

    /** Where Parley is installed; the {@code parley} script sets it. */
    private static final String HOME = "parley.home";

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        // Alerts are Cyrillic as often as not, also where the system's locale knows only ASCII.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8));
        System.exit(execute(System.out, System.err, Ansi.AUTO, args));
    }

    /** Runs the command, as on a terminal without colours. */
    static int execute(PrintStream out, PrintStream err, String... args) {
        return execute(out, err, Ansi.OFF, args);
    }

    static int execute(PrintStream out, PrintStream err, Ansi colours, String... args) {
        return new CommandLine(new Main())
                .setColorScheme(CommandLine.Help.defaultColorScheme(colours))
                .setOut(new PrintWriter(out, true, UTF_8))
                .setErr(new PrintWriter(err, true, UTF_8))
                .setExecutionExceptionHandler(Main::failed)
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    static Path home() {
        return Path.of(System.getProperty(HOME, "."));
    }

    static Map<String, String> environment() {
        return System.getenv();
    }

    /** What a person can mend is one clear line each; anything else is an error of ours. */
    private static int failed(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        return switch (failure) {
            case ConfigException config -> {
                config.problems().forEach(err::println);
                yield CALLED_WRONG;
            }
            case TopicMismatchException mismatch -> {
                mismatch.problems().forEach(err::println);
                yield FOUND_WRONG;
            }
            case DataFolder.InUseException inUse -> {
                err.println(inUse.getMessage());
                yield FOUND_WRONG;
            }
            case EmbeddedBroker.PortInUseException inUse -> {
                err.println(inUse.getMessage());
                yield FOUND_WRONG;
            }
            case StatusEndpoint.PortInUseException inUse -> {
                err.println(inUse.getMessage());
                yield FOUND_WRONG;
            }
            case WebhookEndpoint.ListenException notThere -> {
                err.println(notThere.getMessage());
                yield FOUND_WRONG;
            }
            case InterruptedException _ -> DONE;
            default -> {
                LoggerFactory.getLogger(Main.class).error("parley failed", failure);
                yield FOUND_WRONG;
            }
        };
    }
}
