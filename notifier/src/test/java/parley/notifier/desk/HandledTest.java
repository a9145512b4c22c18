package parley.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class HandledTest {
    private static final Instant NOW = Instant.parse("2025-06-02T14:00:00Z");

    @Test
    void readsWhatItWritesAndNothingElse() {
        var handled = new Handled("parley_bot", 17, NOW);

        assertThat(Handled.parse(handled.text())).contains(handled);
        for (String other :
                new String[] {
                    "", "17", "update 99999999999 of a at b", "update 1 of b at yesterday"
                }) {
            assertThat(Handled.parse(other)).as(other).isEmpty();
        }
    }

    @Test
    void knowsAnUpdateOfItsBotForTwoDays() {
        var handled = new Handled("parley_bot", 17, NOW);

        assertThat(handled.covers("parley_bot", 17, NOW)).isTrue();
        assertThat(handled.covers("parley_bot", 3, NOW.plus(Duration.ofHours(47)))).isTrue();
        assertThat(handled.covers("parley_bot", 18, NOW)).isFalse();
        assertThat(handled.covers("other_bot", 17, NOW)).isFalse();
        assertThat(handled.covers("parley_bot", 3, NOW.plus(Duration.ofDays(2)))).isFalse();
    }
}
