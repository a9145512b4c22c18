package parley.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Posts updates to the webhook, one after another, each again until it is answered with a 2xx
 * status. One thread of its own from the first webhook on.
 */
final class WebhookPosts implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Updates updates;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final Thread thread =
            Thread.ofVirtual().name("bot-api-webhook").unstarted(this::postAll);

    WebhookPosts(Updates updates) {
        this.updates = updates;
    }

    /** Starts to post; nothing when it has begun. */
    synchronized void begin() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    private void postAll() {
        Duration pause = FIRST_PAUSE;
        try {
            while (true) {
                Updates.Parcel parcel = updates.awaitParcel();
                String trouble = post(parcel.webhook(), parcel.update());
                if (trouble.isEmpty()) {
                    updates.delivered(parcel);
                    pause = FIRST_PAUSE;
                } else {
                    updates.refused(trouble);
                    Thread.sleep(pause);
                    pause = pause.multipliedBy(2);
                    pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why the update was not taken; empty when it was. */
    private String post(Webhook webhook, ObjectNode update) throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(webhook.url())
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(update)));
        if (!webhook.secret().isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", webhook.secret());
        }
        try {
            int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? "" : "Wrong response from the webhook: " + status;
        } catch (IOException e) {
            return "Connection failed";
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        http.shutdownNow();
    }
}
