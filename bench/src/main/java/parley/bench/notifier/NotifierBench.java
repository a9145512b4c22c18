package parley.bench.notifier;

import parley.bench.Scratch;

import java.time.Duration;

/** What {@code bench/notifier} runs. */
public final class NotifierBench {
    /** Several times what all of it takes: whatever hangs, the command comes to an end. */
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private NotifierBench() {}

    /**
     * Without arguments everything; {@code chat}, {@code many [CHATS [PER-SECOND]]}, {@code
     * latency}, {@code edits} or {@code memory} for one of it.
     */
    public static void main(String[] args) {
        Scratch.endAfter(LONGEST, "bench/notifier");
        String what = args.length == 0 ? "all" : args[0];
        var pace = new SendingPace(System.out);
        try {
            switch (what) {
                case "all" -> {
                    Scratch.inFolder(pace::toOneChat);
                    Scratch.inFolder(data -> pace.toMany(data, 2_000, 30));
                    Scratch.inFolder(data -> pace.toMany(data, 10_000, 1_000));
                    Scratch.inFolder(new IdleLatency(System.out)::run);
                    Scratch.inFolder(new BusyLatency(System.out)::run);
                    Scratch.inFolder(new NotifierMemory(System.out)::run);
                }
                case "chat" -> Scratch.inFolder(pace::toOneChat);
                case "many" -> {
                    int chats = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
                    int perSecond = args.length > 2 ? Integer.parseInt(args[2]) : 30;
                    Scratch.inFolder(data -> pace.toMany(data, chats, perSecond));
                }
                case "latency" -> Scratch.inFolder(new IdleLatency(System.out)::run);
                case "edits" -> Scratch.inFolder(new BusyLatency(System.out)::run);
                case "memory" -> Scratch.inFolder(new NotifierMemory(System.out)::run);
                default -> throw new IllegalArgumentException("no such part: " + what);
            }
        } catch (Exception e) {
            System.err.println("bench/notifier ends early: " + e);
            System.exit(1);
        }
        System.exit(0);
    }
}
