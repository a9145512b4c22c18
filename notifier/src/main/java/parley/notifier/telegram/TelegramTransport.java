package parley.notifier.telegram;

import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

import parley.notifier.message.MessageHtml;
import parley.notifier.message.MessageText;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;
import parley.notifier.transport.CallResult;
import parley.notifier.transport.FailureKind;
import parley.notifier.transport.PaceLimits;
import parley.notifier.transport.RefusalReason;
import parley.notifier.transport.Transport;
import parley.notifier.transport.UpdateSource;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The Bot API over HTTPS, or over HTTP for a server of one's own. Every call ends within its
 * time-out. Thread-safe.
 */
public final class TelegramTransport implements Transport {
    /** More than the courier has out at a time: none waits here, where nobody counts it. */
    private static final int MAX_CALLS = 300;

    private final ExecutorService threads;
    private final OkHttpClient sendingHttp;
    private final OkHttpClient pollingHttp;
    private final OkHttpTelegramClient sending;
    private final OkHttpTelegramClient polling;
    private final FailureReading failures;
    private final PaceLimits limits;

    /** Opens nothing yet; with the pace that Telegram sets for every bot. */
    public TelegramTransport(BotToken token, URI base, Duration callTimeout, Duration pollTimeout) {
        this(token, base, callTimeout, pollTimeout, PaceLimits.TELEGRAM);
    }

    /**
     * Opens nothing yet.
     *
     * @param base address of the Bot API server: scheme, host and port
     * @param callTimeout the longest a call takes, connecting and reading included
     * @param pollTimeout the longest the server may hold a call for updates
     * @param limits how fast the bot may send
     */
    public TelegramTransport(
            BotToken token,
            URI base,
            Duration callTimeout,
            Duration pollTimeout,
            PaceLimits limits) {
        this.limits = limits;
        this.threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("telegram-http-", 0).factory());
        this.sendingHttp = http(callTimeout);
        this.pollingHttp = http(callTimeout.plus(pollTimeout));
        TelegramUrl url = url(base);
        this.sending = new OkHttpTelegramClient(sendingHttp, token.secret(), url);
        this.polling = new OkHttpTelegramClient(pollingHttp, token.secret(), url);
        this.failures = new FailureReading(token);
    }

    private OkHttpClient http(Duration timeout) {
        var dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(MAX_CALLS);
        dispatcher.setMaxRequestsPerHost(MAX_CALLS);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                // OkHttp keeps five; every other call would make a connection first.
                .connectionPool(new ConnectionPool(MAX_CALLS, 1, TimeUnit.MINUTES))
                .callTimeout(timeout)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                // OkHttp would repeat a message by itself when a connection ends before the answer.
                .retryOnConnectionFailure(false)
                // The address holds the token: it goes nowhere else.
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    private static TelegramUrl url(URI base) {
        boolean secure = "https".equalsIgnoreCase(base.getScheme());
        int standard = secure ? 443 : 80;
        return TelegramUrl.builder()
                .schema(secure ? "https" : "http")
                .host(base.getHost())
                .port(base.getPort() < 0 ? standard : base.getPort())
                .build();
    }

    @Override
    public CallResult<Integer> perform(Recipient to, Call call) {
        return switch (call) {
            case Call.Send send -> {
                var result = send(SendText.html(to, send, MessageHtml.write(send.message())));
                yield refused(result, RefusalReason.BAD_MARKUP)
                        ? send(SendText.plain(to, send, MessageText.write(send.message())))
                        : result;
            }
            case Call.Edit edit -> {
                var result = edit(edit, EditText.html(to, edit, MessageHtml.write(edit.message())));
                yield refused(result, RefusalReason.BAD_MARKUP)
                        ? edit(edit, EditText.plain(to, edit, MessageText.write(edit.message())))
                        : result;
            }
            case Call.AnswerPress(String query, String text, boolean alert) ->
                    call(
                            sending,
                            AnswerCallbackQuery.builder()
                                    .callbackQueryId(query)
                                    .text(text.isEmpty() ? null : text)
                                    .showAlert(alert)
                                    .build(),
                            _ -> 0);
        };
    }

    private CallResult<Integer> edit(Call.Edit edit, EditText method) {
        CallResult<Integer> result = call(sending, method, _ -> edit.messageId());
        // Somebody made the same call before, perhaps ourselves: it is as it should be.
        return refused(result, RefusalReason.NOT_MODIFIED)
                ? new CallResult.Done<>(edit.messageId())
                : result;
    }

    private static boolean refused(CallResult<Integer> result, RefusalReason wanted) {
        return result instanceof CallResult.Refused<Integer>(RefusalReason reason)
                && reason == wanted;
    }

    private CallResult<Integer> send(SendText method) {
        return call(sending, method, message -> message.getMessageId());
    }

    @Override
    public boolean serves(Recipient recipient) {
        return !recipient.equals(Recipient.TERMINAL);
    }

    @Override
    public Optional<Recipient> implicitRecipient() {
        return Optional.empty();
    }

    @Override
    public PaceLimits limits() {
        return limits;
    }

    @Override
    public Optional<UpdateSource> updates() {
        return Optional.of(new TelegramUpdates(this));
    }

    /** One call on the line for messages. */
    <T extends Serializable, R> CallResult<R> ask(BotApiMethod<T> method, Function<T, R> reading) {
        return call(sending, method, reading);
    }

    /** One call on the line that may be held while there are no updates. */
    <T extends Serializable, R> CallResult<R> await(
            BotApiMethod<T> method, Function<T, R> reading) {
        return call(polling, method, reading);
    }

    /** Ends a call that is held. */
    void interrupt() {
        pollingHttp.dispatcher().cancelAll();
    }

    private <T extends Serializable, R> CallResult<R> call(
            OkHttpTelegramClient client, BotApiMethod<T> method, Function<T, R> reading) {
        Future<T> answer;
        try {
            answer = client.executeAsync(method);
            return new CallResult.Done<>(reading.apply(answer.get()));
        } catch (ExecutionException e) {
            return failures.read(e.getCause());
        } catch (TelegramApiException | RuntimeException e) {
            return failures.read(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CallResult.Failed<>(FailureKind.CUT, "interrupted");
        }
    }

    @Override
    public void close() {
        for (OkHttpClient http : List.of(pollingHttp, sendingHttp)) {
            http.dispatcher().cancelAll();
            http.connectionPool().evictAll();
        }
        threads.shutdown();
    }
}
