package parley.notifier.telegram;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

import parley.notifier.message.Keyboard;

/** Buttons as Telegram takes them. */
final class Markup {
    private Markup() {}

    /** The buttons; null for none. */
    static @Nullable InlineKeyboardMarkup of(Keyboard keyboard) {
        if (keyboard.rows().isEmpty()) {
            return null;
        }
        var markup = InlineKeyboardMarkup.builder();
        for (var row : keyboard.rows()) {
            markup.keyboardRow(new InlineKeyboardRow(row.stream().map(Markup::button).toList()));
        }
        return markup.build();
    }

    private static InlineKeyboardButton button(Keyboard.Button button) {
        return InlineKeyboardButton.builder()
                .text(button.text())
                .callbackData(button.data())
                .url(button.link())
                .build();
    }
}
