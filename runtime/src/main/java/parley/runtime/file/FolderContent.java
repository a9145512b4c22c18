package parley.runtime.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the files of a folder say at one moment; two are equal if the files say the same. */
public sealed interface FolderContent {
    /** The most that is read; a folder over it is no folder of settings. */
    long MOST_BYTES = 8L << 20;

    /** The most files that are read. */
    int MOST_FILES = 2_000;

    /** Folders within the folder are looked into so far. */
    int DEPTH = 3;

    /**
     * All files were read.
     *
     * @param files text by path within the folder, slashes between; what is no UTF-8 is replaced
     */
    record Texts(SortedMap<String, String> files) implements FolderContent {}

    /**
     * They were not.
     *
     * @param reason for people
     */
    record Unreadable(String reason) implements FolderContent {}

    /**
     * Reads a folder as it is now, in bounded time and memory. Hidden files and folders are passed
     * over, and so are links to folders; links to files are followed.
     *
     * @param suffix of the files that count, such as {@code .yaml}
     */
    static FolderContent of(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return new Unreadable("no such folder");
        }
        SortedMap<String, String> files = new TreeMap<>();
        long left = MOST_BYTES;
        try {
            for (Path file : files(folder, suffix)) {
                // A file can grow between being measured and being read.
                byte[] bytes;
                try (var in = Files.newInputStream(file)) {
                    bytes = in.readNBytes((int) left + 1);
                }
                left -= bytes.length;
                if (left < 0 || files.size() == MOST_FILES) {
                    return new Unreadable(
                            "over %,d bytes or %,d files".formatted(MOST_BYTES, MOST_FILES));
                }
                files.put(name(folder, file), new String(bytes, UTF_8));
            }
        } catch (IOException | UncheckedIOException e) {
            return new Unreadable("cannot be read: " + e.getMessage());
        }
        return new Texts(files);
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            all.filter(file -> file.toString().endsWith(suffix))
                    .filter(file -> !hidden(folder.relativize(file)))
                    .filter(Files::isRegularFile)
                    .limit(MOST_FILES + 1L)
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean hidden(Path within) {
        for (Path step : within) {
            if (step.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Writes files below a folder, for what reads files only.
     *
     * @param files text by path within the folder
     * @throws IOException if a file cannot be written, or if a path leads out of the folder
     */
    static void write(Path folder, Map<String, String> files) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = root.resolve(file.getKey()).normalize();
            Path parent = target.getParent();
            if (parent == null || !target.startsWith(root)) {
                throw new IOException("not a path within the folder: " + file.getKey());
            }
            Files.createDirectories(parent);
            Files.writeString(target, file.getValue());
        }
    }
}
