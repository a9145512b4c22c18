package parley.notifier.desk;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.json.Decoded;
import parley.contract.record.Development;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.notifier.bot.Reception;
import parley.notifier.measure.NotifierMetrics;
import parley.notifier.pace.Backoff;
import parley.notifier.pace.SteadyTime;
import parley.notifier.subscription.Recipient;
import parley.notifier.subscription.Subscription;
import parley.notifier.transport.Transport;
import parley.notifier.trouble.Troubles;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.Replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Opens the desk for the instance that has become the active one. */
final class DeskOpening {
    private static final Logger log = LoggerFactory.getLogger(DeskOpening.class);
    private static final Duration LEAST_WAIT = Duration.ofSeconds(1);
    private static final Duration MOST_WAIT = Duration.ofSeconds(30);

    /** Calls at a time where none has to be fast. */
    private static final int LEAST_CALLS = 64;

    /** More are of no use: a call takes a tenth of a second, and the most there are is 1,000/s. */
    private static final int MOST_CALLS = 250;

    private final KafkaClients clients;
    private final TopicNames names;
    private final DeskSettings settings;
    private final InstantSource instants;
    private final Instant started;
    private final Transport transport;
    private final Reception reception;
    private final Courier courier;
    private final Troubles troubles;
    private final NotifierMetrics metrics;

    DeskOpening(
            KafkaClients clients,
            DeskSettings settings,
            InstantSource instants,
            Transport transport,
            Reception reception,
            Courier courier,
            Troubles troubles,
            NotifierMetrics metrics) {
        this.clients = clients;
        this.names = clients.settings().names();
        this.settings = settings;
        this.instants = instants;
        this.started = instants.instant();
        this.transport = transport;
        this.reception = reception;
        this.courier = courier;
        this.troubles = troubles;
        this.metrics = metrics;
    }

    /**
     * Fences every former owner, rebuilds the books and goes on where the group stands.
     *
     * @param cancelled asked now and then; the opening ends early when true
     * @return the desk; empty if cancelled
     * @throws KafkaException if Kafka does not answer as it should
     */
    Optional<OpenDesk> open(Membership membership, BooleanSupplier cancelled) {
        Producer<String, byte[]> producer = clients.transactionalProducer(names.of("notifier-0"));
        var ledger = new Ledger(producer, membership, names, instants);
        Consumer<String, byte[]> reader = clients.reader();
        try {
            // From here on nothing of a former owner can still appear in what is read below.
            producer.initTransactions();
            var books = new Books();
            var replay = new BooksReplay(books, instants);
            if (!rebuild(reader, membership, ledger, cancelled, replay)) {
                close(ledger, reader);
                return Optional.empty();
            }
            var memory = new Memory(reception.knowledge(), names);
            var chronicle = new Chronicle();
            if (!recall(reader, membership, cancelled, memory, chronicle)) {
                close(ledger, reader);
                return Optional.empty();
            }
            goOn(reader, membership, ledger);
            settleIn(books, replay, ledger);
            log.info(
                    "Active: {} subscriptions, {} deliveries to be sent",
                    books.subscriptions().size(),
                    books.waiting());
            return Optional.of(assemble(ledger, reader, books, memory, chronicle));
        } catch (RuntimeException e) {
            close(ledger, reader);
            throw e;
        }
    }

    private boolean rebuild(
            Consumer<String, byte[]> reader,
            Membership membership,
            Ledger ledger,
            BooleanSupplier cancelled,
            BooksReplay replay) {
        Set<TopicPartition> partitions = new HashSet<>(partitions(Topic.SUBSCRIPTIONS, reader));
        partitions.addAll(partitions(Topic.DELIVERIES, reader));
        partitions.addAll(partitions(Topic.FEEDBACK, reader));
        Map<TopicPartition, OffsetAndMetadata> seen = membership.committed(partitions);
        boolean complete =
                Replay.toEnd(
                        reader,
                        partitions,
                        cancelled,
                        record -> {
                            var partition = new TopicPartition(record.topic(), record.partition());
                            OffsetAndMetadata met = seen.get(partition);
                            long from = met == null ? 0 : met.offset();
                            if (record.topic().equals(names.of(Topic.SUBSCRIPTIONS))) {
                                replay.subscription(record, offset -> offset >= from);
                            } else if (record.topic().equals(names.of(Topic.FEEDBACK))) {
                                replay.vote(record);
                            } else {
                                replay.delivery(record, offset -> offset >= from);
                            }
                        });
        if (complete) {
            partitions.forEach(partition -> ledger.read(partition, reader.position(partition)));
            seen.values().stream()
                    .map(OffsetAndMetadata::metadata)
                    .map(Handled::parse)
                    .flatMap(Optional::stream)
                    .forEach(ledger::handled);
        }
        return complete;
    }

    private Set<TopicPartition> partitions(Topic topic, Consumer<String, byte[]> reader) {
        String name = names.of(topic);
        Set<TopicPartition> partitions =
                reader.partitionsFor(name).stream()
                        .map(partition -> new TopicPartition(name, partition.partition()))
                        .collect(Collectors.toSet());
        if (partitions.isEmpty()) {
            throw new KafkaException("there is no topic " + name);
        }
        return partitions;
    }

    /** How tracks are called, and the developments as far as they were planned. */
    private boolean recall(
            Consumer<String, byte[]> reader,
            Membership membership,
            BooleanSupplier cancelled,
            Memory memory,
            Chronicle chronicle) {
        Set<TopicPartition> developments = partitions(Topic.DEVELOPMENTS, reader);
        Map<TopicPartition, OffsetAndMetadata> planned = membership.committed(developments);
        Set<TopicPartition> read = new HashSet<>(planned.keySet());
        read.addAll(partitions(Topic.TRACKS, reader));
        memory.clear();
        return Replay.toEnd(
                reader,
                read,
                cancelled,
                record -> {
                    OffsetAndMetadata end =
                            planned.get(new TopicPartition(record.topic(), record.partition()));
                    if (memory.accept(record)
                            && end != null
                            && record.offset() < end.offset()
                            && Planner.DEVELOPMENTS.decode(record.value())
                                    instanceof Decoded.Valid<Development>(var development)) {
                        chronicle.put(
                                development,
                                record.value(),
                                Instant.ofEpochMilli(record.timestamp()));
                    }
                });
    }

    /**
     * Takes the developments by hand, from where the group stands or from their beginning; and the
     * tracks, which are few, from their beginning: one that came meanwhile is not missed.
     */
    private void goOn(Consumer<String, byte[]> reader, Membership membership, Ledger ledger) {
        Set<TopicPartition> partitions = partitions(Topic.DEVELOPMENTS, reader);
        Set<TopicPartition> tracks = partitions(Topic.TRACKS, reader);
        Map<TopicPartition, OffsetAndMetadata> committed = membership.committed(partitions);
        Set<TopicPartition> all = new HashSet<>(partitions);
        all.addAll(tracks);
        reader.assign(all);
        Set<TopicPartition> fresh = new HashSet<>(all);
        fresh.removeAll(committed.keySet());
        reader.seekToBeginning(fresh);
        committed.forEach((partition, offset) -> reader.seek(partition, offset.offset()));
        partitions.forEach(partition -> ledger.read(partition, reader.position(partition)));
    }

    /** The first transaction: proves the ownership, and writes what the opening brought up. */
    private void settleIn(Books books, BooksReplay replay, Ledger ledger) {
        var draft = new Draft(books);
        replay.deadLetters().forEach(draft::add);
        Optional<Recipient> implicit = transport.implicitRecipient();
        if (implicit.isPresent() && books.subscription(implicit.get()).isEmpty()) {
            // From the start of the process, not from now: what came in between is news as well.
            draft.put(Subscription.of(implicit.get(), null, started));
        }
        ledger.commit(draft);
    }

    private OpenDesk assemble(
            Ledger ledger,
            Consumer<String, byte[]> reader,
            Books books,
            Memory memory,
            Chronicle chronicle) {
        var time = new SteadyTime(instants);
        var lines = new Lines(transport.limits(), time);
        var backoff = new Backoff(LEAST_WAIT, MOST_WAIT, settings.random());
        var gate = new Gate(settings.recheck(), mostCalls(), backoff);
        Flood flood = flood(books, chronicle);
        var choosing =
                new Choosing(
                        settings.language(),
                        settings.ageLimit(),
                        reception.knowledge().tracks().names(),
                        flood,
                        metrics,
                        instants);
        var asked = new Asking(settings, reception, lines);
        var planner =
                new Planner(transport::serves, chronicle, flood, choosing, asked::ask, instants);
        var desk =
                new OpenDesk(
                        courier,
                        ledger,
                        reader,
                        books,
                        memory,
                        planner,
                        new Counter(reception, planner, flood, lines, instants),
                        new Settling(planner, lines, gate, backoff, time, instants, troubles),
                        lines,
                        gate,
                        flood,
                        settings,
                        time,
                        instants);
        metrics.begun(books.waiting() + books.held());
        books.count(new Turnover(metrics));
        new InLine(lines, courier, transport::serves).resume(books);
        if (flood.size() > 0) {
            asked.ask();
        }
        return desk;
    }

    private int mostCalls() {
        return Math.clamp(transport.limits().botPerSecond() / 4, LEAST_CALLS, MOST_CALLS);
    }

    /** What the records say was told lately and is held. */
    private Flood flood(Books books, Chronicle chronicle) {
        // With nobody to ask, what is held would be lost.
        var flood = new Flood(settings.admins().isEmpty() ? 0 : settings.flood());
        chronicle.all().stream()
                .filter(known -> known.newsRevision() >= 1)
                .forEach(known -> flood.told(known.id(), known.newsAt()));
        books.undecided().forEach(delivery -> flood.holds(delivery.development()));
        return flood;
    }

    private static void close(Ledger ledger, Consumer<String, byte[]> reader) {
        ledger.close();
        reader.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
