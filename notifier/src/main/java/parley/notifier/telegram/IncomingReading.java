package parley.notifier.telegram;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

import parley.notifier.subscription.ChatType;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Incoming;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Reads the library's updates; whatever lacks what it should have counts as nothing. */
final class IncomingReading {
    private IncomingReading() {}

    static Incoming read(Update update) {
        return new Incoming(update.getUpdateId(), event(update));
    }

    private static Incoming.@Nullable Event event(Update update) {
        if (update.getMessage() != null) {
            return message(update.getMessage());
        }
        if (update.getCallbackQuery() != null) {
            return press(update.getCallbackQuery());
        }
        return update.getMyChatMember() == null ? null : membership(update.getMyChatMember());
    }

    private static Incoming.@Nullable Event message(Message message) {
        if (message.getChat() == null || message.getChat().getId() == null) {
            return null;
        }
        if (message.getMigrateToChatId() != null) {
            return new Incoming.Moved(message.getChat().getId(), message.getMigrateToChatId());
        }
        if (message.getForumTopicClosed() != null) {
            return new Incoming.TopicTurned(place(message), false);
        }
        if (message.getForumTopicReopened() != null) {
            return new Incoming.TopicTurned(place(message), true);
        }
        // Other service messages: somebody joined, something was pinned.
        return says(message) ? post(message) : null;
    }

    private static boolean says(Message message) {
        return message.hasText()
                || message.hasPhoto()
                || message.hasSticker()
                || message.hasVoice()
                || message.hasVideo()
                || message.hasDocument()
                || message.hasLocation();
    }

    private static Incoming.Post post(Message message) {
        Message replied = message.getReplyToMessage();
        return new Incoming.Post(
                place(message),
                type(message.getChat().getType()),
                writer(message),
                message.getMessageId() == null ? 0 : message.getMessageId(),
                message.getText(),
                replied == null ? List.of() : data(replied),
                replied == null ? null : replied.getMessageId());
    }

    private static List<String> data(Message message) {
        if (message.getReplyMarkup() == null || message.getReplyMarkup().getKeyboard() == null) {
            return List.of();
        }
        return message.getReplyMarkup().getKeyboard().stream()
                .flatMap(List::stream)
                .map(InlineKeyboardButton::getCallbackData)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Incoming.@Nullable Press press(CallbackQuery query) {
        // A message that is too old comes without its text, but with its chat and its id.
        if (query.getMessage() == null || query.getData() == null) {
            return null;
        }
        Chat chat = query.getMessage().getChat();
        Recipient place =
                query.getMessage() instanceof Message whole
                        ? place(whole)
                        : new Recipient(chat.getId(), 0);
        return new Incoming.Press(
                query.getId(),
                place,
                type(chat.getType()),
                person(query.getFrom(), false),
                query.getMessage().getMessageId(),
                query.getData());
    }

    private static Incoming.@Nullable Membership membership(ChatMemberUpdated change) {
        if (change.getChat() == null || change.getNewChatMember() == null) {
            return null;
        }
        ChatType type = type(change.getChat().getType());
        String title = change.getChat().getTitle();
        return new Incoming.Membership(
                change.getChat().getId(),
                type,
                title == null ? "" : title,
                person(change.getFrom(), false),
                standing(change.getOldChatMember(), type),
                standing(change.getNewChatMember(), type));
    }

    private static Incoming.Standing standing(@Nullable ChatMember member, ChatType chat) {
        return switch (member) {
            case null -> Incoming.Standing.OUT;
            case ChatMemberAdministrator admin
                    when chat == ChatType.CHANNEL
                            && !Boolean.TRUE.equals(admin.getCanPostMessages()) ->
                    Incoming.Standing.READS;
            case ChatMemberRestricted restricted
                    when !Boolean.TRUE.equals(restricted.getCanSendMessages()) ->
                    Boolean.TRUE.equals(restricted.getIsMember())
                            ? Incoming.Standing.READS
                            : Incoming.Standing.OUT;
            default -> standing(member.getStatus(), chat);
        };
    }

    private static Incoming.Standing standing(String status, ChatType chat) {
        return switch (status) {
            case "left", "kicked" -> Incoming.Standing.OUT;
            case "member" ->
                    chat == ChatType.CHANNEL ? Incoming.Standing.READS : Incoming.Standing.WRITES;
            default -> Incoming.Standing.WRITES;
        };
    }

    // In groups without topics a reply has a thread id as well, where nothing can be sent to.
    private static Recipient place(Message message) {
        Integer thread = message.isTopicMessage() ? message.getMessageThreadId() : null;
        return new Recipient(message.getChat().getId(), thread == null ? 0 : thread);
    }

    private static Incoming.Person writer(Message message) {
        boolean asChat =
                message.getSenderChat() != null
                        && message.getChat().getId().equals(message.getSenderChat().getId());
        return person(message.getFrom(), asChat);
    }

    private static Incoming.Person person(@Nullable User user, boolean asChat) {
        if (user == null || user.getId() == null) {
            return new Incoming.Person(0, null, asChat);
        }
        return new Incoming.Person(user.getId(), language(user.getLanguageCode()), asChat);
    }

    private static @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String language = Locale.forLanguageTag(tag).getLanguage();
        return language.isEmpty() ? null : language;
    }

    /** The type that Telegram names; a group for a word that it did not know when this was made. */
    static ChatType type(@Nullable String name) {
        for (ChatType type : ChatType.values()) {
            if (type.code().equals(name)) {
                return type;
            }
        }
        return ChatType.GROUP;
    }
}
