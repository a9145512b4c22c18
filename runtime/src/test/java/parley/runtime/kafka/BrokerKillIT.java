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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The embedded broker in a process of its own, killed without warning. */
class BrokerKillIT {
    private static final TopicNames NAMES = TopicNames.standard();
    private static final int TRANSACTIONS = 12;
    private static final int KILLED = 137;

    /** How the process of the broker ends. */
    private enum Ending {
        BY_THE_TEST,
        AS_SOON_AS_COMMITTED
    }

    @TempDir Path data;

    @Test
    void keepsWhatWasCommittedAndFreesTheFolderWhenKilled() throws Exception {
        Process first = broker(Ending.AS_SOON_AS_COMMITTED);
        assertThat(first.waitFor()).as("it ended by the kill alone").isEqualTo(KILLED);

        Process second = broker(Ending.BY_THE_TEST);
        try {
            var again = clients(bootstrap(second));
            // Committed is what the coordinator has noted; the markers that show it to readers may
            // have to be written after the restart.
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () ->
                                    assertThat(readAll(again))
                                            .hasSize(TRANSACTIONS)
                                            .containsOnly("kept"));
        } finally {
            second.destroyForcibly().waitFor();
        }
    }

    private static List<String> readAll(KafkaClients clients) {
        List<String> values = new ArrayList<>();
        try (var reader = clients.reader()) {
            Replay.toEnd(
                    reader,
                    partitions(),
                    () -> false,
                    record -> values.add(new String(record.value(), UTF_8)));
        }
        return values;
    }

    /** One for each transaction, so that a marker that is missing hides one record. */
    private static List<TopicPartition> partitions() {
        return IntStream.range(0, TRANSACTIONS)
                .mapToObj(partition -> new TopicPartition(NAMES.of(Topic.ARTICLES), partition))
                .toList();
    }

    private static KafkaClients clients(String bootstrap) {
        return new KafkaClients(new KafkaSettings(bootstrap, NAMES, Map.of()));
    }

    private Process broker(Ending ending) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        data.toString(),
                        ending.name())
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
            if (Ending.valueOf(args[1]) == Ending.AS_SOON_AS_COMMITTED) {
                commit(clients(broker.bootstrap()));
                // No hook runs and nothing is written any more, as with SIGKILL.
                Runtime.getRuntime().halt(KILLED);
            }
            TimeUnit.MINUTES.sleep(5);
        }

        /** Commits all at once, so that some markers are still to be written when it returns. */
        private static void commit(KafkaClients clients) throws InterruptedException {
            try (var admin = clients.admin()) {
                new TopicSetup(admin, NAMES, Optional.empty(), Map.of()).ensure();
            }
            var begun = new CountDownLatch(TRANSACTIONS);
            var committed = new CountDownLatch(TRANSACTIONS);
            for (TopicPartition partition : partitions()) {
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> commit(clients, partition, begun, committed));
            }
            committed.await();
        }

        // The producer is not closed: the process is about to be killed.
        @SuppressWarnings("resource")
        private static void commit(
                KafkaClients clients,
                TopicPartition partition,
                CountDownLatch begun,
                CountDownLatch committed) {
            var producer = clients.transactionalProducer(NAMES.of("test-" + partition.partition()));
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(
                    new ProducerRecord<>(
                            partition.topic(), partition.partition(), "k", "kept".getBytes(UTF_8)));
            producer.flush();
            begun.countDown();
            try {
                begun.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts it", e);
            }
            producer.commitTransaction();
            committed.countDown();
        }
    }
}
