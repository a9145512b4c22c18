package parley.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** Who belongs to chats, as the Bot API writes it, and the updates of the bot's own changes. */
record Memberships(Bot bot, Chats chats, Updates updates) {
    private static final List<String> RIGHTS =
            List.of(
                    "can_manage_chat",
                    "can_change_info",
                    "can_delete_messages",
                    "can_invite_users",
                    "can_restrict_members",
                    "can_promote_members",
                    "can_manage_video_chats");

    /** The bot stands otherwise from now on, and is told; nothing when it does already. */
    void change(Chat chat, Standing now, Person by) {
        synchronized (chats) {
            Standing before = chat.standing();
            if (before == now) {
                return;
            }
            ObjectNode update = Json.object();
            update.set("chat", chat.toJson());
            update.set("from", by.toJson());
            update.put("date", chats.now().getEpochSecond());
            update.set("old_chat_member", ofBot(chat));
            chat.standing(now);
            update.set("new_chat_member", ofBot(chat));
            chats.changed();
            if (now != Standing.DEACTIVATED) {
                updates.add("my_chat_member", update);
            }
        }
    }

    /** The bot as a ChatMember. */
    ObjectNode ofBot(Chat chat) {
        ObjectNode member = member(chat.standing().status(), bot.toJson());
        switch (chat.standing()) {
            case ADMINISTRATOR -> addRights(member, chat, true).put("can_be_edited", false);
            case READING_ADMINISTRATOR ->
                    addRights(member, chat, false).put("can_be_edited", false);
            case RESTRICTED -> {
                member.put("is_member", true).put("can_send_messages", false);
                member.put("until_date", 0);
            }
            case KICKED, DEACTIVATED -> member.put("until_date", 0);
            case NOT_STARTED, MEMBER, LEFT -> {}
        }
        return member;
    }

    /** A person as a ChatMember. */
    ObjectNode of(Chat chat, Person person) {
        Optional<Chat.Administrator> runs = chat.administrator(person.id());
        if (runs.isEmpty()) {
            return member(chat.hasMember(person.id()) ? "member" : "left", person.toJson());
        }
        String status = runs.get().owner() ? "creator" : "administrator";
        ObjectNode member = member(status, person.toJson());
        member.put("is_anonymous", runs.get().anonymous());
        return runs.get().owner() ? member : addRights(member, chat, true);
    }

    private static ObjectNode member(String status, ObjectNode user) {
        ObjectNode member = Json.object().put("status", status);
        member.set("user", user);
        return member;
    }

    private static ObjectNode addRights(ObjectNode member, Chat chat, boolean mayPost) {
        RIGHTS.forEach(right -> member.put(right, true));
        if (chat.kind() == ChatKind.CHANNEL) {
            member.put("can_post_messages", mayPost).put("can_edit_messages", mayPost);
        }
        if (!member.has("is_anonymous")) {
            member.put("is_anonymous", false);
        }
        return member;
    }
}
