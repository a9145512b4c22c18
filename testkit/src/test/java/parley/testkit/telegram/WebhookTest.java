package parley.testkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import parley.testkit.http.Headers;
import parley.testkit.http.LoopbackServer;
import parley.testkit.http.Reply;
import parley.testkit.http.Request;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class WebhookTest extends BotApiContract {
    private final BlockingQueue<Request> posted = new LinkedBlockingQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final LoopbackServer receiver =
            LoopbackServer.start(
                    request -> {
                        posted.add(request);
                        boolean fails = failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
                        return Reply.empty(fails ? 500 : 200, Headers.none());
                    });

    @BeforeEach
    void forgetWhatOpeningBrought() throws Exception {
        bot.call("deleteWebhook", "drop_pending_updates", true);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void postsEachUpdateWithTheSecret() throws Exception {
        assertAccepted(set("secret_token", "s3cret-_"));

        telegram.say(ANN, "one");
        telegram.say(ANN, "two");

        Request first = next();
        assertThat(first.path()).isEqualTo("/hook");
        assertThat(first.headers().first("X-Telegram-Bot-Api-Secret-Token")).hasValue("s3cret-_");
        assertThat(text(first)).isEqualTo("one");
        assertThat(text(next())).isEqualTo("two");
        await().until(() -> telegram.pendingUpdates() == 0);
    }

    @Test
    void postsAgainUntilItIsTaken() throws Exception {
        failures.set(2);
        assertAccepted(set());

        telegram.say(ANN, "one");

        assertThat(List.of(text(next()), text(next()), text(next())))
                .containsExactly("one", "one", "one");
        await().until(() -> telegram.pendingUpdates() == 0);
        JsonNode info = bot.call("getWebhookInfo").path("result");
        assertThat(info.path("last_error_message").asText())
                .isEqualTo("Wrong response from the webhook: 500");
        assertThat(info.path("last_error_date").asLong())
                .isEqualTo(clock.instant().getEpochSecond());
    }

    @Test
    void pollsAreRefusedMeanwhile() throws Exception {
        CompletableFuture<JsonNode> poll = bot.callAsync("getUpdates", "timeout", 50);
        await().until(() -> telegram.waitingPolls() == 1);

        assertAccepted(set());

        assertRefused(
                poll.get(5, TimeUnit.SECONDS), 409, "Conflict: terminated by setWebhook request");
        assertRefused(
                bot.call("getUpdates"),
                409,
                "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook"
                        + " to delete the webhook first");
        assertAccepted(bot.call("deleteWebhook"));
        assertAccepted(bot.call("getUpdates"));
    }

    @Test
    void describesItself() throws Exception {
        assertThat(bot.call("getWebhookInfo").at("/result/url").asText()).isEmpty();
        set("allowed_updates", List.of("my_chat_member"), "max_connections", 3);
        telegram.say(ANN, "unheard");
        telegram.block(ANN);

        assertThat(next().bodyText()).contains("my_chat_member");
        JsonNode info = bot.call("getWebhookInfo").path("result");
        assertThat(info.path("url").asText()).isEqualTo(receiver.url("/hook").toString());
        assertThat(info.path("max_connections").asInt()).isEqualTo(3);
        assertThat(info.path("allowed_updates").toString()).isEqualTo("[\"my_chat_member\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://127.0.0.1/, '', bad webhook: An HTTPS URL must be provided for webhook",
        "https://bot.example/, '', bad webhook: Failed to resolve host: Name or service not known",
        "http://127.0.0.1/, se cret, secret token contains unallowed characters"
    })
    void refusesWhatItCannotPostTo(String url, String secret, String words) throws Exception {
        assertRefused(
                bot.call("setWebhook", "url", url, "secret_token", secret),
                400,
                "Bad Request: " + words);
    }

    private JsonNode set(Object... more) throws Exception {
        Object[] parameters = new Object[more.length + 2];
        parameters[0] = "url";
        parameters[1] = receiver.url("/hook").toString();
        System.arraycopy(more, 0, parameters, 2, more.length);
        return bot.call("setWebhook", parameters);
    }

    private Request next() throws InterruptedException {
        Request request = posted.poll(10, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        return request;
    }

    private static String text(Request request) {
        return Json.read(request.bodyText()).orElseThrow().at("/message/text").asText();
    }
}
