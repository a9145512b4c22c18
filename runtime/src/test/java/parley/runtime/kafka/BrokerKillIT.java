package parley.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The embedded broker in a process of its own, killed without warning. */
class BrokerKillIT {
    private static final TopicNames NAMES = TopicNames.standard();

    @TempDir Path data;

    @Test
    void keepsWhatWasCommittedAndFreesTheFolderWhenKilled() throws Exception {
        Process first = broker();
        var clients = clients(bootstrap(first));
        try (var admin = clients.admin();
                var producer = clients.transactionalProducer(NAMES.of("test-0"))) {
            new TopicSetup(admin, NAMES, Optional.empty(), Map.of()).ensure();
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(
                    new ProducerRecord<>(NAMES.of(Topic.TRACKS), 0, "k", "kept".getBytes(UTF_8)));
            producer.commitTransaction();
            first.destroyForcibly().waitFor();
        }

        Process second = broker();
        try {
            var again = clients(bootstrap(second));
            // Committed is what the coordinator has noted; the marker that shows it to readers may
            // have to be written after the restart.
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(readAll(again)).containsExactly("kept"));
        } finally {
            second.destroyForcibly().waitFor();
        }
    }

    private static List<String> readAll(KafkaClients clients) {
        List<String> values = new ArrayList<>();
        try (var reader = clients.reader()) {
            Replay.toEnd(
                    reader,
                    List.of(new TopicPartition(NAMES.of(Topic.TRACKS), 0)),
                    () -> false,
                    record -> values.add(new String(record.value(), UTF_8)));
        }
        return values;
    }

    private static KafkaClients clients(String bootstrap) {
        return new KafkaClients(new KafkaSettings(bootstrap, NAMES, Map.of()));
    }

    private Process broker() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String bootstrap(Process process) throws IOException {
        BufferedReader reader = process.inputReader(UTF_8);
        String line = reader.readLine();
        while (line != null && !line.startsWith(BrokerProcess.READY)) {
            line = reader.readLine();
        }
        assertThat(line).as("the broker process printed where it listens").isNotNull();
        return line.substring(BrokerProcess.READY.length());
    }

    /** The process that is killed. */
    static final class BrokerProcess {
        static final String READY = "listening on ";

        private BrokerProcess() {}

        public static void main(String[] args) throws InterruptedException {
            var broker = EmbeddedBroker.start(Path.of(args[0]));
            System.out.println(READY + broker.bootstrap());
            TimeUnit.MINUTES.sleep(5);
        }
    }
}
