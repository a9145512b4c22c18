package parley.bench.notifier;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

import parley.bench.Scratch;
import parley.contract.json.RecordCodec;
import parley.contract.record.Stage;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.notifier.NotifierConfig;
import parley.notifier.NotifierService;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.delivery.Told;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How long a notifier takes to become the active one on a topic full of deliveries that have ended,
 * and what it keeps of each in memory. The broker is in the same process.
 */
public final class ReplaySpeed {
    private static final int CHATS = 100_000;
    private static final int DEVELOPMENTS = 10;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration LONGEST_OF_ALL = Duration.ofMinutes(10);

    private final KafkaClients clients;
    private final PrintStream out;

    private ReplaySpeed(KafkaClients clients, PrintStream out) {
        this.clients = clients;
        this.out = out;
    }

    /** Measures and prints; takes no arguments. */
    public static void main(String[] args) throws Exception {
        Scratch.endAfter(LONGEST_OF_ALL, "bench/replay");
        Scratch.inFolder(ReplaySpeed::measure);
        System.exit(0);
    }

    private static void measure(Path data) throws InterruptedException {
        try (var broker = EmbeddedBroker.start(data)) {
            var names = TopicNames.standard();
            var clients = new KafkaClients(new KafkaSettings(broker.bootstrap(), names, Map.of()));
            try (var admin = clients.admin()) {
                new TopicSetup(admin, names, Optional.empty(), Map.of()).ensure();
            }
            new ReplaySpeed(clients, System.out).run();
        }
    }

    private void run() throws InterruptedException {
        Instant now = Instant.now();
        fillSubscriptions(now);
        long without = open("100,000 subscriptions");
        fillDeliveries(now);
        long with = open("100,000 subscriptions and 1,000,000 deliveries that have ended");
        out.printf(
                "heap for each delivery that has ended: %d bytes%n",
                (with - without) / ((long) CHATS * DEVELOPMENTS));
    }

    /** Starts a notifier, waits until it is the active one, and closes it: the heap it had. */
    private long open(String of) throws InterruptedException {
        var nobody =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var config =
                new NotifierConfig(
                        Optional.empty(),
                        NotifierConfig.TELEGRAM,
                        Optional.empty(),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(25),
                        Duration.ofMinutes(1),
                        30,
                        "en",
                        NotifierConfig.AGE_LIMIT,
                        NotifierConfig.BUNDLE,
                        NotifierConfig.FLOOD,
                        Set.of());
        long begun = System.nanoTime();
        try (var service =
                NotifierService.create(clients, config, InstantSource.system(), nobody)) {
            service.start();
            while (!service.active()) {
                if (System.nanoTime() - begun > LONGEST.toNanos()) {
                    throw new IllegalStateException("not active in time");
                }
                Thread.sleep(20);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            long heap = heap();
            out.printf("%s: active after %.1f s, heap %d MB%n", of, seconds, heap >> 20);
            return heap;
        }
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int round = 0; round < 3; round++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void fillSubscriptions(Instant now) {
        var codec = RecordCodec.of(Subscription.class);
        try (Producer<String, byte[]> producer = clients.producer()) {
            for (int chat = 1; chat <= CHATS; chat++) {
                var place = new Recipient(chat, 0);
                send(
                        producer,
                        Topic.SUBSCRIPTIONS,
                        place.key(),
                        codec.encode(Subscription.of(place, "en", now)));
            }
        }
    }

    private void fillDeliveries(Instant now) {
        var codec = RecordCodec.of(Delivery.class);
        try (Producer<String, byte[]> producer = clients.producer()) {
            for (int development = 0; development < DEVELOPMENTS; development++) {
                String id = "%024x".formatted(development);
                var told = new Told(3, Stage.COMPLETED, 5, now, now, false, false, false);
                for (int chat = 1; chat <= CHATS; chat++) {
                    var key = new DeliveryKey(id, new Recipient(chat, 0));
                    var delivery = Delivery.ended(key, 3, chat, told, false, null, now);
                    send(producer, Topic.DELIVERIES, key.text(), codec.encode(delivery));
                }
            }
        }
    }

    // Closing the producer waits for all of it.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(Producer<String, byte[]> producer, Topic topic, String key, byte[] value) {
        producer.send(new ProducerRecord<>(clients.settings().names().of(topic), 0, key, value));
    }
}
