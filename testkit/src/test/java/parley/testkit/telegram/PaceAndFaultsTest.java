package parley.testkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

class PaceAndFaultsTest extends BotApiContract {
    @Test
    void hasNoPaceUntilToldTo() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertAccepted(send(ANN));
        }
    }

    @Test
    void letsABurstToOneChatPassAndThenOneASecond() throws Exception {
        telegram.enforcePace(PaceLimits.telegram());
        for (int i = 0; i < 3; i++) {
            assertAccepted(send(ANN));
        }

        JsonNode refused = send(ANN);

        assertRefused(refused, 429, "Too Many Requests: retry after 1");
        assertThat(refused.at("/parameters/retry_after").asInt()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertAccepted(send(ANN));
        assertThat(telegram.messages(ANN)).hasSize(4);
        telegram.liftPace();
        assertAccepted(send(ANN));
    }

    @Test
    void letsAGroupHaveTwentyAMinute() throws Exception {
        telegram.enforcePace(PaceLimits.telegram());
        for (int i = 0; i < 20; i++) {
            assertAccepted(send(GROUP));
            clock.advance(Duration.ofSeconds(1));
        }

        assertRefused(send(GROUP), 429, "Too Many Requests: retry after 40");
        clock.advance(Duration.ofSeconds(40));
        assertAccepted(send(GROUP));
    }

    @Test
    void letsTheBotSendThirtyASecond() throws Exception {
        telegram.enforcePace(PaceLimits.telegram());
        for (int person = 1; person <= 31; person++) {
            telegram.privateChat(person, "P", "en");
            telegram.say(person, "/start");
        }
        for (int person = 1; person <= 30; person++) {
            assertAccepted(send(person));
        }

        assertRefused(send(31), 429, "Too Many Requests: retry after 1");
        clock.advance(Duration.ofSeconds(1));
        assertAccepted(send(31));
    }

    @Test
    void letsABotThatPaysSendAThousandASecond() throws Exception {
        telegram.enforcePace(
                new PaceLimits(Duration.ofMillis(1), 2000, 20, 30).withBotPerSecond(1000));

        for (int i = 0; i < 1000; i++) {
            assertAccepted(send(ANN));
        }

        assertRefused(send(ANN), 429, "Too Many Requests: retry after 1");
    }

    @Test
    void letsAChannelHaveTwentyAMinute() throws Exception {
        telegram.groups().channel(-1_007_777_777_777L, "Digest");
        telegram.enforcePace(new PaceLimits(Duration.ofSeconds(1), 30, 20, 30));
        for (int i = 0; i < 20; i++) {
            assertAccepted(send(-1_007_777_777_777L));
        }

        assertRefused(send(-1_007_777_777_777L), 429, "Too Many Requests: retry after 60");
    }

    @Test
    void stopsTheWholeBotWhenAskedTo() throws Exception {
        telegram.enforcePace(new PaceLimits(Duration.ofSeconds(5), 1, 20, 30).withFreezing());
        assertAccepted(send(ANN));

        assertRefused(send(ANN), 429, "Too Many Requests: retry after 5");

        assertRefused(send(GROUP), 429, "Too Many Requests: retry after 5");
        assertRefused(bot.call("getMe"), 429, "Too Many Requests: retry after 5");
        assertAccepted(bot.call("getUpdates"));
        clock.advance(Duration.ofSeconds(5));
        assertAccepted(send(GROUP));
    }

    @Test
    void failsOneChatForATime() throws Exception {
        telegram.faults().duringIn(ANN, Duration.ofSeconds(10), "sendMessage", serverError());

        assertRefused(send(ANN), 500, "Internal Server Error");
        assertAccepted(send(GROUP));
        assertRefused(send(ANN), 500, "Internal Server Error");
        clock.advance(Duration.ofSeconds(10));
        assertAccepted(send(ANN));
    }

    @Test
    void failsTheNextCallsForOneChat() throws Exception {
        telegram.faults().nextIn(GROUP, BotApiDouble.ANY_METHOD, 1, serverError());

        assertAccepted(send(ANN));
        assertRefused(send(GROUP), 500, "Internal Server Error");
        assertAccepted(send(GROUP));
    }

    @Test
    void failsEveryMethodForATime() throws Exception {
        telegram.faults().during(Duration.ofSeconds(3), BotApiDouble.ANY_METHOD, serverError());

        assertRefused(send(ANN), 500, "Internal Server Error");
        assertRefused(bot.call("getMe"), 500, "Internal Server Error");
        clock.advance(Duration.ofSeconds(3));
        assertAccepted(bot.call("getMe"));
    }

    @Test
    void doesTheCallAndLosesItsAnswer() throws Exception {
        telegram.failNext("sendMessage", 1, Fault.badGatewayPageAfterAccepting());
        URI url = URI.create(bot.url("sendMessage") + "?chat_id=" + ANN + "&text=hi");

        HttpResponse<String> answer = bot.send(HttpRequest.newBuilder(url).build());

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(telegram.messages(ANN)).hasSize(1);
        assertThat(telegram.calls("sendMessage").getFirst().outcome().accepted()).isTrue();
    }

    private static Fault serverError() {
        return Fault.refuse(500, "Internal Server Error");
    }

    @Test
    void countsNothingThatIsRefusedAnyway() throws Exception {
        telegram.enforcePace(new PaceLimits(Duration.ofSeconds(1), 1, 20, 30));
        bot.call("sendMessage", "chat_id", ANN, "text", "<x>", "parse_mode", "HTML");

        assertAccepted(send(ANN));
    }

    @Test
    void failsAsManyCallsAsScripted() throws Exception {
        telegram.failNext("SendMessage", 2, Fault.tooManyRequests(7));

        JsonNode first = send(ANN);
        JsonNode other = bot.call("getMe");
        JsonNode second = send(ANN);
        JsonNode third = send(ANN);

        assertRefused(first, 429, "Too Many Requests: retry after 7");
        assertThat(first.at("/parameters/retry_after").asInt()).isEqualTo(7);
        assertAccepted(other);
        assertRefused(second, 429, "Too Many Requests: retry after 7");
        assertAccepted(third);
        assertThat(telegram.messages(ANN)).hasSize(1);
    }

    @Test
    void failsAnyMethodUntilHealed() throws Exception {
        telegram.failNext(BotApiDouble.ANY_METHOD, 100, Fault.refuse(500, "Internal Server Error"));

        assertRefused(bot.call("getMe"), 500, "Internal Server Error");
        telegram.healAll();
        assertAccepted(bot.call("getMe"));
    }

    @Test
    void namesTheNewIdOfAMigratedGroup() throws Exception {
        telegram.failNext("sendMessage", 1, Fault.migratedTo(-1_009_999_999_999L));

        assertThat(send(GROUP).at("/parameters/migrate_to_chat_id").asLong())
                .isEqualTo(-1_009_999_999_999L);
    }

    @Test
    void answersWithAPageLikeAGateway() throws Exception {
        telegram.failNext("getMe", 1, Fault.badGatewayPage());

        HttpResponse<String> answer = bot.send(HttpRequest.newBuilder(bot.url("getMe")).build());

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(answer.body()).startsWith("<html>");
    }

    @Test
    void cutsTheConnectionBeforeOrAfterAccepting() {
        telegram.failNext("sendMessage", 1, Fault.cutBeforeAccepting());
        assertThatThrownBy(() -> send(ANN)).isInstanceOf(IOException.class);
        assertThat(telegram.messages(ANN)).isEmpty();

        telegram.failNext("sendMessage", 1, Fault.cutAfterAccepting());
        assertThatThrownBy(() -> send(ANN)).isInstanceOf(IOException.class);
        assertThat(telegram.messages(ANN)).hasSize(1);

        assertThat(telegram.calls("sendMessage"))
                .extracting(call -> call.outcome().accepted())
                .containsExactly(false, true);
    }

    @Test
    void stallsUntilTheCallerLeaves() throws Exception {
        telegram.failNext("getMe", 1, Fault.stallBeforeAccepting());
        HttpRequest request =
                HttpRequest.newBuilder(bot.url("getMe")).timeout(Duration.ofMillis(200)).build();

        assertThatThrownBy(() -> bot.send(request)).isInstanceOf(HttpTimeoutException.class);
        assertThat(telegram.calls("getMe").getFirst().outcome())
                .isEqualTo(new Outcome.Faulted(Fault.stallBeforeAccepting(), false));
    }

    @Test
    void acceptsAndStalls() throws Exception {
        telegram.failNext("sendMessage", 1, Fault.stallAfterAccepting());

        CompletableFuture<JsonNode> call =
                bot.callAsync("sendMessage", "chat_id", ANN, "text", "hi");

        assertThat(telegram.awaitMessages(ANN, 1, Duration.ofSeconds(10))).hasSize(1);
        assertThat(call).isNotDone();
        telegram.close();
        assertThatThrownBy(() -> call.get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class);
    }

    @Test
    void answersLate() throws Exception {
        telegram.failNext("sendMessage", 1, Fault.latency(Duration.ofMillis(50)));

        long before = System.nanoTime();
        assertAccepted(send(ANN));

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void givesWhatThereIsWhenTheWaitIsOver() throws Exception {
        assertThat(telegram.awaitMessages(ANN, 1, Duration.ofMillis(20))).isEmpty();
    }

    @Test
    void refusalsLeaveOutEmptyParameters() throws Exception {
        telegram.failNext("getMe", 1, Fault.refuse(400, "Bad Request: x"));

        assertThat(bot.call("getMe").has("parameters")).isFalse();
        assertThat(telegram.calls().getLast().outcome())
                .isEqualTo(new Outcome.Refused(400, "Bad Request: x", Map.of()));
    }

    private JsonNode send(long chat) throws Exception {
        return bot.call("sendMessage", "chat_id", chat, "text", "hi");
    }
}
