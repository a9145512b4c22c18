package parley.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What {@code bench/ingest} runs. */
public final class IngestBench {
    /** Several times what all of it takes: whatever hangs, the command comes to an end. */
    private static final Duration LONGEST = Duration.ofMinutes(12);

    private IngestBench() {}

    /**
     * Without arguments everything; {@code speed} or {@code memory} for one of the two. What stands
     * after {@code memory} are JVM flags for the process that is measured, besides those of the
     * {@code parley} script.
     */
    public static void main(String[] args) throws InterruptedException {
        endInTime();
        String what = args.length == 0 ? "all" : args[0];
        List<String> flags = Arrays.stream(args).skip(1).toList();
        try {
            switch (what) {
                case "all" -> {
                    speed();
                    memory(flags);
                }
                case "speed" -> speed();
                case "memory" -> memory(flags);
                default -> throw new IllegalArgumentException("neither speed nor memory: " + what);
            }
        } catch (IOException | RuntimeException e) {
            System.err.println("bench/ingest ends early: " + e);
            System.exit(1);
        }
        System.exit(0);
    }

    private static void endInTime() {
        Thread.ofPlatform()
                .name("deadline")
                .daemon()
                .start(
                        () -> {
                            try {
                                Thread.sleep(LONGEST);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                                return;
                            }
                            System.err.println("bench/ingest has not ended in time");
                            System.exit(1);
                        });
    }

    private static void speed() throws IOException, InterruptedException {
        inFolder(data -> new IngestSpeed(System.out).run(data));
    }

    private static void memory(List<String> flags) throws IOException, InterruptedException {
        inFolder(data -> new IngestMemory(System.out, flags).run(data));
    }

    private interface Measurement {
        void on(Path data) throws IOException, InterruptedException;
    }

    private static void inFolder(Measurement measurement) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("parley-bench");
        try {
            measurement.on(data);
        } finally {
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }
}
