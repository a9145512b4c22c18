package parley.bench.ingest;

import parley.bench.Scratch;

import java.time.Duration;
import java.util.Arrays;
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
    public static void main(String[] args) {
        Scratch.endAfter(LONGEST, "bench/ingest");
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
        } catch (Exception e) {
            System.err.println("bench/ingest ends early: " + e);
            System.exit(1);
        }
        System.exit(0);
    }

    private static void speed() throws Exception {
        Scratch.inFolder(data -> new IngestSpeed(System.out).run(data));
    }

    private static void memory(List<String> flags) throws Exception {
        Scratch.inFolder(data -> new IngestMemory(System.out, flags).run(data));
    }
}
