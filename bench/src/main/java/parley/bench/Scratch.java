package parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;

/** What every measuring command needs: a folder that is deleted after, and a last moment. */
public final class Scratch {
    /** Something that needs a folder. */
    public interface Measurement {
        /** Measures; the folder is empty, and deleted after. */
        void on(Path data) throws Exception;
    }

    private Scratch() {}

    /** Measures in a folder of its own. */
    public static void inFolder(Measurement measurement) throws Exception {
        Path data = Files.createTempDirectory("parley-bench");
        try {
            measurement.on(data);
        } finally {
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                System.err.println("left behind: " + data);
            }
        }
    }

    /** Ends the process with 1 if it still runs after so long: whatever hangs comes to an end. */
    public static void endAfter(Duration longest, String command) {
        Thread.ofPlatform()
                .name("deadline")
                .daemon()
                .start(
                        () -> {
                            try {
                                Thread.sleep(longest);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                                return;
                            }
                            System.err.println(command + " has not ended in time");
                            System.exit(1);
                        });
    }
}
