package parley.classifier;

import parley.contract.topic.TopicNames;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A classifier in a process of its own, to be killed. */
final class ClassifierProcess {
    private ClassifierProcess() {}

    /** Takes bootstrap, prefix, folder of rules and folder of the stream's state; runs for ever. */
    public static void main(String[] args) throws InterruptedException {
        var settings =
                new KafkaSettings(args[0], new TopicNames(args[1]), Map.of("state.dir", args[3]));
        new ClassifierService(new KafkaClients(settings), Path.of(args[2]), InstantSource.system())
                .start();
        new CountDownLatch(1).await();
    }

    /** Starts one. */
    static Process start(KafkaClients clients, Path rules, Path state) throws java.io.IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClassifierProcess.class.getName(),
                        clients.settings().bootstrap(),
                        clients.settings().names().prefix(),
                        rules.toAbsolutePath().toString(),
                        state.toString())
                .redirectErrorStream(true)
                .redirectOutput(state.resolve("log").toFile())
                .start();
    }
}
