package parley.app;

import org.jspecify.annotations.Nullable;

import parley.app.config.ParleyConfig;
import parley.runtime.config.ConfigException;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/** The option that names the configuration. */
final class ConfigOption {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "The configuration; parley.yaml in the current folder if it is there.")
    private @Nullable Path file;

    /** Whether one was named. */
    boolean given() {
        return file != null;
    }

    /**
     * Reads it.
     *
     * @throws ConfigException with every problem of the file
     */
    ParleyConfig read() {
        return ParleyConfig.read(Optional.ofNullable(file), Main.home(), Main.environment());
    }
}
