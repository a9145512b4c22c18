package parley.runtime.file;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells when the files of a folder say something else, by what they say and not by their dates.
 * Editors save several files one after another: what changes is told once it has stood still from
 * one look to the next. A folder that vanishes is a change, and so is its return. Not thread-safe.
 */
public final class FolderWatch {
    private final Path folder;
    private final String suffix;
    private FolderContent told;
    private @Nullable FolderContent pending;

    /**
     * Begins with the folder as it is now, which counts as told.
     *
     * @param suffix of the files that count, such as {@code .yaml}
     */
    public FolderWatch(Path folder, String suffix) {
        this.folder = folder;
        this.suffix = suffix;
        this.told = FolderContent.of(folder, suffix);
    }

    /** What was told last. */
    public FolderContent content() {
        return told;
    }

    /** Whether the folder still says what was told last. */
    public boolean stands() {
        return FolderContent.of(folder, suffix).equals(told);
    }

    /** Looks once; the time between two looks is how long a change has to stand still. */
    public Optional<FolderContent> look() {
        FolderContent now = FolderContent.of(folder, suffix);
        if (now.equals(told)) {
            pending = null;
            return Optional.empty();
        }
        if (!now.equals(pending)) {
            pending = now;
            return Optional.empty();
        }
        told = now;
        pending = null;
        return Optional.of(now);
    }
}
