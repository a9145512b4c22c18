package parley.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** The parley command in a process of its own, as a person runs it. */
final class ParleyProcess implements AutoCloseable {
    private final Process process;
    private final Queue<String> out = new ConcurrentLinkedQueue<>();
    private final Queue<String> err = new ConcurrentLinkedQueue<>();
    private final List<Thread> readers = new ArrayList<>();

    private ParleyProcess(Process process) {
        this.process = process;
        readers.add(read(process.inputReader(UTF_8), out));
        readers.add(read(process.errorReader(UTF_8), err));
    }

    static ParleyProcess start(Path folder, Map<String, String> environment, String... args) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--sun-misc-unsafe-memory-access=allow",
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseSerialGC",
                                "-Xmx512m",
                                "-Dparley.home=" + Path.of("..").toAbsolutePath().normalize(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_"));
        builder.environment().putAll(environment);
        try {
            return new ParleyProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread read(BufferedReader reader, Queue<String> lines) {
        return Thread.ofVirtual()
                .start(
                        () -> {
                            try (reader) {
                                for (String line = reader.readLine();
                                        line != null;
                                        line = reader.readLine()) {
                                    lines.add(line);
                                }
                            } catch (IOException e) {
                                lines.add("(unreadable: " + e + ")");
                            }
                        });
    }

    List<String> out() {
        return List.copyOf(out);
    }

    List<String> err() {
        return List.copyOf(err);
    }

    boolean running() {
        return process.isAlive();
    }

    /** Waits for the end; -1 if it does not come. */
    int exitCode(long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            return -1;
        }
        for (Thread reader : readers) {
            reader.join();
        }
        return process.exitValue();
    }

    /** kill -15. */
    void terminate() {
        process.destroy();
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Sends a signal by its name, such as STOP or CONT. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
