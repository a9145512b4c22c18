package parley.notifier.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import parley.notifier.transport.CallResult;
import parley.notifier.transport.FailureKind;
import parley.notifier.transport.RefusalReason;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;

class FailureReadingTest {
    private static final String SECRET = "123456:AAF-secret_part-of_it";
    private final FailureReading reading = new FailureReading(BotToken.of(SECRET));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | Forbidden: bot was blocked by the user | BLOCKED",
                "403 | Forbidden: user is deactivated | DEACTIVATED",
                "403 | Forbidden: bot was kicked from the supergroup chat | KICKED",
                "403 | Forbidden: bot is not a member of the channel chat | NOT_A_MEMBER",
                "403 | Forbidden: bot can't initiate conversation with a user | CANNOT_INITIATE",
                "403 | Forbidden: words of tomorrow | FORBIDDEN",
                "400 | Bad Request: chat not found | CHAT_NOT_FOUND",
                "400 | Bad Request: group chat was upgraded to a supergroup chat | MIGRATED",
                "400 | Bad Request: can't parse entities: Unsupported start tag | BAD_MARKUP",
                "400 | Bad Request: message is too long | TOO_LONG",
                "400 | Bad Request: message text is empty | EMPTY",
                "400 | Bad Request: TOPIC_CLOSED | TOPIC_CLOSED",
                "400 | Bad Request: message thread not found | TOPIC_NOT_FOUND",
                "400 | Bad Request: not enough rights to send text messages | NO_RIGHTS",
                "400 | Bad Request: have no rights to send a message | NO_RIGHTS",
                "400 | Bad Request: message is not modified: specified new | NOT_MODIFIED",
                "400 | Bad Request: message to edit not found | MESSAGE_GONE",
                "400 | Bad Request: message can't be edited | MESSAGE_GONE",
                "400 | Bad Request: query is too old and response timeout | QUERY_TOO_OLD",
                "400 | Bad Request: BUTTON_DATA_INVALID | BUTTON_INVALID",
                "400 | Bad Request: words of tomorrow | BAD_REQUEST",
                "413 | Request Entity Too Large | BAD_REQUEST",
            })
    void readsPermanentRefusals(int code, String description, RefusalReason reason) {
        assertThat(read(code, description, "")).isEqualTo(new CallResult.Refused<>(reason));
    }

    @Test
    void readsWhatPasses() {
        assertThat(read(429, "Too Many Requests: retry after 7", "\"retry_after\":7"))
                .isEqualTo(new CallResult.RetryAfter<>(Duration.ofSeconds(7)));
        assertThat(read(429, "Too Many Requests", ""))
                .isEqualTo(new CallResult.RetryAfter<>(Duration.ofSeconds(5)));
        assertThat(kind(read(502, "Bad Gateway", ""))).isEqualTo(FailureKind.SERVER_ERROR);
        assertThat(read(409, "Conflict: terminated by other getUpdates request", ""))
                .isEqualTo(new CallResult.Conflict<>());
        assertThat(read(401, "Unauthorized", "")).isEqualTo(new CallResult.Unauthorized<>());
        assertThat(read(404, "Not Found", "")).isEqualTo(new CallResult.Unauthorized<>());
        assertThat(read(400, "group lives on", "\"migrate_to_chat_id\":-1005"))
                .isEqualTo(new CallResult.Migrated<>(-1005));
    }

    @Test
    void readsBrokenConnectionsByTheirType() {
        String url = "https://api.telegram.org/bot" + SECRET + "/sendmessage";

        assertThat(kind(reading.read(new ConnectException(url))))
                .isEqualTo(FailureKind.NOT_REACHED);
        assertThat(kind(reading.read(new UnknownHostException(url))))
                .isEqualTo(FailureKind.NOT_REACHED);
        assertThat(kind(reading.read(new SocketTimeoutException(url))))
                .isEqualTo(FailureKind.TIMED_OUT);
        assertThat(kind(reading.read(new IOException(url)))).isEqualTo(FailureKind.CUT);
        assertThat(kind(reading.read(new IllegalStateException(url))))
                .isEqualTo(FailureKind.BROKEN);
        assertThat(kind(reading.read(new TelegramApiException(url)))).isEqualTo(FailureKind.BROKEN);
        assertThat(kind(failureOf("<html>" + url + "</html>"))).isEqualTo(FailureKind.UNREADABLE);
    }

    @Test
    void showsTheTokenNowhere() {
        String url = "https://api.telegram.org/bot" + SECRET + "/sendmessage";
        for (Throwable failure :
                new Throwable[] {
                    new ConnectException(url), new IOException(url), new RuntimeException(url)
                }) {
            assertThat(reading.read(failure).toString()).doesNotContain("AAF-secret_part-of_it");
        }
        assertThat(read(500, "Failed at /bot" + SECRET + "/ and AAF-secret_part-of_it", ""))
                .asString()
                .doesNotContain("AAF-secret_part-of_it");
        assertThat(BotToken.of(SECRET).toString()).doesNotContain("AAF", "123456");
    }

    private CallResult<Integer> read(int code, String description, String parameters) {
        return failureOf(
                "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\",\"parameters\":{%s}}"
                        .formatted(code, description, parameters));
    }

    private CallResult<Integer> failureOf(String answer) {
        try {
            new SendMessage("1", "x").deserializeResponse(answer);
            throw new AssertionError("not refused: " + answer);
        } catch (TelegramApiRequestException e) {
            return reading.read(e);
        }
    }

    private static FailureKind kind(CallResult<Integer> result) {
        assertThat(result).isInstanceOf(CallResult.Failed.class);
        return ((CallResult.Failed<Integer>) result).kind();
    }
}
