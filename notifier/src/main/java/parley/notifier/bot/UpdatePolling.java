package parley.notifier.bot;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.notifier.transport.CallResult;
import parley.notifier.transport.CommandList;
import parley.notifier.transport.Incoming;
import parley.notifier.transport.UpdateSource;
import parley.notifier.transport.WebhookStatus;
import parley.notifier.trouble.Troubles;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;

/**
 * Asks for updates, again and again, while this instance is the active one. Nothing ends it but
 * closing: a reader that throws costs its one update, every failure is waited out, and a webhook,
 * which keeps Telegram from answering, is ended.
 */
public final class UpdatePolling implements UpdateWork {
    private static final Logger log = LoggerFactory.getLogger(UpdatePolling.class);
    private static final Duration STANDBY = Duration.ofMillis(100);
    private static final Duration UNCOMMITTED = Duration.ofSeconds(1);

    private final UpdateSource source;
    private final Intake intake;
    private final RequestDesk desk;
    private final Duration hold;
    private final Patience patience;
    private final Announcing announcing;

    private @Nullable String botName;
    private boolean webhookEnded;
    private int offset;

    /**
     * Asks nothing yet.
     *
     * @param commands what Telegram is to offer to people who type
     * @param hold how long the server may hold a call while there are no updates
     * @param recheck how long to wait after a 401
     * @param instants measures how long others get in the way
     * @param random spreads waits
     */
    public UpdatePolling(
            UpdateSource source,
            UpdateReader reader,
            RequestDesk desk,
            Troubles troubles,
            List<CommandList> commands,
            Duration hold,
            Duration recheck,
            InstantSource instants,
            RandomGenerator random) {
        this.source = source;
        this.intake = new Intake(reader);
        this.desk = desk;
        this.hold = hold;
        this.patience = new Patience("be asked for updates", troubles, recheck, instants, random);
        this.announcing = new Announcing(source, commands);
    }

    @Override
    public void take() throws InterruptedException {
        if (!desk.open()) {
            // Whoever is active meanwhile may have set one.
            webhookEnded = false;
            patience.pause(STANDBY);
        } else if (botName == null) {
            patience.judge(source.identify(), name -> botName = name);
        } else if (webhookEnded || endWebhook()) {
            poll(botName);
        }
    }

    private void poll(String name) throws InterruptedException {
        // Telegram holds no call while there is a list of commands to tell it of.
        CallResult<List<Incoming>> result =
                source.poll(offset, announcing.urgent() ? Duration.ZERO : hold);
        // Another process asks for them, or somebody has set a webhook: that can be mended.
        webhookEnded = !(result instanceof CallResult.Conflict<List<Incoming>>);
        patience.judge(result, updates -> handle(updates, name));
        announcing.next();
    }

    /** Whether there is no webhook, or no more; what waits at Telegram is not dropped with it. */
    private boolean endWebhook() throws InterruptedException {
        CallResult<WebhookStatus> status = source.webhook();
        if (!(status instanceof CallResult.Done<WebhookStatus>(WebhookStatus now))) {
            patience.judge(status, _ -> {});
            return false;
        }
        if (now.set()) {
            CallResult<Boolean> deleted = source.deleteWebhook();
            if (!(deleted instanceof CallResult.Done<Boolean>)) {
                patience.judge(deleted, _ -> {});
                return false;
            }
            log.info("Telegram posts no more to {}: it is asked for updates", now.host());
        }
        webhookEnded = true;
        return true;
    }

    @Override
    public void stop() {
        patience.end();
        source.interrupt();
    }

    private void handle(List<Incoming> updates, String name) throws InterruptedException {
        int next = offset;
        List<RequestDesk.Numbered> requests = new ArrayList<>();
        for (Incoming update : updates) {
            intake.read(update, name).ifPresent(requests::add);
            next = update.update() + 1;
        }
        // Telegram gives them in order, and what is before them is confirmed.
        if (requests.isEmpty()
                || committed(desk.take(new RequestDesk.Batch(name, 0, next - 1, requests)))) {
            // The next call confirms them.
            offset = next;
        } else {
            patience.pause(UNCOMMITTED);
        }
    }

    private static boolean committed(CompletableFuture<Void> caused) throws InterruptedException {
        try {
            caused.get();
            return true;
        } catch (ExecutionException e) {
            log.debug("Requests were not committed; their updates will come again");
            return false;
        }
    }
}
