package parley.notifier.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;

import java.io.Serializable;

/**
 * {@code editMessageText}, of whose answer only is read whether it was done: what the library
 * cannot read of the rest would make the same change again and again.
 */
final class EditText extends EditMessageText {
    private static final long serialVersionUID = 1L;

    private EditText(Recipient to, Call.Edit edit, String text, @Nullable String parseMode) {
        super(builder().text(text));
        setChatId(to.chat());
        setMessageId(edit.messageId());
        setParseMode(parseMode);
        // An edit without buttons takes those away that are there: they are always given.
        setReplyMarkup(Markup.of(edit.message().keyboard()));
        setLinkPreviewOptions(LinkPreviewOptions.builder().isDisabled(!edit.preview()).build());
    }

    static EditText plain(Recipient to, Call.Edit edit, String text) {
        return new EditText(to, edit, text, null);
    }

    static EditText html(Recipient to, Call.Edit edit, String html) {
        return new EditText(to, edit, html, "HTML");
    }

    @Override
    public Serializable deserializeResponse(String answer) throws TelegramApiRequestException {
        try {
            if (OBJECT_MAPPER.readTree(answer).path("ok").asBoolean()) {
                return true;
            }
        } catch (JsonProcessingException notJson) {
            // The library says so below, as it says what a refusal means.
        }
        return super.deserializeResponse(answer);
    }
}
