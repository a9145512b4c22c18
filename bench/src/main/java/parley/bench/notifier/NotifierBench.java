package parley.bench.notifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;

/** What {@code bench/notifier} runs. */
public final class NotifierBench {
    /** Several times what all of it takes: whatever hangs, the command comes to an end. */
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private NotifierBench() {}

    /**
     * Without arguments everything; {@code chat}, {@code many [CHATS [PER-SECOND]]}, {@code
     * latency} or {@code memory} for one of it.
     */
    public static void main(String[] args) {
        endInTime();
        String what = args.length == 0 ? "all" : args[0];
        var pace = new SendingPace(System.out);
        try {
            switch (what) {
                case "all" -> {
                    inFolder(pace::toOneChat);
                    inFolder(data -> pace.toMany(data, 2_000, 30));
                    inFolder(data -> pace.toMany(data, 10_000, 1_000));
                    inFolder(new IdleLatency(System.out)::run);
                    inFolder(new NotifierMemory(System.out)::run);
                }
                case "chat" -> inFolder(pace::toOneChat);
                case "many" -> {
                    int chats = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
                    int perSecond = args.length > 2 ? Integer.parseInt(args[2]) : 30;
                    inFolder(data -> pace.toMany(data, chats, perSecond));
                }
                case "latency" -> inFolder(new IdleLatency(System.out)::run);
                case "memory" -> inFolder(new NotifierMemory(System.out)::run);
                default -> throw new IllegalArgumentException("no such part: " + what);
            }
        } catch (Exception e) {
            System.err.println("bench/notifier ends early: " + e);
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
                            System.err.println("bench/notifier has not ended in time");
                            System.exit(1);
                        });
    }

    private interface Measurement {
        void on(Path data) throws Exception;
    }

    private static void inFolder(Measurement measurement) throws Exception {
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
}
