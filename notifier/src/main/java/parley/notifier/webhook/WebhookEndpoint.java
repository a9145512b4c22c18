package parley.notifier.webhook;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Listens for what Telegram posts: one path, {@code POST} only, and nothing is read of who does not
 * show the secret. It speaks plain HTTP, for a proxy that speaks HTTPS.
 */
public final class WebhookEndpoint implements AutoCloseable {
    /** Where to listen is taken, or not this machine's. */
    public static final class ListenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ListenException(String address, Throwable cause) {
            super("the webhook cannot listen at " + address, cause);
        }
    }

    private static final Logger log = LoggerFactory.getLogger(WebhookEndpoint.class);
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    /** Well above an update: Telegram's texts are of 4,096 characters. */
    private static final int LARGEST = 1 << 20;

    /** More than Telegram is asked to post at once; the rest is for attempts that it gave up. */
    private static final int MOST = 64;

    /** What is in hand is finished for so long when closing; Telegram posts the rest again. */
    private static final Duration FINISH = Duration.ofSeconds(2);

    private final Webhook webhook;
    private final PostedUpdates updates;
    private final Strangers strangers;
    private final Semaphore places = new Semaphore(MOST);
    private final Javalin server;
    private volatile boolean closing;

    private WebhookEndpoint(Webhook webhook, PostedUpdates updates, InstantSource instants) {
        this.webhook = webhook;
        this.updates = updates;
        this.strangers = new Strangers(instants);
        this.server = Javalin.create(this::configure);
    }

    /**
     * Listens.
     *
     * @param host the name or address of this machine that it listens at
     * @param instants spreads the log lines about strangers
     * @throws ListenException if it cannot
     */
    public static WebhookEndpoint start(
            String host, int port, Webhook webhook, PostedUpdates updates, InstantSource instants) {
        var endpoint = new WebhookEndpoint(webhook, updates, instants);
        try {
            endpoint.server.start(host, port);
        } catch (JavalinException | IllegalArgumentException e) {
            throw new ListenException(host + ":" + port, e);
        }
        log.info("{} is listened to at {}:{}", webhook, host, port);
        return endpoint;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.router.ignoreTrailingSlashes = false;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.router.javaLangErrorHandler(
                (response, error) -> {
                    log.error("A request to the webhook failed", error);
                    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.getCode());
                });
        String path = webhook.url().getPath();
        config.routes.post(path.isEmpty() ? "/" : path, this::take);
        // Who asks for something else learns nothing, not even what speaks here.
        config.routes.error(HttpStatus.NOT_FOUND.getCode(), context -> context.result(""));
        config.routes.error(HttpStatus.METHOD_NOT_ALLOWED.getCode(), context -> context.result(""));
        config.routes.exception(
                Exception.class,
                (e, context) -> {
                    log.debug("A request to the webhook ended with {}", e.getClass().getName());
                    context.status(HttpStatus.SERVICE_UNAVAILABLE);
                });
    }

    private void take(Context context) throws IOException, InterruptedException {
        if (!webhook.secret().is(context.header(SECRET))) {
            strangers.came();
            context.status(HttpStatus.UNAUTHORIZED);
        } else if (closing || !places.tryAcquire()) {
            context.status(HttpStatus.SERVICE_UNAVAILABLE);
        } else {
            try {
                context.status(posted(context.bodyInputStream()));
            } finally {
                places.release();
            }
        }
    }

    private HttpStatus posted(InputStream posted) throws IOException, InterruptedException {
        byte[] body = posted.readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        return switch (updates.take(body)) {
            case TAKEN -> HttpStatus.OK;
            case LATER -> HttpStatus.SERVICE_UNAVAILABLE;
            case UNREADABLE -> HttpStatus.BAD_REQUEST;
        };
    }

    /** Takes no more, finishes what is in hand for two seconds, and listens no more. */
    @Override
    public void close() {
        closing = true;
        try {
            // All places: nothing is in hand any more.
            if (places.tryAcquire(MOST, FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
                places.release(MOST);
            } else {
                log.info("Updates that were being handled are left to be posted again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            server.stop();
        }
    }
}
