package parley.testkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupsTest extends BotApiContract {
    private static final long SMALL = -42;
    private static final long NEW_ID = -1_009_999_999_999L;
    private static final long CHANNEL = -1_007_777_777_777L;

    private final Groups groups = telegram.groups();

    @BeforeEach
    void confirmWhatOpeningBrought() throws Exception {
        groups.group(SMALL, "Small");
        groups.channel(CHANNEL, "Digest");
        news();
    }

    @Test
    void refusesInTheKindOfEachChat() throws Exception {
        groups.kick(SMALL);
        groups.leave(GROUP);
        groups.kick(CHANNEL);
        telegram.deactivate(ANN);

        assertRefused(send(SMALL), 403, "Forbidden: bot was kicked from the group chat");
        assertRefused(send(GROUP), 403, "Forbidden: bot is not a member of the supergroup chat");
        assertRefused(send(CHANNEL), 403, "Forbidden: bot was kicked from the channel chat");
        assertRefused(send(ANN), 403, "Forbidden: user is deactivated");
        groups.leave(CHANNEL);
        assertRefused(send(CHANNEL), 403, "Forbidden: bot is not a member of the channel chat");
        groups.add(SMALL);
        groups.leave(SMALL);
        assertRefused(send(SMALL), 403, "Forbidden: bot is not a member of the group chat");
    }

    @Test
    void refusesWhereTheBotMayNotWrite() throws Exception {
        groups.mute(GROUP);
        groups.forbidPosts(CHANNEL);

        assertRefused(send(GROUP), 400, "Bad Request: have no rights to send a message");
        assertRefused(
                send(CHANNEL), 400, "Bad Request: need administrator rights in the channel chat");
        groups.promote(CHANNEL);
        assertAccepted(send(CHANNEL));
    }

    @Test
    void tellsOfEveryChangeOfTheBotsOwnPlace() throws Exception {
        groups.promote(GROUP);
        groups.demote(GROUP);
        groups.mute(GROUP);
        groups.kick(GROUP);
        groups.add(GROUP);
        groups.leave(GROUP);
        telegram.block(ANN);
        telegram.unblock(ANN);
        groups.forbidPosts(CHANNEL);

        JsonNode updates = news();

        assertThat(updates.findValues("new_chat_member"))
                .extracting(member -> member.path("status").asText())
                .containsExactly(
                        "administrator",
                        "member",
                        "restricted",
                        "kicked",
                        "member",
                        "left",
                        "kicked",
                        "member",
                        "administrator");
        assertThat(updates.findValues("old_chat_member"))
                .extracting(member -> member.path("status").asText())
                .startsWith("member", "administrator", "member", "restricted");
        assertThat(updates.get(8).at("/my_chat_member/chat/type").asText()).isEqualTo("channel");
        assertThat(
                        updates.get(8)
                                .at("/my_chat_member/new_chat_member/can_post_messages")
                                .asBoolean(true))
                .isFalse();
    }

    @Test
    void aGroupThatMovesTakesNoCallsAndTellsWhereItWent() throws Exception {
        groups.migrate(SMALL, NEW_ID);

        JsonNode refused = send(SMALL);
        JsonNode updates = news();

        assertRefused(refused, 400, "Bad Request: group chat was upgraded to a supergroup chat");
        assertThat(refused.at("/parameters/migrate_to_chat_id").asLong()).isEqualTo(NEW_ID);
        assertThat(updates.get(0).at("/message/chat/id").asLong()).isEqualTo(SMALL);
        assertThat(updates.get(0).at("/message/migrate_to_chat_id").asLong()).isEqualTo(NEW_ID);
        assertThat(updates.get(1).at("/message/chat/id").asLong()).isEqualTo(NEW_ID);
        assertThat(updates.get(1).at("/message/migrate_from_chat_id").asLong()).isEqualTo(SMALL);
        assertThat(updates.get(1).path("message").has("text")).isFalse();
        assertAccepted(send(NEW_ID));
        assertRefused(
                bot.call("getChat", "chat_id", SMALL),
                400,
                "Bad Request: group chat was upgraded to a supergroup chat");
        assertThatThrownBy(() -> groups.migrate(GROUP, NEW_ID))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTopicIsMadeClosedReopenedAndDeleted() throws Exception {
        int topic = groups.topic(GROUP, "Talks");
        groups.closeTopic(GROUP, topic);
        assertRefused(inTopic(topic), 400, "Bad Request: TOPIC_CLOSED");
        groups.reopenTopic(GROUP, topic);
        assertAccepted(inTopic(topic));

        JsonNode updates = news();

        JsonNode made = updates.get(0).path("message");
        assertThat(made.at("/forum_topic_created/name").asText()).isEqualTo("Talks");
        assertThat(made.path("message_thread_id").asInt()).isEqualTo(topic);
        assertThat(made.path("is_topic_message").asBoolean()).isTrue();
        assertThat(made.at("/chat/is_forum").asBoolean()).isTrue();
        assertThat(updates.get(1).path("message").has("forum_topic_closed")).isTrue();
        assertThat(updates.get(2).path("message").has("forum_topic_reopened")).isTrue();
        groups.deleteTopic(GROUP, topic);
        assertRefused(inTopic(topic), 400, "Bad Request: message thread not found");
        assertThat(telegram.messages(GROUP)).isEmpty();
    }

    @Test
    void aMessageInATopicAnswersTheOneThatMadeIt() throws Exception {
        groups.forum(NEW_ID, "Forum");
        int topic = groups.topic(NEW_ID, "Talks");
        news();

        telegram.sayAs(ANN, NEW_ID, topic, "/start");

        JsonNode message = news().get(0).path("message");
        assertThat(message.at("/reply_to_message/message_id").asInt()).isEqualTo(topic);
        assertThat(message.at("/reply_to_message/forum_topic_created/name").asText())
                .isEqualTo("Talks");
    }

    @Test
    void anAnonymousAdministratorSpeaksAsTheGroup() throws Exception {
        groups.administrator(GROUP, ANN, true);

        telegram.sayAs(ANN, GROUP, "/start");

        JsonNode message = news().get(0).path("message");
        assertThat(message.at("/from/id").asLong()).isEqualTo(1_087_968_824L);
        assertThat(message.at("/from/username").asText()).isEqualTo("GroupAnonymousBot");
        assertThat(message.at("/from/is_bot").asBoolean()).isTrue();
        assertThat(message.at("/sender_chat/id").asLong()).isEqualTo(GROUP);
    }

    @Test
    void aChannelPostHasNoSender() throws Exception {
        SeenMessage post = telegram.say(CHANNEL, "good morning");

        JsonNode update = news().get(0).path("channel_post");
        assertThat(update.path("text").asText()).isEqualTo("good morning");
        assertThat(update.has("from")).isFalse();
        assertThat(update.at("/sender_chat/id").asLong()).isEqualTo(CHANNEL);
        assertThat(post.senderChat()).hasValue(CHANNEL);
        assertThat(send(CHANNEL).path("result").has("from")).isFalse();
    }

    @Test
    void listsAdministratorsAndMembers() throws Exception {
        telegram.privateChat(77, "Bo", "en");
        telegram.privateChat(78, "Cy", "en");
        groups.owner(GROUP, ANN);
        groups.administrator(GROUP, 77, true);
        groups.promote(GROUP);

        JsonNode all = bot.call("getChatAdministrators", "chat_id", GROUP).path("result");

        assertThat(all.findValuesAsText("status"))
                .containsExactly("administrator", "creator", "administrator");
        assertThat(all.get(0).path("is_anonymous").asBoolean()).isTrue();
        assertThat(all.get(2).at("/user/id").asLong()).isEqualTo(telegram.botId());
        assertThat(status(ANN)).isEqualTo("creator");
        assertThat(status(78)).isEqualTo("left");
        telegram.sayAs(78, GROUP, "hello");
        assertThat(status(78)).isEqualTo("member");
        groups.dismiss(GROUP, 77);
        assertThat(status(77)).isEqualTo("left");
        assertThat(bot.call("getChat", "chat_id", GROUP).at("/result/title").asText())
                .isEqualTo("Readers");
    }

    @Test
    void refusesToListWhatItCannotSee() throws Exception {
        assertRefused(
                bot.call("getChatAdministrators", "chat_id", ANN),
                400,
                "Bad Request: there are no administrators in the private chat");
        assertRefused(
                bot.call("getChatMember", "chat_id", GROUP, "user_id", 4711),
                400,
                "Bad Request: user not found");
        assertRefused(
                bot.call("getChatMember", "chat_id", GROUP),
                400,
                "Bad Request: invalid user_id specified");
        assertRefused(bot.call("getChat", "chat_id", 4711), 400, "Bad Request: chat not found");
        groups.demote(CHANNEL);
        assertRefused(
                bot.call("getChatAdministrators", "chat_id", CHANNEL),
                400,
                "Bad Request: member list is inaccessible");
        groups.kick(GROUP);
        assertRefused(
                bot.call("getChat", "chat_id", GROUP),
                403,
                "Forbidden: bot was kicked from the supergroup chat");
    }

    private String status(long person) throws Exception {
        return bot.call("getChatMember", "chat_id", GROUP, "user_id", person)
                .at("/result/status")
                .asText();
    }

    private JsonNode send(long chat) throws Exception {
        return bot.call("sendMessage", "chat_id", chat, "text", "hi");
    }

    private JsonNode inTopic(int topic) throws Exception {
        return bot.call("sendMessage", "chat_id", GROUP, "text", "t", "message_thread_id", topic);
    }

    /** The updates since the last look, confirmed. */
    private JsonNode news() throws Exception {
        JsonNode updates = bot.call("getUpdates").path("result");
        int count = updates.size();
        if (count > 0) {
            long last = updates.get(count - 1).path("update_id").asLong();
            bot.call("getUpdates", "offset", last + 1);
        }
        return updates;
    }
}
