package parley.notifier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.notifier.bot.CommandLists;
import parley.notifier.bot.Commands;
import parley.notifier.bot.Knowledge;
import parley.notifier.bot.Reception;
import parley.notifier.bot.UpdatePolling;
import parley.notifier.bot.UpdateReader;
import parley.notifier.bot.UpdateWork;
import parley.notifier.bot.WebhookWatch;
import parley.notifier.desk.Desk;
import parley.notifier.desk.DeskSettings;
import parley.notifier.desk.Figures;
import parley.notifier.feedback.VoterKey;
import parley.notifier.measure.NotifierMetrics;
import parley.notifier.news.FeedsFollowing;
import parley.notifier.news.News;
import parley.notifier.news.TrackNames;
import parley.notifier.telegram.BotToken;
import parley.notifier.telegram.TelegramTransport;
import parley.notifier.terminal.TerminalTransport;
import parley.notifier.transport.PaceLimits;
import parley.notifier.transport.Transport;
import parley.notifier.transport.UpdateSource;
import parley.notifier.trouble.Troubles;
import parley.notifier.webhook.Webhook;
import parley.notifier.webhook.WebhookEndpoint;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.lifecycle.Closer;
import parley.runtime.lifecycle.Condition;
import parley.runtime.lifecycle.Service;
import parley.runtime.lifecycle.Worker;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The notifier: developments become alerts in Telegram chats, or on the terminal.
 *
 * <p>The topics must exist when it is started. A command calls {@link #create}, {@link #start()}
 * and, at the end, {@link #close()}; {@link #figures()} tells how much was sent and waits. Several
 * may run against one cluster: one is active, the others stand by.
 *
 * <pre>
 * talks.developments ─► Planner ─► talks.deliveries ─► Lines ─► Courier ─► Transport ─► people
 *                          ▲                                                  │
 *               talks.subscriptions ◄─ Counter ◄─ Commands ◄─ UpdatePolling ◄─┘
 *                                                         or WebhookEndpoint
 * </pre>
 */
public final class NotifierService implements Service {
    private static final Logger log = LoggerFactory.getLogger(NotifierService.class);

    private final Troubles troubles = new Troubles();
    private final FeedsFollowing feeds;
    private final Desk desk;
    private final Optional<UpdateWork> updates;
    private final NotifierConfig config;
    private final InstantSource instants;
    private final Closer closer = new Closer();
    private final AtomicReference<Condition.@Nullable Failed> failure = new AtomicReference<>();

    /**
     * Builds it; the transport is closed with it.
     *
     * @param instants tells the time of records and measures waits
     * @param metrics takes what is counted
     */
    public NotifierService(
            KafkaClients clients,
            NotifierConfig config,
            InstantSource instants,
            Transport transport,
            NotifierMetrics metrics) {
        this(
                clients,
                config,
                instants,
                transport,
                source -> new Commands(source.members(), instants, config.admins()),
                new SplittableRandom(),
                metrics);
    }

    NotifierService(
            KafkaClients clients,
            NotifierConfig config,
            InstantSource instants,
            Transport transport,
            Function<UpdateSource, UpdateReader> reading,
            RandomGenerator random,
            NotifierMetrics metrics) {
        this.config = config;
        this.instants = instants;
        this.feeds = new FeedsFollowing(clients, this::active);
        this.desk =
                new Desk(
                        clients,
                        new DeskSettings(
                                config.language(),
                                config.recheck(),
                                random,
                                config.ageLimit(),
                                config.bundle(),
                                config.flood(),
                                config.admins()),
                        instants,
                        transport,
                        new Reception(knowledge(config, instants)),
                        troubles,
                        metrics);
        this.updates = transport.updates().map(source -> hearing(source, reading, random));
        closer.register(transport);
        closer.register(desk::finish);
    }

    /** Asks for updates, or has them posted. */
    private UpdateWork hearing(
            UpdateSource source,
            Function<UpdateSource, UpdateReader> reading,
            RandomGenerator random) {
        UpdateReader reader = reading.apply(source);
        Optional<Webhook> webhook =
                config.webhook().flatMap(where -> config.token().map(where::of));
        return webhook.isPresent()
                ? new WebhookWatch(
                        source,
                        webhook.get(),
                        reader,
                        desk,
                        troubles,
                        CommandLists.all(config.admins()),
                        config.recheck(),
                        instants,
                        random)
                : new UpdatePolling(
                        source,
                        reader,
                        desk,
                        troubles,
                        CommandLists.all(config.admins()),
                        config.pollTimeout(),
                        config.recheck(),
                        instants,
                        random);
    }

    private Knowledge knowledge(NotifierConfig config, InstantSource instants) {
        return new Knowledge(
                new News(),
                new TrackNames(),
                feeds,
                this::trouble,
                // Without a token there is no bot, and so nobody who votes.
                config.token().map(BotToken::voterKey).orElseGet(() -> VoterKey.of("no bot")),
                config.language(),
                config.admins(),
                instants);
    }

    private String trouble() {
        return switch (condition()) {
            case Condition.Well _ -> "";
            case Condition.Degraded(String reason) -> reason;
            case Condition.Failed(String reason) -> reason;
        };
    }

    /**
     * With Telegram if the config has a token, else on the terminal.
     *
     * @param terminal where alerts are printed without a token; stays the caller's
     */
    public static NotifierService create(
            KafkaClients clients,
            NotifierConfig config,
            InstantSource instants,
            PrintStream terminal) {
        return create(clients, config, instants, terminal, NotifierMetrics.NONE);
    }

    /**
     * The same with its numbers.
     *
     * @param metrics takes what is counted
     */
    public static NotifierService create(
            KafkaClients clients,
            NotifierConfig config,
            InstantSource instants,
            PrintStream terminal,
            NotifierMetrics metrics) {
        return new NotifierService(
                clients, config, instants, transport(config, instants, terminal), metrics);
    }

    private static Transport transport(
            NotifierConfig config, InstantSource instants, PrintStream terminal) {
        if (config.token().isEmpty()) {
            return new TerminalTransport(terminal, instants);
        }
        return new TelegramTransport(
                config.token().get(),
                config.telegramUrl(),
                config.callTimeout(),
                config.pollTimeout(),
                PaceLimits.TELEGRAM.withBotPerSecond(config.perSecond()));
    }

    @Override
    public String name() {
        return "notifier";
    }

    /**
     * Starts; what cannot be reached at first, Kafka or Telegram, is tried again and again.
     *
     * @throws WebhookEndpoint.ListenException if updates are to be posted to an address of this
     *     machine that cannot be listened at
     */
    @Override
    public void start() {
        closer.register(Worker.start("notifier-desk", desk, this::deskFailed));
        closer.register(desk::stop);
        updates.ifPresent(
                work -> {
                    listen(work);
                    closer.register(Worker.start("notifier-updates", work, this::failed));
                    closer.register(work::stop);
                    closer.register(feeds::close);
                    closer.register(Worker.start("notifier-feeds", feeds, this::failed));
                    closer.register(feeds::stop);
                });
    }

    /** Closed before the desk: what is in hand then is finished there. */
    private void listen(UpdateWork work) {
        if (work instanceof WebhookWatch watch) {
            WebhookConfig where = config.webhook().orElseThrow();
            closer.register(
                    WebhookEndpoint.start(
                            where.host(), where.port(), watch.webhook(), watch.posted(), instants));
        }
    }

    private void deskFailed(String role, Throwable cause) {
        failed(role, cause);
        // Another instance can take over only when this one leaves the group.
        desk.finish();
    }

    private void failed(String role, Throwable cause) {
        log.error("{} has stopped", role, cause);
        failure.compareAndSet(null, new Condition.Failed(role + " has stopped: " + cause));
    }

    /** Well also when another instance is the active one. */
    @Override
    public Condition condition() {
        Condition.Failed failed = failure.get();
        return failed == null ? troubles.condition() : failed;
    }

    /** How much there is to tell and was told, as of when this instance was last active. */
    public Figures figures() {
        return desk.figures();
    }

    /** Whether this instance is the active one. */
    public boolean active() {
        return desk.open();
    }

    /** Calls under way are waited for some seconds; what is left is found by the next start. */
    @Override
    public void close() {
        closer.close();
    }
}
