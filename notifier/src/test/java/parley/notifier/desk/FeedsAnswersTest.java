package parley.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import parley.notifier.bot.Request;
import parley.notifier.message.Keyboard;
import parley.notifier.news.FeedPulse;

import java.util.stream.Collectors;

/** What operators are told of the feeds. */
class FeedsAnswersTest {
    private final Front front = new Front();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | its server did not finish in time. The last 3 polls failed; it was last read"
                        + " 2 June, 10:00",
                "uk | сервер не відповів вчасно. Невдалих спроб поспіль: 3; востаннє прочитано"
                        + " 2 червня, 10:00",
                "ru | сервер не ответил вовремя. Неудачных попыток подряд: 3; последний раз"
                        + " прочитана 2 июня, 10:00"
            })
    void sayWhatFailsWhyAndSinceWhen(String language, String expected) {
        front.pulses.add(
                new FeedPulse(
                        "https://a.example.org/rss",
                        3,
                        Front.NOW.minusSeconds(86_400),
                        "timed-out"));

        assertThat(Front.html(front.ask(new Request.Feeds(Front.written(language), 0))))
                .contains("117", "120", "⚠️ <code>a.example.org/rss</code>: " + expected);
    }

    @Test
    void sayWhatIsWellAndWhatNoWordIsKnownFor() {
        front.pulses.add(new FeedPulse("http://b.example.org/", 1, null, "brand-new"));
        front.pulses.add(
                new FeedPulse("https://a.example.org/", 0, Front.NOW.minusSeconds(60), null));

        assertThat(Front.html(front.ask(new Request.Feeds(Front.written("en"), 0))))
                .endsWith(
                        """
                        ⚠️ <code>b.example.org/</code>: brand-new. The last poll failed; it was \
                        never read
                        ✅ <code>a.example.org/</code>: read 3 June, 09:59\
                        """);
    }

    @Test
    void havePages() {
        for (int i = 0; i < 21; i++) {
            front.pulses.add(new FeedPulse("https://" + i + ".example.org/", 0, Front.NOW, null));
        }

        assertThat(buttons(0)).isEqualTo("fds:1");
        assertThat(buttons(1)).isEqualTo("fds:0 fds:2");
        assertThat(buttons(9)).as("the last one").isEqualTo("fds:1");
    }

    @Test
    void sayThatNoneWasReadYet() {
        assertThat(Front.html(front.ask(new Request.Feeds(Front.written("en"), 0))))
                .isEqualTo("No feed has been read yet.");
    }

    private String buttons(int page) {
        return Front.buttons(front.ask(new Request.Feeds(Front.written("en"), page))).stream()
                .map(Keyboard.Button::data)
                .collect(Collectors.joining(" "));
    }
}
