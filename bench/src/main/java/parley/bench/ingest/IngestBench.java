package parley.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** What {@code bench/ingest} runs. */
public final class IngestBench {
    /** As the {@code parley} script starts a process, but for the heap. */
    private static final List<String> SMALL =
            List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xmx128m");

    private static final int MANY = 6_000;

    private IngestBench() {}

    /** Without arguments everything; {@code speed} or {@code memory} for one of the two. */
    public static void main(String[] args) throws IOException, InterruptedException {
        String what = args.length == 0 ? "all" : args[0];
        switch (what) {
            case "instance" ->
                    IngestMemory.instance(
                            args[1], Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            case "speed" -> speed();
            case "memory" -> memory();
            default -> {
                speed();
                memory();
            }
        }
    }

    private static void speed() throws IOException, InterruptedException {
        inFolder(data -> new IngestSpeed(System.out).run(data));
    }

    private static void memory() throws IOException, InterruptedException {
        for (int items : List.of(20, 50)) {
            inFolder(data -> new IngestMemory(System.out).run(data, MANY, items, SMALL));
        }
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
