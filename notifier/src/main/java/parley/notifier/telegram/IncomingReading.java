package parley.notifier.telegram;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Incoming;

import java.util.Locale;

/** Reads the library's updates; whatever lacks what it should have counts as no message. */
final class IncomingReading {
    private IncomingReading() {}

    static Incoming read(Update update) {
        return new Incoming(update.getUpdateId(), message(update.getMessage()));
    }

    private static Incoming.@Nullable Post message(@Nullable Message message) {
        if (message == null || message.getChat() == null || message.getChat().getId() == null) {
            return null;
        }
        boolean says =
                message.hasText()
                        || message.hasPhoto()
                        || message.hasSticker()
                        || message.hasVoice()
                        || message.hasVideo()
                        || message.hasDocument()
                        || message.hasLocation();
        if (!says) {
            // Service messages: somebody joined, something was pinned.
            return null;
        }
        // In groups without topics a reply has a thread id as well, where nothing can be sent to.
        Integer thread = message.isTopicMessage() ? message.getMessageThreadId() : null;
        boolean personal = "private".equals(message.getChat().getType());
        return new Incoming.Post(
                new Recipient(message.getChat().getId(), thread == null ? 0 : thread),
                personal,
                message.getText(),
                personal ? language(message) : null);
    }

    private static @Nullable String language(Message message) {
        String tag = message.getFrom() == null ? null : message.getFrom().getLanguageCode();
        if (tag == null) {
            return null;
        }
        String language = Locale.forLanguageTag(tag).getLanguage();
        return language.isEmpty() ? null : language;
    }
}
