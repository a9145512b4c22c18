package parley.notifier.bot;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.notifier.transport.CommandList;
import parley.notifier.transport.UpdateSource;
import parley.notifier.transport.WebhookStatus;
import parley.notifier.trouble.Trouble;
import parley.notifier.trouble.Troubles;
import parley.notifier.webhook.PostedUpdates;
import parley.notifier.webhook.Webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Has updates posted to this instance while it is the active one: tells Telegram where, and looks
 * now and then whether they arrive. Who is no longer active leaves the webhook as it is, for its
 * successor may have set it already.
 */
public final class WebhookWatch implements UpdateWork {
    private static final Logger log = LoggerFactory.getLogger(WebhookWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Telegram tells of the last error for ever; an older one than this is over. */
    private static final Duration RECENT = Duration.ofMinutes(5);

    private static final int LONGEST_ERROR = 200;

    private final UpdateSource source;
    private final Webhook webhook;
    private final RequestDesk desk;
    private final Troubles troubles;
    private final Duration recheck;
    private final InstantSource instants;
    private final PostedIntake intake;
    private final Patience patience;
    private final Announcing announcing;

    private boolean named;
    private boolean set;
    private @Nullable String address;
    private Instant nextLook = Instant.MIN;

    /**
     * Asks nothing yet.
     *
     * @param commands what Telegram is to offer to people who type
     * @param recheck how long to wait after a 401, and between two looks at the webhook
     * @param instants tells when to look, and what is long ago
     * @param random spreads waits
     */
    public WebhookWatch(
            UpdateSource source,
            Webhook webhook,
            UpdateReader reader,
            RequestDesk desk,
            Troubles troubles,
            List<CommandList> commands,
            Duration recheck,
            InstantSource instants,
            RandomGenerator random) {
        this.source = source;
        this.webhook = webhook;
        this.desk = desk;
        this.troubles = troubles;
        this.recheck = recheck;
        this.instants = instants;
        this.intake = new PostedIntake(source, reader, desk);
        this.patience =
                new Patience("be told where to post updates", troubles, recheck, instants, random);
        this.announcing = new Announcing(source, commands);
    }

    /** Where updates are posted. */
    public Webhook webhook() {
        return webhook;
    }

    /** Takes what is posted. */
    public PostedUpdates posted() {
        return intake;
    }

    @Override
    public void take() throws InterruptedException {
        if (!desk.open()) {
            set = false;
            troubles.end(Trouble.WEBHOOK);
            patience.pause(PAUSE);
        } else if (!named) {
            patience.judge(source.identify(), this::name);
        } else if (!set) {
            patience.judge(source.setWebhook(webhook), _ -> begin());
        } else if (announcing.urgent()) {
            announcing.next();
        } else if (!instants.instant().isBefore(nextLook)) {
            nextLook = instants.instant().plus(recheck);
            patience.judge(source.webhook(), this::look);
            announcing.next();
        } else {
            patience.pause(PAUSE);
        }
    }

    private void name(String name) {
        named = true;
        intake.open(name);
    }

    private void begin() {
        set = true;
        address = null;
        nextLook = Instant.MIN;
        log.info("Telegram posts updates to {}", webhook.url().getHost());
    }

    private void look(WebhookStatus status) {
        if (address == null && status.set()) {
            // As Telegram writes it, which need not be as it was told.
            address = status.url();
        }
        if (!status.url().equals(address)) {
            log.warn(
                    "The webhook was {} by somebody else and is set again",
                    status.set() ? "moved to " + status.host() : "deleted");
            set = false;
        } else if (failing(status)) {
            troubles.begin(
                    Trouble.WEBHOOK,
                    "Telegram cannot post updates to "
                            + webhook.url().getHost()
                            + " ("
                            + clean(status.error())
                            + "); waiting there: "
                            + status.pending());
        } else {
            troubles.end(Trouble.WEBHOOK);
        }
    }

    private boolean failing(WebhookStatus status) {
        Instant at = status.errorAt();
        return status.error() != null
                && status.pending() > 0
                && (at == null || at.isAfter(instants.instant().minus(RECENT)));
    }

    /** Telegram's words without what nobody is to know. */
    private String clean(@Nullable String error) {
        String path = webhook.url().getRawPath();
        String hidden = String.valueOf(error).replace(webhook.secret().reveal(), "…");
        return Clip.of(path.length() > 1 ? hidden.replace(path, "/…") : hidden, LONGEST_ERROR);
    }

    @Override
    public void stop() {
        patience.end();
        source.interrupt();
    }
}
