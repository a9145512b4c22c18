package parley.bench.classifier;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

import parley.bench.Scratch;
import parley.classifier.ClassifierService;
import parley.classifier.measure.ClassifierMetrics;
import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * What {@code bench/classifier} runs: a backlog that lies on {@code talks.articles} before the
 * classifier starts, and the time until the offsets of all of it are committed, start of the
 * service included. Broker and classifier share the process.
 */
public final class ClassifierBench {
    private static final RecordCodec<Article> CODEC = RecordCodec.of(Article.class);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration LONGEST_OF_ALL = Duration.ofMinutes(15);
    private static final int LOOK_MS = 20;

    private final KafkaClients clients;
    private final Path rules;
    private final int articles;

    private ClassifierBench(KafkaClients clients, Path rules, int articles) {
        this.clients = clients;
        this.rules = rules;
        this.articles = articles;
    }

    /** Takes the folder of rules and, if given, the number of articles. */
    public static void main(String[] args) throws Exception {
        Path rules = Path.of(args[0]);
        int articles = args.length > 1 ? Integer.parseInt(args[1]) : 150_000;
        Scratch.endAfter(LONGEST_OF_ALL, "bench/classifier");
        Scratch.inFolder(data -> measureAll(data, rules, articles));
        System.exit(0);
    }

    private static void measureAll(Path data, Path rules, int articles) throws Exception {
        try (var broker = EmbeddedBroker.start(data)) {
            int round = 0;
            for (int[] shape : new int[][] {{1, 1}, {1, 2}, {2, 1}, {1, 2}, {2, 1}}) {
                round++;
                var names = new TopicNames("round" + round + ".");
                var clients =
                        new KafkaClients(new KafkaSettings(broker.bootstrap(), names, Map.of()));
                try (var admin = clients.admin()) {
                    new TopicSetup(admin, names, Optional.empty(), Map.of()).ensure();
                }
                new ClassifierBench(clients, rules, articles).measure(shape[0], shape[1]);
            }
        }
    }

    private void measure(int instances, int threads)
            throws InterruptedException, ExecutionException {
        preload();
        List<ClassifierService> services = new ArrayList<>();
        long start = System.nanoTime();
        try (Admin admin = clients.admin()) {
            for (int i = 0; i < instances; i++) {
                var service =
                        new ClassifierService(
                                clients,
                                rules,
                                InstantSource.system(),
                                ClassifierMetrics.NONE,
                                threads);
                services.add(service);
                service.start();
            }
            awaitFirst(admin);
            long first = System.nanoTime();
            long done = committed(admin);
            await(admin, start);
            long end = System.nanoTime();
            System.out.printf(
                    "%d instance(s) of %d thread(s): %,d articles in %.2f s, %,.0f articles/s;"
                            + " without the start %,.0f articles/s%n",
                    instances,
                    threads,
                    articles,
                    (end - start) / 1e9,
                    articles / ((end - start) / 1e9),
                    (articles - done) / ((end - first) / 1e9));
        } finally {
            services.forEach(ClassifierService::close);
        }
    }

    private void preload() {
        var synthetic = new SyntheticArticles();
        String topic = clients.settings().names().of(Topic.ARTICLES);
        try (Producer<String, byte[]> producer = clients.producer()) {
            for (int i = 0; i < articles; i++) {
                Article article = synthetic.next(i);
                var _ =
                        producer.send(
                                new ProducerRecord<>(topic, article.id(), CODEC.encode(article)));
            }
        }
    }

    private void awaitFirst(Admin admin) throws InterruptedException, ExecutionException {
        while (committed(admin) == 0) {
            pause();
        }
    }

    private void await(Admin admin, long start) throws InterruptedException, ExecutionException {
        long done = committed(admin);
        while (done < articles) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new IllegalStateException(done + " of " + articles + " after " + LONGEST);
            }
            pause();
            done = committed(admin);
        }
    }

    private static void pause() throws InterruptedException {
        var _ = new CountDownLatch(1).await(LOOK_MS, TimeUnit.MILLISECONDS);
    }

    /** Offsets of the articles that the classifier's group has committed. */
    private long committed(Admin admin) throws InterruptedException, ExecutionException {
        String group = clients.settings().names().of("classifier");
        String topic = clients.settings().names().of(Topic.ARTICLES);
        return admin
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().topic().equals(topic) && entry.getValue() != null)
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }
}
