package parley.runtime.kafka;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A folder that belongs to one process at a time. The lock is ours, taken before the broker starts:
 * a second broker on the same folder would do harm before Kafka's own lock stops it. The system
 * frees it when the process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {
    /** Another process has the folder. */
    public static final class InUseException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InUseException(Path folder) {
            super("another process is using the data folder " + folder);
        }
    }

    /** Holds where the owner's broker is reached, for commands that look at it from outside. */
    private static final String BROKER = "parley.broker";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates the folder if need be and locks it.
     *
     * @throws InUseException if another process, or this one, has it already
     * @throws UncheckedIOException if it cannot be created or written
     */
    public static DataFolder lock(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(
                            path.resolve("parley.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new InUseException(path);
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + path + " cannot be used: " + e, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Leaves word for other processes where the owner's broker is reached. */
    void tell(String bootstrap) {
        try {
            Files.writeString(path.resolve(BROKER), bootstrap);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + path + " cannot be used: " + e, e);
        }
    }

    /** The word that the owner of a folder left; empty if there is none. */
    static Optional<String> told(Path path) {
        try {
            return Optional.of(Files.readString(path.resolve(BROKER)).strip())
                    .filter(word -> !word.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Frees it for others. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
