package parley.notifier.telegram;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import parley.notifier.Developments;
import parley.notifier.message.Alert;
import parley.notifier.message.AlertComposer;
import parley.notifier.subscription.Recipient;
import parley.testkit.telegram.BotApiDouble;

import java.time.Duration;

/** A transport to a double of Telegram, to which Anna has spoken. */
abstract class OnTelegramDouble {
    static final long ANNA = 42;
    static final Recipient TO_ANNA = new Recipient(ANNA, 0);

    final BotApiDouble telegram = BotApiDouble.start();
    final TelegramTransport transport =
            new TelegramTransport(
                    BotToken.of(telegram.token()),
                    telegram.baseUrl(),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5));
    final Alert alert = AlertComposer.compose(Developments.istanbulSecondRound("d1"), "en");

    @BeforeEach
    void annaSpeaks() {
        telegram.privateChat(ANNA, "Anna", "uk-UA");
        telegram.say(ANNA, "hello");
    }

    @AfterEach
    void end() {
        transport.close();
        telegram.close();
    }
}
