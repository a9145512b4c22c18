package parley.classifier.reload;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.classifier.match.RunningRules;
import parley.classifier.measure.ClassifierMetrics;
import parley.classifier.measure.ReloadOutcome;
import parley.classifier.rule.RuleFolder;
import parley.classifier.stream.TrackPublication;
import parley.contract.record.RulesInUse;
import parley.runtime.file.FolderContent;
import parley.runtime.file.FolderWatch;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.lifecycle.Condition;
import parley.runtime.lifecycle.Worker;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the rules at work in step with the folder and with what operators say. Takes its turns on
 * one thread, which is not the stream's; {@link #condition()} is for any thread.
 *
 * <p>The last good set stays whatever happens to the folder. A change is put to work in one step
 * and counts for later articles only.
 */
public final class RuleWatch implements Worker.Turn, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RuleWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int PROBLEMS_TOLD = 3;
    private static final Condition WELL = new Condition.Well();

    private final KafkaClients clients;
    private final Path folder;
    private final RunningRules running;
    private final ClassifierMetrics metrics;
    private final InstantSource clock;
    private final Runnable ready;
    private final FolderWatch watch;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final String instance = UUID.randomUUID().toString();
    private final Fellows fellows = new Fellows(instance);

    private final Changeover changeover;
    private @Nullable RulesTopic topic;
    private Optional<FolderContent> pending = Optional.empty();
    private boolean tracksDue = true;
    private Instant said = Instant.EPOCH;
    private volatile Condition trouble = WELL;
    private volatile Condition condition = new Condition.Degraded("the rules are being compared");

    /**
     * A watch over a folder whose rules are at work already.
     *
     * @param watch begun before the folder was read
     * @param read what it said
     * @param ready called once, when it is clear what of the folder may alert: articles may come
     */
    public RuleWatch(
            KafkaClients clients,
            Path folder,
            FolderWatch watch,
            RuleFolder read,
            RunningRules running,
            ClassifierMetrics metrics,
            InstantSource clock,
            Runnable ready) {
        this.clients = clients;
        this.folder = folder;
        this.watch = watch;
        this.running = running;
        this.changeover =
                new Changeover(clients, running, read, watch.content(), clock, this::cancelled);
        this.metrics = metrics;
        this.clock = clock;
        this.ready = ready;
    }

    /** How the rules are; any thread may ask. */
    public Condition condition() {
        return condition.worse(trouble).worse(fellows.condition());
    }

    @Override
    public void take() throws InterruptedException {
        try {
            RulesTopic open = topic;
            if (open == null) {
                begin();
            } else {
                open.poll(LOOK);
                turn(open);
            }
            trouble = WELL;
        } catch (KafkaException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            hinder("the rules cannot be compared or told of yet: " + e);
            closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void hinder(String reason) {
        if (trouble.equals(WELL)) {
            log.warn(reason);
        }
        trouble = new Condition.Degraded(reason);
    }

    private void begin() throws InterruptedException {
        RulesTopic open = RulesTopic.open(clients, this::cancelled);
        boolean begun = false;
        try {
            begun = changeover.begin(open);
        } finally {
            if (!begun) {
                open.close();
            }
        }
        if (begun) {
            topic = open;
            decided();
            ready.run();
        }
    }

    private boolean cancelled() {
        return closing.getCount() == 0;
    }

    private void turn(RulesTopic open) throws InterruptedException {
        pending = watch.look().or(() -> pending);
        if (pending.isPresent()) {
            reload(open, pending.get());
            pending = Optional.empty();
        } else if (changeover.somethingPromoted(open)) {
            if (changeover.release(open)) {
                decided();
            }
        }
        say(open);
        publishTracks();
    }

    private void reload(RulesTopic open, FolderContent content) throws InterruptedException {
        switch (content) {
            case FolderContent.Unreadable(String reason) ->
                    refuse(ReloadOutcome.UNREADABLE, List.of(folder + ": " + reason));
            case FolderContent.Texts(var files) -> reload(open, files);
        }
    }

    private void reload(RulesTopic open, SortedMap<String, String> files)
            throws InterruptedException {
        Candidate candidate = Candidate.read(folder);
        if (!watch.stands()) {
            // It was saved again meanwhile, and is looked at again once it stands still.
            return;
        }
        switch (candidate) {
            case Candidate.Unsound(ReloadOutcome outcome, List<String> problems) ->
                    refuse(outcome, problems);
            case Candidate.Sound(RuleFolder next) -> {
                if (next.revision().equals(changeover.good().revision())) {
                    log.info("the rules in {} are again those at work, {}", folder, revision());
                    done(ReloadOutcome.UNCHANGED);
                } else {
                    change(open, next, files);
                }
            }
        }
    }

    private void change(RulesTopic open, RuleFolder next, SortedMap<String, String> files)
            throws InterruptedException {
        try {
            if (changeover.change(open, next, files)) {
                decided();
            }
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever is wrong with our code, the last good set goes on.
            log.error("rule set {} cannot be put to work", next.revision(), e);
            refuse(ReloadOutcome.BROKEN, List.of(folder + ": " + e));
        }
    }

    private void decided() {
        int held = changeover.held().size();
        metrics.held(held);
        tracksDue = true;
        said = Instant.EPOCH;
        done(held == 0 ? ReloadOutcome.APPLIED : ReloadOutcome.HELD);
    }

    private void refuse(ReloadOutcome outcome, List<String> problems) {
        List<String> first = problems.subList(0, Math.min(PROBLEMS_TOLD, problems.size()));
        int more = problems.size() - first.size();
        String told =
                "the rules in %s cannot be used (%s), rule set %s stays: %s%s"
                        .formatted(
                                folder,
                                outcome.code(),
                                revision(),
                                String.join("; ", first),
                                more == 0 ? "" : "; and " + more + " more");
        log.warn(told);
        metrics.reloaded(outcome);
        condition = new Condition.Degraded(told);
    }

    private void done(ReloadOutcome outcome) {
        metrics.reloaded(outcome);
        condition = WELL;
    }

    private String revision() {
        return running.current().revision();
    }

    private void say(RulesTopic open) throws InterruptedException {
        Instant now = clock.instant();
        if (!now.isBefore(said.plus(Fellows.SAYING))) {
            List<String> held = changeover.held().keySet().stream().sorted().toList();
            open.say(new RulesInUse(instance, Host.name(), revision(), held, now));
            said = now;
        }
        fellows.note(revision(), open.table().instances(), now);
    }

    private void publishTracks() throws InterruptedException {
        if (tracksDue) {
            TrackPublication.publish(clients, running.current(), clock.instant());
            tracksDue = false;
        }
    }

    /** Ends it, after its last turn; says that this instance is gone. */
    @Override
    public void close() {
        closing.countDown();
        RulesTopic open = topic;
        if (open != null) {
            open.leave(instance, clock.instant());
            open.close();
        }
    }

    /** Lets a turn that is under way end soon. */
    public void stop() {
        closing.countDown();
    }
}
