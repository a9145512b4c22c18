package parley.testkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class GetUpdatesTest extends BotApiContract {
    @BeforeEach
    void confirmWhatOpeningBrought() throws Exception {
        JsonNode updates = bot.call("getUpdates").path("result");
        long last = updates.get(updates.size() - 1).path("update_id").asLong();
        bot.call("getUpdates", "offset", last + 1);
    }

    @Test
    void givesTheSameUpdatesUntilTheyAreConfirmed() throws Exception {
        telegram.say(ANN, "one");
        telegram.say(ANN, "two");

        JsonNode first = bot.call("getUpdates", "limit", 1).path("result");
        JsonNode again = bot.call("getUpdates").path("result");
        long one = first.get(0).path("update_id").asLong();
        JsonNode rest = bot.call("getUpdates", "offset", one + 1).path("result");

        assertThat(first.findValuesAsText("text")).containsExactly("one");
        assertThat(again.findValuesAsText("text")).containsExactly("one", "two");
        assertThat(rest.findValuesAsText("text")).containsExactly("two");
        assertThat(telegram.pendingUpdates()).isEqualTo(1);
    }

    @Test
    void aNegativeOffsetKeepsTheLast() throws Exception {
        telegram.say(ANN, "one");
        telegram.say(ANN, "two");

        assertThat(bot.call("getUpdates", "offset", -1).findValuesAsText("text"))
                .containsExactly("two");
    }

    @Test
    void returnsAtOnceWhenAnUpdateComes() throws Exception {
        CompletableFuture<JsonNode> poll = bot.callAsync("getUpdates", "timeout", 50);
        awaitPolls(1);

        telegram.say(ANN, "at last");

        assertThat(poll.get(5, TimeUnit.SECONDS).findValuesAsText("text"))
                .containsExactly("at last");
    }

    @Test
    void endsTheOlderPollWithConflict() throws Exception {
        CompletableFuture<JsonNode> older = bot.callAsync("getUpdates", "timeout", 50);
        awaitPolls(1);

        CompletableFuture<JsonNode> newer = bot.callAsync("getUpdates", "timeout", 50);

        assertRefused(
                older.get(5, TimeUnit.SECONDS),
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot"
                        + " instance is running");
        telegram.say(ANN, "for the newer");
        assertThat(newer.get(5, TimeUnit.SECONDS).findValuesAsText("text"))
                .containsExactly("for the newer");
    }

    @Test
    void bringsOnlyTheTypesAskedForUntilOthersAre() throws Exception {
        bot.call("getUpdates", "allowed_updates", List.of("my_chat_member"));
        telegram.say(ANN, "unheard");
        telegram.block(ANN);
        JsonNode narrow = bot.call("getUpdates").path("result");
        bot.call("getUpdates", "allowed_updates", List.of());
        telegram.unblock(ANN);
        telegram.say(ANN, "heard");
        JsonNode all = bot.call("getUpdates").path("result");

        assertThat(narrow).hasSize(1);
        assertThat(narrow.get(0).at("/my_chat_member/new_chat_member/status").asText())
                .isEqualTo("kicked");
        assertThat(all).hasSize(3);
    }

    @Test
    void describesAPersonsCommand() throws Exception {
        telegram.say(ANN, "/mute@parley_test_bot 2h");

        JsonNode message = bot.call("getUpdates").at("/result/0/message");

        assertThat(message.at("/from/id").asLong()).isEqualTo(ANN);
        assertThat(message.at("/from/language_code").asText()).isEqualTo("uk");
        assertThat(message.at("/chat/type").asText()).isEqualTo("private");
        assertThat(message.path("date").asLong()).isEqualTo(NOW.getEpochSecond());
        assertThat(message.at("/entities/0").toString())
                .isEqualTo("{\"type\":\"bot_command\",\"offset\":0,\"length\":21}");
    }

    @Test
    void tellsOfAGroupAndWhoSpeaksThere() throws Exception {
        telegram.group(-42, "Small");
        telegram.sayAs(ANN, -42, "hello");

        JsonNode updates = bot.call("getUpdates").path("result");

        assertThat(updates.get(0).at("/my_chat_member/chat/type").asText()).isEqualTo("group");
        assertThat(updates.get(1).at("/message/from/first_name").asText()).isEqualTo("Ann");
    }

    @Test
    void droppingPendingUpdatesForgetsThem() throws Exception {
        telegram.say(ANN, "old");

        assertAccepted(bot.call("deleteWebhook", "drop_pending_updates", true));

        assertThat(telegram.pendingUpdates()).isZero();
    }

    @Test
    void closingEndsAPoll() throws Exception {
        CompletableFuture<JsonNode> poll = bot.callAsync("getUpdates", "timeout", 50);
        awaitPolls(1);

        telegram.close();

        assertThat(poll.handle((answer, error) -> error).get(5, TimeUnit.SECONDS)).isNotNull();
    }

    /** Waits until so many connections wait in a poll. */
    private void awaitPolls(int count) {
        while (telegram.waitingPolls() < count) {
            Thread.onSpinWait();
        }
    }
}
