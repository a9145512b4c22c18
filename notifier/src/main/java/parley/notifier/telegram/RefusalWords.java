package parley.notifier.telegram;

import parley.notifier.transport.RefusalReason;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What Telegram's descriptions say. Error codes 400 and 403 stand for many reasons and the Bot API
 * tells them apart in words only; this is the one place that reads them. The words are those of
 * Telegram's server (github.com/tdlib/telegram-bot-api, github.com/tdlib/td).
 */
final class RefusalWords {
    private record Words(Pattern pattern, RefusalReason reason) {
        static Words of(String pattern, RefusalReason reason) {
            return new Words(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reason);
        }
    }

    private static final List<Words> FORBIDDEN =
            List.of(
                    Words.of("bot was blocked by the user", RefusalReason.BLOCKED),
                    Words.of("user is deactivated", RefusalReason.DEACTIVATED),
                    Words.of("bot was kicked from", RefusalReason.KICKED),
                    Words.of("bot is not a member of", RefusalReason.NOT_A_MEMBER),
                    Words.of("bot can't initiate conversation", RefusalReason.CANNOT_INITIATE));

    private static final List<Words> BAD_REQUEST =
            List.of(
                    Words.of("chat not found", RefusalReason.CHAT_NOT_FOUND),
                    Words.of("group chat was upgraded", RefusalReason.MIGRATED),
                    Words.of("can't parse entities", RefusalReason.BAD_MARKUP),
                    Words.of("message is too long", RefusalReason.TOO_LONG),
                    Words.of("message text is empty", RefusalReason.EMPTY),
                    Words.of("message is not modified", RefusalReason.NOT_MODIFIED),
                    Words.of(
                            "message to edit not found|message can't be edited|MESSAGE_ID_INVALID",
                            RefusalReason.MESSAGE_GONE),
                    Words.of(
                            "query is too old|query ID is invalid|QUERY_ID_INVALID",
                            RefusalReason.QUERY_TOO_OLD),
                    Words.of("BUTTON_DATA_INVALID", RefusalReason.BUTTON_INVALID),
                    Words.of("TOPIC_CLOSED", RefusalReason.TOPIC_CLOSED),
                    Words.of(
                            "message thread not found|TOPIC_DELETED",
                            RefusalReason.TOPIC_NOT_FOUND),
                    Words.of("not enough rights|have no rights", RefusalReason.NO_RIGHTS));

    private static final Pattern WEBHOOK =
            Pattern.compile("bad webhook|failed to resolve host", Pattern.CASE_INSENSITIVE);

    private RefusalWords() {}

    /** Whether a description with error code 400 is about the address of a webhook. */
    static boolean concernWebhook(String description) {
        return WEBHOOK.matcher(description).find();
    }

    /** What a description with error code 403 means. */
    static RefusalReason forbidden(String description) {
        return first(FORBIDDEN, description, RefusalReason.FORBIDDEN);
    }

    /** What a description with error code 400 means. */
    static RefusalReason badRequest(String description) {
        return first(BAD_REQUEST, description, RefusalReason.BAD_REQUEST);
    }

    private static RefusalReason first(
            List<Words> known, String description, RefusalReason otherwise) {
        return known.stream()
                .filter(words -> words.pattern().matcher(description).find())
                .map(Words::reason)
                .findFirst()
                .orElse(otherwise);
    }
}
