package parley.testkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import parley.testkit.clock.SteppingClock;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;

@Timeout(30)
class DemoChatTest {
    private final DemoChat chat =
            DemoChat.open(SteppingClock.at(Instant.parse("2025-06-02T15:00:00Z")));
    private final BotClient bot = new BotClient(chat.server(), chat.token());

    @AfterEach
    void close() {
        bot.close();
        chat.close();
    }

    @Test
    void waitsForStartAndItsAnswer() throws Exception {
        say("hello");
        bot.send(5_000_000_001L, "what?");
        assertThat(chat.awaitStart(Duration.ofMillis(30))).isFalse();

        say("/start");
        bot.send(5_000_000_001L, "Welcome");

        assertThat(chat.awaitStart(Duration.ofSeconds(10))).isTrue();
    }

    private void say(String text) throws Exception {
        String page = bot.send(HttpRequest.newBuilder(chat.page()).build()).body();
        String token = page.split("page-token\" content=\"", 2)[1].substring(0, 32);
        ObjectNode body = Json.object().put("chat", "5000000001").put("text", text);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(chat.page() + "_chat/say"))
                        .header("X-Page-Token", token)
                        .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                        .build();
        assertThat(bot.send(request).statusCode()).isEqualTo(200);
    }
}
