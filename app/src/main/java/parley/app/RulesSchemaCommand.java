package parley.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import parley.classifier.rule.FileSort;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** Prints what editors want to know of rule files. */
@Command(
        name = "schema",
        description =
                "Prints the JSON Schema of a sort of rule files, or of all sorts by their names;"
                        + " with --write, puts them where the files of a folder name them.",
        mixinStandardHelpOptions = true)
final class RulesSchemaCommand implements Callable<Integer> {
    /** Names the sorts as people write them. */
    static final class Codes extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Codes() {
            super(Arrays.stream(FileSort.values()).map(FileSort::code).toList());
        }
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "SORT",
            completionCandidates = Codes.class,
            description = "${COMPLETION-CANDIDATES}; all if left out.")
    private @Nullable String sort;

    @Option(
            names = "--write",
            paramLabel = "DIR",
            description = "Write them to the folder of rules, as schema/SORT.json.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Print JSON alone on standard output, as ever.")
    private boolean json;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything.
    RulesSchemaCommand() {}

    @Override
    public Integer call() throws IOException {
        List<FileSort> wanted = wanted();
        Path to = folder;
        if (to != null) {
            write(wanted, to);
            return Main.DONE;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(sort == null ? all(wanted) : wanted.getFirst().schema());
        out.flush();
        return Main.DONE;
    }

    private List<FileSort> wanted() {
        List<FileSort> wanted =
                Arrays.stream(FileSort.values())
                        .filter(one -> sort == null || one.code().equals(sort))
                        .toList();
        if (wanted.isEmpty()) {
            throw wrong("There is no sort '" + sort + "'; there are " + new Codes() + ".");
        }
        return wanted;
    }

    private static String all(List<FileSort> sorts) throws JsonProcessingException {
        var mapper = new JsonMapper();
        ObjectNode all = mapper.createObjectNode();
        for (FileSort sort : sorts) {
            all.set(sort.code(), mapper.readTree(sort.schema()));
        }
        return all.toPrettyString() + "\n";
    }

    private void write(List<FileSort> sorts, Path to) throws IOException {
        if (!Files.isDirectory(to)) {
            throw wrong("There is no folder " + to + ".");
        }
        var line = spec.commandLine();
        ObjectNode written = new JsonMapper().createObjectNode();
        for (FileSort sort : sorts) {
            Path file = to.resolve(sort.schemaFile());
            Files.createDirectories(to.resolve("schema"));
            Files.writeString(file, sort.schema());
            written.put(sort.code(), file.toString());
            (json ? line.getErr() : line.getOut()).println(file);
        }
        if (json) {
            line.getOut().println(written);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
