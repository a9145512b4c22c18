package parley.bench.notifier;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

import parley.contract.json.RecordCodec;
import parley.contract.record.Development;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.notifier.NotifierConfig;
import parley.notifier.NotifierService;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Settings;
import parley.notifier.subscription.Subscription;
import parley.runtime.config.Problems;
import parley.runtime.config.YamlSection;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;
import parley.runtime.lifecycle.Closer;
import parley.testkit.telegram.ApiCall;
import parley.testkit.telegram.BotApiDouble;
import parley.testkit.telegram.PaceLimits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** An embedded broker, a Bot API that enforces a pace, and people who subscribed. */
final class Town implements AutoCloseable {
    private static final RecordCodec<Subscription> SUBSCRIPTIONS =
            RecordCodec.of(Subscription.class);
    private static final RecordCodec<Development> DEVELOPMENTS = RecordCodec.of(Development.class);

    final BotApiDouble telegram;
    private final EmbeddedBroker broker;
    private final KafkaClients clients;
    private final Producer<String, byte[]> producer;
    private final Closer closer = new Closer();

    /**
     * Starts it.
     *
     * @param perSecond what the Bot API lets a bot send in a second
     */
    Town(Path data, int perSecond) {
        this.broker = EmbeddedBroker.start(data);
        closer.register(broker);
        this.telegram = BotApiDouble.builder().pace(pace(perSecond)).start();
        closer.register(telegram);
        this.clients =
                new KafkaClients(
                        new KafkaSettings(broker.bootstrap(), TopicNames.standard(), Map.of()));
        try (var admin = clients.admin()) {
            new TopicSetup(admin, TopicNames.standard(), Optional.empty(), Map.of()).ensure();
        }
        this.producer = clients.producer();
        closer.register(producer);
    }

    static PaceLimits pace(int perSecond) {
        PaceLimits telegram = PaceLimits.telegram();
        return new PaceLimits(
                telegram.chatInterval(),
                telegram.chatBurst(),
                telegram.groupPerMinute(),
                perSecond);
    }

    String bootstrap() {
        return broker.bootstrap();
    }

    /** People who spoke to the bot, which has heard them, and are subscribed to everything. */
    void subscribe(long first, int count) throws IOException, InterruptedException {
        subscribe(first, count, Settings.STANDARD);
    }

    /** The same with settings of their own. */
    void subscribe(long first, int count, Settings settings)
            throws IOException, InterruptedException {
        Instant now = Instant.now();
        for (long chat = first; chat < first + count; chat++) {
            telegram.privateChat(chat, "Reader", "en");
            telegram.say(chat, "hello");
            var subscription = Subscription.of(new Recipient(chat, 0), "en", now).with(settings);
            send(
                    Topic.SUBSCRIPTIONS,
                    subscription.recipient().key(),
                    SUBSCRIPTIONS.encode(subscription));
        }
        producer.flush();
        confirmUpdates();
    }

    private void confirmUpdates() throws IOException, InterruptedException {
        var all = "/bot" + telegram.token() + "/getUpdates?offset=" + Integer.MAX_VALUE;
        try (var http = HttpClient.newHttpClient()) {
            URI address = telegram.baseUrl().resolve(all);
            http.send(
                    HttpRequest.newBuilder(address).build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    // Whatever was not written shows in what is not delivered.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(Topic topic, String key, byte[] value) {
        producer.send(
                new ProducerRecord<>(
                        TopicNames.standard().of(topic),
                        null,
                        Instant.now().toEpochMilli(),
                        key,
                        value));
    }

    /**
     * Publishes a development.
     *
     * @return when it was on Kafka
     */
    Instant publish(Development development) throws InterruptedException {
        try {
            producer.send(
                            new ProducerRecord<>(
                                    TopicNames.standard().of(Topic.DEVELOPMENTS),
                                    null,
                                    Instant.now().toEpochMilli(),
                                    development.id(),
                                    DEVELOPMENTS.encode(development)))
                    .get();
            return Instant.now();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A notifier with an operator's pace, started and active. */
    NotifierService notifier(int perSecond) {
        var problems = new Problems();
        var section =
                YamlSection.of(
                        "bench",
                        "{bundle: 0, flood: 0, telegram: {per-second: " + perSecond + "}}",
                        problems);
        var config =
                NotifierConfig.read(
                        section,
                        Map.of(
                                NotifierConfig.TOKEN,
                                telegram.token(),
                                NotifierConfig.URL,
                                telegram.baseUrl().toString()));
        if (!problems.all().isEmpty()) {
            throw new IllegalStateException(problems.all().toString());
        }
        var service = NotifierService.create(clients, config, InstantSource.system(), System.out);
        service.start();
        await("active", Duration.ofMinutes(1), service::active);
        return service;
    }

    /** The calls that sent or should have sent a message. */
    List<ApiCall> sends() {
        return telegram.calls("sendMessage");
    }

    static void await(String what, Duration most, BooleanSupplier condition) {
        await(what, most, Duration.ofMillis(5), condition);
    }

    /**
     * Waits for a condition.
     *
     * @param nap between two looks
     */
    static void await(String what, Duration most, Duration nap, BooleanSupplier condition) {
        Instant end = Instant.now().plus(most);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("not " + what + " after " + most);
            }
            LockSupport.parkNanos(nap.toNanos());
        }
    }

    @Override
    public void close() {
        try {
            closer.close();
        } catch (UncheckedIOException e) {
            // The data folder is thrown away.
            System.err.println("not closed cleanly: " + e.getMessage());
        }
    }
}
