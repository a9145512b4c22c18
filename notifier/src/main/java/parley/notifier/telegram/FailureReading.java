package parley.notifier.telegram;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

import parley.notifier.transport.CallResult;
import parley.notifier.transport.FailureKind;
import parley.notifier.transport.RefusalReason;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;

import javax.net.ssl.SSLException;

/** Turns what the library throws into values, by codes and types; no secret passes. */
final class FailureReading {
    /** Waited where a 429 does not say how long. */
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);

    private static final int LONGEST_DETAIL = 300;

    private final BotToken token;

    FailureReading(BotToken token) {
        this.token = token;
    }

    /** What a failed call means. */
    <T> CallResult<T> read(@Nullable Throwable failure) {
        return switch (failure) {
            case TelegramApiRequestException answer when code(answer) > 0 -> answered(answer);
            case TelegramApiValidationException _ ->
                    new CallResult.Refused<>(RefusalReason.BAD_REQUEST);
            case ConnectException _ -> failed(FailureKind.NOT_REACHED, "connection refused");
            case UnknownHostException _ -> failed(FailureKind.NOT_REACHED, "unknown host");
            case NoRouteToHostException _ -> failed(FailureKind.NOT_REACHED, "no route to host");
            case SSLException _ -> failed(FailureKind.NOT_REACHED, "no secure connection");
            case InterruptedIOException _ -> failed(FailureKind.TIMED_OUT, "no answer in time");
            case IOException _ -> failed(FailureKind.CUT, "the connection ended");
            case TelegramApiRequestException _ ->
                    failed(FailureKind.UNREADABLE, "the answer is not the Bot API's");
            case null -> failed(FailureKind.BROKEN, "no reason given");
            default -> failed(FailureKind.BROKEN, failure.getClass().getName());
        };
    }

    private <T> CallResult<T> answered(TelegramApiRequestException answer) {
        int code = code(answer);
        String description = token.redact(String.valueOf(answer.getApiResponse()));
        ResponseParameters parameters = answer.getParameters();
        return switch (code) {
            // 404 is what Telegram says to a token that it cannot even read: the methods called
            // here all exist.
            case 401, 404 -> new CallResult.Unauthorized<>();
            case 403 -> new CallResult.Refused<>(RefusalWords.forbidden(description));
            case 409 -> new CallResult.Conflict<>();
            case 429 -> new CallResult.RetryAfter<>(wait(parameters));
            case 400 -> badRequest(description, parameters);
            default ->
                    code >= 500
                            ? failed(FailureKind.SERVER_ERROR, code + " " + description)
                            : new CallResult.Refused<>(RefusalReason.BAD_REQUEST);
        };
    }

    private static <T> CallResult<T> badRequest(
            String description, @Nullable ResponseParameters parameters) {
        if (parameters != null && parameters.getMigrateToChatId() != null) {
            return new CallResult.Migrated<>(parameters.getMigrateToChatId());
        }
        return RefusalWords.concernWebhook(description)
                ? failed(FailureKind.BAD_WEBHOOK, description)
                : new CallResult.Refused<>(RefusalWords.badRequest(description));
    }

    private static Duration wait(@Nullable ResponseParameters parameters) {
        Integer seconds = parameters == null ? null : parameters.getRetryAfter();
        return seconds == null ? DEFAULT_WAIT : Duration.ofSeconds(Math.max(1, seconds));
    }

    private static int code(TelegramApiRequestException answer) {
        Integer code = answer.getErrorCode();
        return code == null ? 0 : code;
    }

    private static <T> CallResult<T> failed(FailureKind kind, String detail) {
        String bounded =
                detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
        return new CallResult.Failed<>(kind, bounded);
    }
}
