package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a message without text says happened.
 *
 * @param field the field of the Bot API's {@code Message}, for example {@code forum_topic_closed}
 * @param value what the field holds
 */
public record ServiceNote(String field, JsonNode value) {}
