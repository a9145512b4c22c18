package parley.notifier.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.notifier.Listening;
import parley.notifier.message.Message;
import parley.notifier.subscription.Recipient;
import parley.notifier.transport.Call;
import parley.notifier.transport.CallResult;
import parley.notifier.transport.FailureKind;
import parley.notifier.transport.RefusalReason;
import parley.notifier.webhook.Webhook;
import parley.testkit.telegram.BotApiDouble;
import parley.testkit.telegram.Fault;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The bot token, and the webhook's secret, are shown nowhere, whatever goes wrong. */
class TokenIT extends OnTelegramDouble {
    /** What can come instead of an answer. */
    private static final List<Fault> FAULTS =
            List.of(
                    Fault.refuse(409, "Conflict: terminated by other getUpdates request"),
                    Fault.refuse(401, "Unauthorized"),
                    Fault.refuse(500, "Internal Server Error"),
                    Fault.tooManyRequests(1),
                    Fault.badGatewayPage(),
                    new Fault.Page(302, "text/plain", "moved"),
                    new Fault.Page(200, "application/json", "{\"ok\":true,\"result\":["),
                    Fault.cutBeforeAccepting(),
                    Fault.stallBeforeAccepting());

    /** Every way to fail, with every log of ours and the libraries' open: the token is nowhere. */
    @Test
    void showsTheTokenOnNoErrorPath() {
        List<String> said = new ArrayList<>();
        try (var _ = new Listening(said)) {
            said.add(fail(Fault.badGatewayPage(), FailureKind.UNREADABLE));
            said.add(fail(Fault.refuse(500, "Internal " + telegram.token()), null));
            said.add(fail(Fault.cutBeforeAccepting(), FailureKind.CUT));
            said.add(fail(Fault.cutAfterAccepting(), FailureKind.CUT));
            said.add(fail(Fault.stallAfterAccepting(), FailureKind.TIMED_OUT));
            said.add(fail(new Fault.Page(302, "text/plain", "moved"), FailureKind.UNREADABLE));
            said.add(fail(Fault.refuse(401, "Unauthorized"), null));
            said.add(fail(Fault.tooManyRequests(3), null));
            said.add(fail(Fault.migratedTo(-1009), null));
            said.add(
                    transport
                            .perform(new Recipient(5, 0), Call.Send.of(new Message.Answer("x")))
                            .toString());
            said.add(transport.perform(TO_ANNA, Call.Send.of(new Message.Answer(""))).toString());
            said.addAll(failPolling());
            said.addAll(failWebhook());
            telegram.block(ANNA);
            said.add(transport.perform(TO_ANNA, Call.Send.of(new Message.Answer("x"))).toString());
            telegram.close();
            said.add(transport.perform(TO_ANNA, Call.Send.of(new Message.Answer("x"))).toString());
            said.add(transport.updates().orElseThrow().poll(0, Duration.ZERO).toString());
            said.add(elsewhere("https://unknown.invalid"));
            said.add(elsewhere(telegram.baseUrl().toString().replace("http:", "https:")));
            said.add(transport.toString());
        }

        String secret = telegram.token().substring(telegram.token().indexOf(':') + 1);
        assertThat(said).noneMatch(line -> line.contains(secret));
        String webhookSecret = BotToken.of(telegram.token()).webhookSecret().reveal();
        assertThat(said).noneMatch(line -> line.contains(webhookSecret));
        assertThat(said).anyMatch(line -> line.contains(RefusalReason.BLOCKED.toString()));
        assertThat(said).anyMatch(line -> line.contains(RefusalReason.CHAT_NOT_FOUND.toString()));
    }

    private String fail(Fault fault, FailureKind expected) {
        telegram.failNext("sendMessage", 1, fault);
        var result = transport.perform(TO_ANNA, Call.Send.of(new Message.Told(alert)));
        if (expected != null) {
            assertThat(result).isInstanceOf(CallResult.Failed.class);
            assertThat(((CallResult.Failed<Integer>) result).kind()).isEqualTo(expected);
        }
        return result.toString();
    }

    /** Every way in which asking for updates fails. */
    private List<String> failPolling() {
        var source = transport.updates().orElseThrow();
        List<String> said = new ArrayList<>();
        for (Fault fault : FAULTS) {
            telegram.failNext("getUpdates", 1, fault);
            var result = source.poll(0, Duration.ZERO);
            assertThat(result).as(fault.toString()).isNotInstanceOf(CallResult.Done.class);
            said.add(result.toString());
        }
        assertThat(said).anyMatch(line -> line.contains("Conflict"));
        return said;
    }

    /** Every way in which telling Telegram of a webhook, looking at it and ending it fails. */
    private List<String> failWebhook() {
        var source = transport.updates().orElseThrow();
        String token = telegram.token();
        List<String> said = new ArrayList<>();
        for (String url :
                List.of(
                        "http://127.0.0.1:9/" + token,
                        "https://unknown.invalid/" + token,
                        "ftp://127.0.0.1/" + token)) {
            var broken = new Webhook(URI.create(url), BotToken.of(token).webhookSecret());
            said.add(broken.toString());
            said.add(source.setWebhook(broken).toString());
            said.add(source.webhook().toString());
            said.add(source.poll(0, Duration.ZERO).toString());
        }
        var webhook = new Webhook(telegram.baseUrl(), BotToken.of(token).webhookSecret());
        for (Fault fault : FAULTS) {
            telegram.failNext(BotApiDouble.ANY_METHOD, 3, fault);
            said.add(source.setWebhook(webhook).toString());
            said.add(source.webhook().toString());
            said.add(source.deleteWebhook().toString());
            telegram.healAll();
        }
        said.add(source.deleteWebhook().toString());
        said.add(source.read(token.getBytes(StandardCharsets.UTF_8)).toString());
        assertThat(said).anyMatch(line -> line.contains("BAD_WEBHOOK"));
        return said;
    }

    private String elsewhere(String base) {
        try (var other =
                new TelegramTransport(
                        BotToken.of(telegram.token()),
                        URI.create(base),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(1))) {
            return other.perform(TO_ANNA, Call.Send.of(new Message.Answer("x"))).toString();
        }
    }
}
