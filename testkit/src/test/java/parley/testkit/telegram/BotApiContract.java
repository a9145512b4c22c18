package parley.testkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

import parley.testkit.clock.SteppingClock;

import java.time.Instant;

/** What the tests of the double share: a person who has spoken, a group, a clock and a bot. */
@Timeout(30)
abstract class BotApiContract {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final long ANN = 5_000_000_001L;
    static final long GROUP = -1_001_234_567_890L;

    final SteppingClock clock = SteppingClock.at(NOW);
    final BotApiDouble telegram = BotApiDouble.builder().clock(clock).start();
    final BotClient bot = new BotClient(telegram);

    @BeforeEach
    void openChats() {
        telegram.privateChat(ANN, "Ann", "uk");
        telegram.say(ANN, "/start");
        telegram.group(GROUP, "Readers");
    }

    @AfterEach
    void close() {
        telegram.close();
        bot.close();
    }

    static void assertRefused(JsonNode answer, int code, String description) {
        assertThat(answer.path("ok").asBoolean(true)).isFalse();
        assertThat(answer.path("error_code").asInt()).isEqualTo(code);
        assertThat(answer.path("description").asText()).isEqualTo(description);
    }

    static void assertAccepted(JsonNode answer) {
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
    }
}
