package parley.notifier.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code getUpdates} that reads each update by itself: one that the library cannot read is passed
 * over, where the library's own would refuse the whole answer, and so every later one, for ever.
 */
final class GetEachUpdate extends GetUpdates {
    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(GetEachUpdate.class);

    /** What the bot wants to hear of, however it hears of it. */
    static final List<String> KINDS = List.of("message", "callback_query", "my_chat_member");

    GetEachUpdate(int offset, int waitSeconds) {
        super(offset, 100, waitSeconds, KINDS);
    }

    /** One update by itself, as Telegram posts it; empty if it is none. */
    static Optional<Update> one(byte[] json) {
        try {
            JsonNode update = OBJECT_MAPPER.readTree(json);
            return identified(update) ? Optional.of(read(update)) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static boolean identified(@Nullable JsonNode update) {
        return update != null && update.path("update_id").canConvertToInt();
    }

    @Override
    @SuppressWarnings("NonApiType") // The library's own method returns it.
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        try {
            JsonNode json = OBJECT_MAPPER.readTree(answer);
            JsonNode result = json.path("result");
            if (json.path("ok").asBoolean() && result.isArray()) {
                var updates = new ArrayList<Update>(result.size());
                for (JsonNode update : result) {
                    if (identified(update)) {
                        updates.add(read(update));
                    }
                }
                return updates;
            }
        } catch (JsonProcessingException notJson) {
            // The library says so below, as it says what a refusal means.
        }
        return super.deserializeResponse(answer);
    }

    private static Update read(JsonNode json) {
        try {
            return OBJECT_MAPPER.treeToValue(json, Update.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            int id = json.path("update_id").intValue();
            log.warn("Update {} cannot be read and is passed over", id);
            var unread = new Update();
            unread.setUpdateId(id);
            return unread;
        }
    }
}
