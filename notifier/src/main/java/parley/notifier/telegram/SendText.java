package parley.notifier.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import parley.notifier.subscription.Recipient;

/**
 * {@code sendMessage}, of whose answer only the message id is read: a message that was accepted
 * counts as sent even if the library cannot read the rest of the answer; otherwise it would be sent
 * again and again.
 */
final class SendText extends SendMessage {
    private static final long serialVersionUID = 1L;

    private SendText(Recipient to, String text) {
        super(Long.toString(to.chat()), text);
        if (to.thread() != 0) {
            setMessageThreadId(to.thread());
        }
        setLinkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
    }

    static SendText plain(Recipient to, String text) {
        return new SendText(to, text);
    }

    static SendText html(Recipient to, String html) {
        var method = new SendText(to, html);
        method.setParseMode("HTML");
        return method;
    }

    @Override
    public Message deserializeResponse(String answer) throws TelegramApiRequestException {
        try {
            JsonNode json = OBJECT_MAPPER.readTree(answer);
            JsonNode id = json.path("result").path("message_id");
            if (json.path("ok").asBoolean() && id.canConvertToInt()) {
                var message = new Message();
                message.setMessageId(id.intValue());
                return message;
            }
        } catch (JsonProcessingException notJson) {
            // The library says so below, as it says what a refusal means.
        }
        return super.deserializeResponse(answer);
    }
}
