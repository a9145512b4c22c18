package parley.notifier.news;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.topic.Topic;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.lifecycle.Worker;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Follows {@code talks.feeds}, keeping of each feed only whether it is well, when it was read and
 * what is wrong with it. Its turns belong to one worker.
 */
public final class FeedsFollowing implements Worker.Turn, Feeds {
    /**
     * What is read of a feed's state; what else its record holds is not even decoded.
     *
     * @param failures polls that failed since the last that did not
     * @param read when it was last read without error
     * @param problem why the last poll failed
     */
    record Pulse(int failures, @Nullable Instant read, @Nullable String problem) {}

    /** Of those that fail the one that was read longest ago, or never, comes first. */
    private static final Comparator<FeedPulse> ORDER =
            Comparator.comparing(FeedPulse::well)
                    .thenComparing(
                            pulse ->
                                    pulse.well() || pulse.read() == null
                                            ? Instant.MIN
                                            : pulse.read())
                    .thenComparing(FeedPulse::feed);

    private static final Logger log = LoggerFactory.getLogger(FeedsFollowing.class);
    private static final RecordCodec<Pulse> PULSES = RecordCodec.of(Pulse.class);
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final KafkaClients clients;
    private final BooleanSupplier wanted;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<String, Pulse> pulses = new ConcurrentHashMap<>();
    private @Nullable Consumer<String, byte[]> reader;

    /**
     * Reads nothing yet.
     *
     * @param wanted whether anybody can ask now: an instance that stands by reads nothing
     */
    public FeedsFollowing(KafkaClients clients, BooleanSupplier wanted) {
        this.clients = clients;
        this.wanted = wanted;
    }

    @Override
    public void take() throws InterruptedException {
        try {
            if (!wanted.getAsBoolean()) {
                close();
                pause();
                return;
            }
            if (reader == null) {
                reader = open();
            }
            reader.poll(WAIT).forEach(this::accept);
        } catch (InterruptException e) {
            throw (InterruptedException) new InterruptedException().initCause(e);
        } catch (KafkaException e) {
            // Health tells of a Kafka that does not answer; here only a number grows old.
            log.debug("The feeds' states cannot be read; trying again", e);
            close();
            pause();
        }
    }

    private void pause() throws InterruptedException {
        stopped.await(WAIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends waits. Any thread may call it. */
    public void stop() {
        stopped.countDown();
    }

    private Consumer<String, byte[]> open() {
        Consumer<String, byte[]> opened = clients.reader();
        try {
            String name = clients.settings().names().of(Topic.FEEDS);
            List<TopicPartition> partitions =
                    opened.partitionsFor(name).stream()
                            .map(info -> new TopicPartition(name, info.partition()))
                            .toList();
            opened.assign(partitions);
            opened.seekToBeginning(partitions);
            return opened;
        } catch (RuntimeException e) {
            opened.close(CloseOptions.timeout(CLOSING));
            throw e;
        }
    }

    private void accept(ConsumerRecord<String, byte[]> record) {
        switch (PULSES.decode(record.value())) {
            case Decoded.Valid<Pulse>(Pulse pulse) -> pulses.put(record.key(), pulse);
            case Decoded.Tombstone<Pulse> _, Decoded.Malformed<Pulse> _ ->
                    pulses.remove(record.key());
        }
    }

    @Override
    public List<FeedPulse> all() {
        return pulses.entrySet().stream()
                .map(
                        entry ->
                                new FeedPulse(
                                        entry.getKey(),
                                        entry.getValue().failures(),
                                        entry.getValue().read(),
                                        entry.getValue().problem()))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public FeedsSummary summary() {
        int well = 0;
        Instant read = null;
        for (Pulse pulse : pulses.values()) {
            well += pulse.failures() == 0 ? 1 : 0;
            Instant mine = pulse.read();
            if (mine != null && (read == null || mine.isAfter(read))) {
                read = mine;
            }
        }
        return new FeedsSummary(pulses.size(), well, read);
    }

    /** Gives its client back; to be called by the worker, or once that has ended. */
    public void close() {
        if (reader != null) {
            reader.close(CloseOptions.timeout(CLOSING));
            reader = null;
        }
    }
}
