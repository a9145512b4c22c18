package parley.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import parley.contract.record.Ballot;
import parley.contract.record.Tell;
import parley.notifier.Developments;
import parley.notifier.bot.Asked;
import parley.notifier.bot.ButtonData;
import parley.notifier.bot.Denial;
import parley.notifier.bot.Request;
import parley.notifier.bot.SettingsPage;
import parley.notifier.bot.Target;
import parley.notifier.message.Keyboard;
import parley.notifier.news.FeedPulse;
import parley.notifier.subscription.ChatType;
import parley.notifier.subscription.Recipient;
import parley.notifier.telegram.BotToken;
import parley.notifier.telegram.TelegramTransport;
import parley.notifier.transport.Call;
import parley.notifier.transport.CallResult;
import parley.testkit.telegram.BotApiDouble;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Everything the bot can say, in every language, to a server that refuses what Telegram does. */
class EveryAnswerIT {
    private static final long CHANNEL = -1_009_999_999_999L;

    private final BotApiDouble telegram = BotApiDouble.start();
    private final TelegramTransport transport =
            new TelegramTransport(
                    BotToken.of(telegram.token()),
                    telegram.baseUrl(),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(1));

    @BeforeEach
    void open() {
        telegram.privateChat(Front.ANNA.chat(), "Anna", "en");
        telegram.say(Front.ANNA.chat(), "hello");
    }

    @AfterEach
    void close() {
        transport.close();
        telegram.close();
    }

    @Test
    void isTakenAsItIsMeantInEveryLanguage() {
        for (String language : List.of("en", "uk", "ru")) {
            var front = new Front();
            for (int i = 0; i < 11; i++) {
                front.publish(
                        Developments.round(
                                "0123456789abcdef0123456" + Integer.toHexString(i),
                                1,
                                Tell.NEW,
                                "Talks & <terms> " + "x".repeat(i * 40)));
            }
            front.pulses.add(new FeedPulse("https://a.example.org/?a=<b>&c", 1, null, "timed-out"));
            for (int i = 0; i < 14; i++) {
                var read = Front.NOW.minusSeconds(60);
                front.pulses.add(
                        new FeedPulse(
                                "https://" + "x".repeat(300), i, read, i == 0 ? null : "<new>"));
            }
            List<Call> calls = new ArrayList<>();
            for (Request request : requests(language)) {
                calls.addAll(front.ask(request));
            }
            assertThat(calls).hasSizeGreaterThan(60);
            calls.forEach(this::say);
        }
    }

    private void say(Call call) {
        switch (call) {
            case Call.Send send -> {
                check(send.message().keyboard());
                int before = telegram.calls("sendMessage").size();
                assertThat(transport.perform(Front.ANNA, Call.Send.of(send.message())))
                        .as(send.toString())
                        .isInstanceOf(CallResult.Done.class);
                // Twice would mean that it was refused for its markup and sent without.
                assertThat(telegram.calls("sendMessage")).as(send.toString()).hasSize(before + 1);
            }
            case Call.Edit edit -> say(Call.Send.of(edit.message()));
            case Call.AnswerPress(var _, String text, var _) ->
                    assertThat(text).hasSizeLessThanOrEqualTo(200).doesNotContain("<b>", "&lt;");
        }
    }

    private static void check(Keyboard keyboard) {
        for (var row : keyboard.rows()) {
            assertThat(row).hasSizeBetween(1, 8);
            for (Keyboard.Button button : row) {
                assertThat(button.text()).isNotBlank();
                assertThat(button.data().getBytes(StandardCharsets.UTF_8))
                        .hasSizeBetween(1, ButtonData.MAX_BYTES);
            }
        }
    }

    private static List<Request> requests(String language) {
        Asked written = Front.written(language);
        Asked pressed = Front.pressed(language);
        var here = new Target(Front.ANNA, ChatType.PRIVATE, "");
        var channel = new Target(new Recipient(CHANNEL, 0), ChatType.CHANNEL, "News & <views>");
        String id = "0123456789abcdef01234560";
        List<Request> requests = new ArrayList<>();
        for (Denial denial : Denial.values()) {
            requests.add(new Request.Denied(written, denial));
            requests.add(new Request.Denied(pressed, denial));
        }
        requests.add(new Request.Stop(written, here));
        for (Target target : List.of(here, channel)) {
            requests.add(new Request.ShowSettings(pressed, target, SettingsPage.MAIN));
            requests.add(new Request.Start(written, target));
            requests.add(new Request.Start(pressed, target));
            for (SettingsPage page : SettingsPage.values()) {
                requests.add(new Request.ShowSettings(written, target, page));
            }
            requests.add(change(pressed, target, SettingsPage.TONGUE, language));
            requests.add(change(pressed, target, SettingsPage.DIGEST, "23.3"));
            requests.add(change(pressed, target, SettingsPage.QUIET, "2300-0700"));
            requests.add(change(written, target, SettingsPage.WORDS, "<b> & !</b>"));
            requests.add(change(written, target, SettingsPage.WORDS, "x".repeat(99)));
            requests.add(change(written, target, SettingsPage.ZONE, "<>"));
        }
        for (String words : List.of("", "8h", "<b>")) {
            requests.add(new Request.Mute(written, words));
        }
        requests.add(new Request.Status(written));
        requests.add(new Request.Unmute(written));
        requests.add(new Request.Unmute(written));
        for (String words : List.of("", "sudan", "russia-ukraine", "<b>&", "round")) {
            requests.add(new Request.Latest(written, words, 0));
            requests.add(new Request.Timeline(pressed, words, 9));
            requests.add(new Request.Unknown(written, words));
        }
        requests.add(new Request.Unknown(written, "/lates"));
        requests.add(new Request.Tracks(written));
        requests.add(new Request.Why(written, id, 8));
        requests.add(new Request.Why(written, null, null));
        requests.add(new Request.Why(written, null, 8));
        requests.add(new Request.Why(written, "gone", 8));
        requests.add(new Request.Voting(pressed, id, Ballot.UP));
        requests.add(new Request.Voting(pressed, "gone", Ballot.DOWN));
        requests.add(new Request.Privacy(written));
        requests.add(new Request.Export(pressed));
        requests.add(new Request.Status(written));
        requests.add(new Request.Health(written));
        requests.add(new Request.Feeds(written, 0));
        requests.add(new Request.Feeds(pressed, 1));
        requests.add(new Request.Help(written));
        requests.add(new Request.Here(written));
        requests.add(new Request.Release(written));
        requests.add(new Request.Drop(written));
        requests.add(new Request.Stop(written, channel));
        requests.add(new Request.Stop(written, channel));
        return requests;
    }

    private static Request change(Asked asked, Target target, SettingsPage page, String value) {
        return new Request.ChangeSettings(asked, target, page, value);
    }
}
