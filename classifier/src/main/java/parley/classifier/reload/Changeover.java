package parley.classifier.reload;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.classifier.match.RunningRules;
import parley.classifier.rule.RuleFolder;
import parley.contract.json.RecordTooLargeException;
import parley.contract.record.RuleFiles;
import parley.contract.record.RuleHold;
import parley.runtime.file.FolderContent;
import parley.runtime.kafka.KafkaClients;

import java.time.InstantSource;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * Puts folders of rules to work, as far as they are admitted, and writes down what others must know
 * of it. Every step may be done again after a failure half-way. For one thread.
 */
final class Changeover {
    private static final Logger log = LoggerFactory.getLogger(Changeover.class);

    private final KafkaClients clients;
    private final RunningRules running;
    private final InstantSource clock;
    private final BooleanSupplier cancelled;

    /** What the folder said when it was last in order, with its files, and what alerted before. */
    private RuleFolder good;

    private SortedMap<String, String> files;
    private RuleFolder base;
    private @Nullable Admitted admitted;

    /**
     * Begins with a folder whose rules are at work already.
     *
     * @param content what its files say
     * @param cancelled asked during long readings, which end early when true
     */
    Changeover(
            KafkaClients clients,
            RunningRules running,
            RuleFolder good,
            FolderContent content,
            InstantSource clock,
            BooleanSupplier cancelled) {
        this.clients = clients;
        this.running = running;
        this.good = good;
        this.base = good;
        this.files = content instanceof FolderContent.Texts(var texts) ? texts : new TreeMap<>();
        this.clock = clock;
        this.cancelled = cancelled;
    }

    /** What the folder said when it was last in order. */
    RuleFolder good() {
        return good;
    }

    /** The ids of what is held, with the meaning of each. */
    Map<String, String> held() {
        Admitted now = admitted;
        return now == null ? Map.of() : now.held();
    }

    /**
     * Decides what of the folder may alert, by what was at work before this instance began.
     *
     * @return false if it was cancelled: nothing has changed then
     */
    boolean begin(RulesTopic open) throws InterruptedException {
        return decide(
                open, open.table().files().flatMap(KeptFiles::read).orElse(good), good, files);
    }

    /**
     * Puts another folder to work.
     *
     * @return false if it was cancelled
     */
    boolean change(RulesTopic open, RuleFolder next, SortedMap<String, String> nextFiles)
            throws InterruptedException {
        Admitted now = admitted;
        return decide(open, now == null ? base : now.atWork(), next, nextFiles);
    }

    /** Whether an operator has released something that is held here. */
    boolean somethingPromoted(RulesTopic open) {
        return held().entrySet().stream()
                .anyMatch(item -> open.table().promoted(item.getKey(), item.getValue()));
    }

    /**
     * Puts to work what was promoted.
     *
     * @return false if it was cancelled
     */
    boolean release(RulesTopic open) throws InterruptedException {
        return decide(open, base, good, files);
    }

    private boolean decide(
            RulesTopic open,
            RuleFolder before,
            RuleFolder next,
            SortedMap<String, String> nextFiles)
            throws InterruptedException {
        Admitted decided =
                new Admission(open.table(), () -> LastArticles.read(clients, cancelled), clock)
                        .admit(before, next);
        if (cancelled.getAsBoolean()) {
            // What was read may be a part: nothing is to be concluded from it.
            return false;
        }
        put(open, decided);
        if (decided.held().isEmpty()) {
            keep(open, next, nextFiles);
        }
        base = before;
        good = next;
        files = nextFiles;
        return true;
    }

    private void put(RulesTopic open, Admitted next) throws InterruptedException {
        for (RuleHold hold : next.newHolds()) {
            open.hold(hold);
            log.warn(
                    "rule {} is only tried: with it set {} alerts {} times on the last {} articles,"
                            + " {} times before; 'parley rules promote {}' lets it alert",
                    hold.rule(),
                    hold.ruleSet(),
                    hold.alerts(),
                    hold.articles(),
                    hold.alertsBefore(),
                    hold.rule());
        }
        dropWhatIsHeldNoMore(open, next);
        running.replace(next.rules(), next.trial());
        admitted = next;
        log.info(
                "rule set {} with {} rules is at work; held: {}",
                next.rules().revision(),
                next.atWork().rules().size(),
                next.held().isEmpty() ? "none" : new TreeSet<>(next.held().keySet()));
    }

    /** What this instance held and the operator has since changed waits for nobody. */
    private void dropWhatIsHeldNoMore(RulesTopic open, Admitted next) throws InterruptedException {
        for (Map.Entry<String, String> item : held().entrySet()) {
            String rule = item.getKey();
            if (!next.held().containsKey(rule)
                    && open.table().held(rule, item.getValue())
                    && !open.table().promoted(rule, item.getValue())) {
                open.drop(rule, clock.instant());
            }
        }
    }

    /** Keeps the files for whoever starts on other ones: what alerts now must be known then. */
    private void keep(RulesTopic open, RuleFolder next, SortedMap<String, String> nextFiles)
            throws InterruptedException {
        String revision = next.revision();
        if (nextFiles.isEmpty()
                || open.table().files().filter(f -> f.ruleSet().equals(revision)).isPresent()) {
            return;
        }
        try {
            open.keep(new RuleFiles(revision, nextFiles, clock.instant()));
        } catch (RecordTooLargeException e) {
            log.warn(
                    "the files of rules are too large to be kept, so that rules that change"
                            + " before a start are not compared: {}",
                    e.getMessage());
        }
    }
}
