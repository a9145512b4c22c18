package parley.app;

import org.jspecify.annotations.Nullable;

import parley.app.read.DocumentReport;
import parley.app.read.Documents;
import parley.app.read.JsonReport;
import parley.app.read.Listing;
import parley.ingest.fetch.AddressPolicy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Reads feed documents as the service would, without Kafka. */
@Command(
        name = "read",
        description =
                "Reads feed documents and prints what would be published. Without --json: a listing"
                        + " for people.",
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE|URL", description = "Documents to read.")
    private List<String> documents = List.of();

    @Option(
            names = "--content-type",
            paramLabel = "TYPE",
            description = "The Content-Type that the files would have come with.")
    private @Nullable String contentType;

    @Option(names = "--json", description = "Print one JSON object a document, one a line.")
    private boolean json;

    @Option(
            names = "--allow-private-addresses",
            description = "Fetch also from addresses that are not of the public internet.")
    private boolean allowPrivateAddresses;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    ReadCommand() {}

    @Override
    public Integer call() {
        for (String document : documents) {
            if (!Documents.isUrl(document) && !Files.isRegularFile(Path.of(document))) {
                throw new ParameterException(
                        spec.commandLine(), "There is no file " + document + ".");
            }
        }
        // Documents are for reading: only trouble is told beside them.
        System.setProperty("parley.log", "WARN");
        var policy = allowPrivateAddresses ? AddressPolicy.ANY : AddressPolicy.PUBLIC_ONLY;
        boolean refused = false;
        try (var reading =
                new Documents(Optional.ofNullable(contentType), policy, InstantSource.system())) {
            for (String document : documents) {
                DocumentReport report = reading.read(document);
                refused |= report.error().isPresent();
                spec.commandLine()
                        .getOut()
                        .print(json ? JsonReport.of(report) : Listing.of(report));
                spec.commandLine().getOut().flush();
            }
        }
        return refused ? Main.FOUND_WRONG : Main.DONE;
    }
}
