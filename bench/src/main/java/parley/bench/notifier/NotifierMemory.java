package parley.bench.notifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Resident memory of {@code parley notifier} as its script starts it; the Bot API and the broker
 * are in this process.
 */
final class NotifierMemory {
    private static final int CHATS = 100_000;
    private static final Duration REST = Duration.ofSeconds(30);

    private final PrintStream out;

    NotifierMemory(PrintStream out) {
        this.out = out;
    }

    void run(Path data) throws Exception {
        try (var town = new Town(data.resolve("broker"), 30)) {
            town.subscribe(1, CHATS);
            // Somebody who writes is answered by the one that is active: that is how it shows.
            town.telegram.say(1, "/help");
            Process process = start(data, town);
            Thread end = Thread.ofPlatform().unstarted(process::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(end);
            try {
                Town.await("active", Duration.ofMinutes(2), () -> !town.sends().isEmpty());
                process.waitFor(REST.toMillis(), TimeUnit.MILLISECONDS);
                print(process, CHATS + " subscriptions");
                town.publish(BenchDevelopments.news("d1", "russia-ukraine"));
                process.waitFor(REST.toMillis(), TimeUnit.MILLISECONDS);
                print(process, "an alert to each planned, " + town.sends().size() + " sent");
            } finally {
                process.destroy();
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
                Runtime.getRuntime().removeShutdownHook(end);
            }
        }
    }

    private void print(Process process, String when) throws IOException {
        out.printf(
                "memory with %s: %s, at most %s%n",
                when, resident(process, "VmRSS"), resident(process, "VmHWM"));
    }

    private static Process start(Path folder, Town town) throws IOException {
        Path config =
                Files.writeString(
                        folder.resolve("parley.yaml"),
                        "kafka: {bootstrap: \"" + town.bootstrap() + "\"}\n");
        Path parley = Path.of(System.getProperty("parley.home"), "parley");
        var process =
                new ProcessBuilder(parley.toString(), "notifier", "-c", config.toString())
                        .inheritIO();
        process.environment().put("PARLEY_TELEGRAM_TOKEN", town.telegram.token());
        process.environment().put("PARLEY_TELEGRAM_URL", town.telegram.baseUrl().toString());
        return process.start();
    }

    private static String resident(Process process, String line) throws IOException {
        return Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
                .filter(status -> status.startsWith(line + ":"))
                .map(status -> status.replaceAll("\\D", ""))
                .map(kib -> Long.parseLong(kib) / 1024 + " MB")
                .findFirst()
                .orElse("unknown");
    }
}
