package parley.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import parley.notifier.Developments;
import parley.notifier.Story;
import parley.notifier.bot.Request;
import parley.notifier.bot.SettingsPage;
import parley.notifier.bot.Target;
import parley.notifier.message.Keyboard;
import parley.notifier.subscription.ChatType;

import java.util.List;

/** What single answers say where there is little to say. */
class AnswersTest {
    private static final Target HERE = new Target(Front.ANNA, ChatType.PRIVATE, "");
    private final Front front = new Front();

    @ParameterizedTest
    @CsvSource({
        "en, Nothing is kept about this chat. /start brings alerts.",
        "uk, Про цей чат нічого не зберігається. Сповіщення вмикає /start.",
        "ru, Об этом чате ничего не хранится. Уведомления включает /start."
    })
    void sayThatNothingIsKept(String language, String expected) {
        var said = front.ask(new Request.Privacy(Front.written(language)));

        assertThat(Front.html(said)).isEqualTo(expected);
        assertThat(Front.buttons(said)).isEmpty();
    }

    @Test
    void sayThatNoSourceIsLeft() {
        var record = Story.agreed("d", Front.NOW).withdraws("x").with(0).record();
        front.publish(record);

        assertThat(Front.html(front.ask(new Request.Why(Front.written("en"), "d", 8))))
                .contains("(taken back since)")
                .endsWith("\n\nNo source says so any more.");
    }

    @Test
    void numberPagesOnlyWhereThereAreSeveral() {
        front.publish(Developments.istanbulSecondRound("d"));

        assertThat(Front.html(front.ask(new Request.Latest(Front.written("en"), "", 0))))
                .startsWith("<b>Latest: everything</b>\n\n");
    }

    @Test
    void nameDifferencesFromUtc() {
        front.subscribe(Front.ANNA);
        front.ask(new Request.ChangeSettings(Front.written("en"), HERE, SettingsPage.ZONE, "+3"));

        assertThat(
                        Front.html(
                                front.ask(
                                        new Request.ShowSettings(
                                                Front.written("en"), HERE, SettingsPage.MAIN))))
                .contains("Time zone: <b>UTC+03:00</b>");
    }

    @Test
    void beginDaysOnButtonsWithACapital() {
        front.subscribe(Front.ANNA);
        front.ask(new Request.ChangeSettings(Front.pressed("ru"), HERE, SettingsPage.TONGUE, "ru"));

        assertThat(
                        Front.buttons(
                                front.ask(
                                        new Request.ShowSettings(
                                                Front.written("ru"), HERE, SettingsPage.DIGEST))))
                .extracting(Keyboard.Button::text)
                .containsAll(List.of("✅ Каждое уведомление сразу", "Пн", "Вс"));
    }
}
