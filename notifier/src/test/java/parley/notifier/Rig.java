package parley.notifier;

import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.DeadLetter;
import parley.contract.record.Development;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.notifier.bot.Commands;
import parley.notifier.bot.UpdateReader;
import parley.notifier.delivery.Delivery;
import parley.notifier.delivery.DeliveryKey;
import parley.notifier.measure.NotifierMetrics;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Settings;
import parley.notifier.subscription.Subscription;
import parley.notifier.telegram.BotToken;
import parley.notifier.telegram.TelegramTransport;
import parley.notifier.terminal.TerminalTransport;
import parley.notifier.transport.Transport;
import parley.notifier.transport.UpdateSource;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;
import parley.runtime.kafka.Replay;
import parley.runtime.lifecycle.Closer;
import parley.testkit.kafka.TopicSettings;
import parley.testkit.telegram.BotApiDouble;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** One test's own topics on a shared broker, a Bot API double, and services that come and go. */
@NullMarked
final class Rig implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(20);

    private static final RecordCodec<Development> DEVELOPMENTS = RecordCodec.of(Development.class);

    final BotApiDouble telegram = BotApiDouble.start();
    final TopicNames names;
    private final KafkaClients clients;
    private final Producer<String, byte[]> producer;
    private final Closer closer = new Closer();
    private InstantSource clock = InstantSource.system();
    private Duration callTimeout = Duration.ofSeconds(8);
    private int bundle = NotifierConfig.BUNDLE;
    private int flood = NotifierConfig.FLOOD;
    private Duration ageLimit = NotifierConfig.AGE_LIMIT;
    private Set<Long> admins = Set.of();
    private Optional<WebhookConfig> webhook = Optional.empty();

    Rig(EmbeddedBroker broker, String name) {
        this.names = new TopicNames("it-" + name + ".");
        this.clients = new KafkaClients(new KafkaSettings(broker.bootstrap(), names, Map.of()));
        this.producer = clients.producer();
        try (var admin = clients.admin()) {
            new TopicSetup(
                            admin,
                            names,
                            Optional.empty(),
                            Map.of(
                                    Topic.FEEDS, 1,
                                    Topic.SIGHTINGS, 1,
                                    Topic.ARTICLES, 1,
                                    Topic.MATCHES, 1,
                                    Topic.DEVELOPMENTS, 2))
                    .ensure();
        }
        closer.register(telegram);
        closer.register(producer);
    }

    /** So many alerts go one by one; 0 for any number. */
    void bundle(int most) {
        bundle = most;
    }

    /** Whom to ask about more new developments in an hour than this. */
    void flood(int most, long admin) {
        flood = most;
        admins = Set.of(admin);
    }

    /** What is older is told in a digest. */
    void ageLimit(Duration most) {
        ageLimit = most;
    }

    /** The clock of services and of what is published from now on. */
    void clock(InstantSource instants) {
        clock = instants;
    }

    /** The services to come have updates posted there; empty: they ask for them. */
    void webhook(Optional<WebhookConfig> where) {
        webhook = where;
    }

    void callTimeout(Duration timeout) {
        callTimeout = timeout;
    }

    /** A service on Telegram's double, started and active. */
    NotifierService start() {
        return start(Rig::commands);
    }

    NotifierService start(Function<UpdateSource, UpdateReader> reader) {
        NotifierService service = standby(reader);
        await().atMost(SOON).until(service::active);
        return service;
    }

    /** A service that is started, active or not. */
    NotifierService standby() {
        return standby(Rig::commands);
    }

    private NotifierService standby(Function<UpdateSource, UpdateReader> reader) {
        return started(
                new TelegramTransport(
                        BotToken.of(telegram.token()),
                        telegram.baseUrl(),
                        callTimeout,
                        Duration.ofSeconds(5)),
                reader);
    }

    NotifierService startOnTerminal(OutputStream out) {
        NotifierService service =
                started(
                        new TerminalTransport(
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                InstantSource.system()),
                        Rig::commands);
        await().atMost(SOON).until(service::active);
        return service;
    }

    private NotifierService started(
            Transport transport, Function<UpdateSource, UpdateReader> reader) {
        var config =
                new NotifierConfig(
                        Optional.of(BotToken.of(telegram.token())),
                        telegram.baseUrl(),
                        webhook,
                        callTimeout,
                        Duration.ofSeconds(5),
                        Duration.ofMillis(300),
                        30,
                        "en",
                        ageLimit,
                        bundle,
                        flood,
                        admins);
        var service =
                new NotifierService(
                        clients,
                        config,
                        clock,
                        transport,
                        reader,
                        new SplittableRandom(7),
                        NotifierMetrics.NONE);
        closer.register(service);
        service.start();
        return service;
    }

    static Commands commands(UpdateSource source) {
        return new Commands(source.members(), InstantSource.system(), Set.of());
    }

    /** A person who has said {@code /start} and was welcomed. */
    void subscribe(long chat) throws InterruptedException {
        telegram.privateChat(chat, "Anna", "en");
        telegram.say(chat, "/start");
        telegram.awaitMessages(chat, 1, SOON);
    }

    /** One that has subscribed already. */
    void subscribed(Recipient recipient, Settings settings) {
        var subscription =
                Subscription.of(recipient, "en", clock.instant().minusSeconds(9)).with(settings);
        publish(
                Topic.SUBSCRIPTIONS,
                recipient.key(),
                RecordCodec.of(Subscription.class).encode(subscription));
    }

    /** Does what a successor does first: no older producer of the notifier can write any more. */
    void fence() {
        try (var successor = clients.transactionalProducer(names.of("notifier-0"))) {
            successor.initTransactions();
        }
    }

    void publish(Development development) {
        publish(Topic.DEVELOPMENTS, development.id(), DEVELOPMENTS.encode(development));
    }

    void publish(Topic topic, @Nullable String key, byte @Nullable [] value) {
        try {
            long now = clock.instant().toEpochMilli();
            producer.send(new ProducerRecord<>(names.of(topic), null, now, key, value)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes settings of a topic. */
    void alter(Topic topic, Map<String, String> settings) {
        try (var admin = clients.admin()) {
            TopicSettings.change(admin, names.of(topic), settings);
        }
    }

    Optional<Delivery> delivery(String development, long chat) {
        byte[] value =
                table(Topic.DELIVERIES)
                        .get(new DeliveryKey(development, new Recipient(chat, 0)).text());
        return RecordCodec.of(Delivery.class).decode(value)
                        instanceof Decoded.Valid<Delivery>(Delivery delivery)
                ? Optional.of(delivery)
                : Optional.empty();
    }

    /** All deliveries that are kept, ended or not. */
    List<Delivery> deliveries() {
        List<Delivery> all = new ArrayList<>();
        for (byte @Nullable [] value : table(Topic.DELIVERIES).values()) {
            if (RecordCodec.of(Delivery.class).decode(value)
                    instanceof Decoded.Valid<Delivery>(Delivery delivery)) {
                all.add(delivery);
            }
        }
        return all;
    }

    /** The newest value of every key of a topic; null where that is a tombstone. */
    Map<String, byte @Nullable []> table(Topic topic) {
        Map<String, byte @Nullable []> table = new LinkedHashMap<>();
        try (var reader = clients.reader()) {
            var partition = new TopicPartition(names.of(topic), 0);
            Replay.toEnd(
                    reader,
                    List.of(partition),
                    () -> false,
                    record -> table.put(record.key(), record.value()));
        }
        return table;
    }

    List<DeadLetter> deadLetters() {
        List<DeadLetter> letters = new ArrayList<>();
        try (var reader = clients.reader()) {
            var partition = new TopicPartition(names.of(Topic.DEAD_LETTERS), 0);
            Replay.toEnd(
                    reader,
                    List.of(partition),
                    () -> false,
                    record -> {
                        if (RecordCodec.of(DeadLetter.class).decode(record.value())
                                instanceof Decoded.Valid<DeadLetter>(DeadLetter letter)) {
                            letters.add(letter);
                        }
                    });
        }
        return letters;
    }

    @Override
    public void close() {
        closer.close();
    }
}
