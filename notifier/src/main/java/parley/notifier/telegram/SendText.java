package parley.notifier.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;

/**
 * {@code sendMessage}, of whose answer only the message id is read: a message that was accepted
 * counts as sent even if the library cannot read the rest of the answer; otherwise it would be sent
 * again and again.
 */
final class SendText extends SendMessage {
    private static final long serialVersionUID = 1L;

    private SendText(Recipient to, Call.Send send, String text) {
        super(Long.toString(to.chat()), text);
        if (to.thread() != 0) {
            setMessageThreadId(to.thread());
        }
        if (send.replyTo() != null) {
            setReplyParameters(
                    ReplyParameters.builder()
                            .messageId(send.replyTo())
                            .allowSendingWithoutReply(true)
                            .build());
        }
        if (send.silent()) {
            setDisableNotification(true);
        }
        setReplyMarkup(Markup.of(send.message().keyboard()));
        setLinkPreviewOptions(LinkPreviewOptions.builder().isDisabled(!send.preview()).build());
    }

    static SendText plain(Recipient to, Call.Send send, String text) {
        return new SendText(to, send, text);
    }

    static SendText html(Recipient to, Call.Send send, String html) {
        var method = new SendText(to, send, html);
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
