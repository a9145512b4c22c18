package parley.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.TreeSet;

class HandledTest {
    private static final String BOT = "parley_bot";
    private static final Instant NOW = Instant.parse("2025-06-02T14:00:00Z");

    /** Kafka's default for {@code offset.metadata.max.bytes}. */
    private static final int LONGEST = 4_096;

    @Test
    void readsWhatItWritesAndNothingElse() {
        Handled upTo = none().and(BOT, 0, 17, NOW);
        Handled posted = upTo.and(BOT, 20, 20, NOW).and(BOT, 30, 34, NOW);

        assertThat(upTo.text()).isEqualTo("update 17 of parley_bot at 2025-06-02T14:00:00Z");
        assertThat(posted.text())
                .isEqualTo("updates 0-17,20,30-34 of parley_bot at 2025-06-02T14:00:00Z");
        assertThat(Handled.parse(upTo.text())).contains(upTo);
        assertThat(Handled.parse(posted.text())).contains(posted);
        for (String other :
                new String[] {
                    "",
                    "17",
                    "update 99999999999 of a at b",
                    "update 1 of b at yesterday",
                    "updates - of b at " + NOW,
                    "updates 1,,3 of b at " + NOW
                }) {
            assertThat(Handled.parse(other)).as(other).isEmpty();
        }
    }

    @Test
    void knowsAnUpdateOfItsBotForTwoDays() {
        Handled handled = none().and(BOT, 0, 17, NOW);

        assertThat(handled.covers(BOT, 17, NOW)).isTrue();
        assertThat(handled.covers(BOT, 3, NOW.plus(Duration.ofHours(47)))).isTrue();
        assertThat(handled.covers(BOT, 18, NOW)).isFalse();
        assertThat(handled.covers("other_bot", 17, NOW)).isFalse();
        assertThat(handled.covers(BOT, 3, NOW.plus(Duration.ofDays(2)))).isFalse();
    }

    @Test
    void doesNotTakeAnUpdateForHandledBecauseALaterOneIs() {
        Handled handled = none().and(BOT, 0, 17, NOW).and(BOT, 20, 20, NOW);

        assertThat(handled.covers(BOT, 20, NOW)).isTrue();
        assertThat(handled.covers(BOT, 18, NOW)).isFalse();
        assertThat(handled.covers(BOT, 19, NOW)).isFalse();
        Handled all = handled.and(BOT, 18, 18, NOW).and(BOT, 19, 19, NOW);
        assertThat(all.spans()).containsExactly(new Handled.Span(0, 20));
    }

    @Test
    void beginsAnewWithAnotherBotAndAfterTwoDays() {
        Handled handled = none().and(BOT, 0, 17, NOW);

        assertThat(handled.and("other_bot", 3, 3, NOW).covers("other_bot", 4, NOW)).isFalse();
        Instant later = NOW.plus(Duration.ofDays(2));
        Handled renumbered = handled.and(BOT, 3, 3, later);
        assertThat(renumbered.covers(BOT, 3, later)).isTrue();
        assertThat(renumbered.covers(BOT, 4, later)).isFalse();
    }

    @Test
    void staysShortAndNeverTakesForHandledWhatIsNot() {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        var given = new TreeSet<Integer>();
        Handled handled = none();
        for (int i = 0; i < 2_000; i++) {
            int id = 2_147_480_000 + random.nextInt(3_000);
            given.add(id);
            handled = handled.and(BOT, id, id, NOW);

            assertThat(handled.text()).as("seed %d", seed).hasSizeLessThan(LONGEST);
            assertThat(Handled.parse(handled.text())).as("seed %d", seed).contains(handled);
        }
        for (int id = 2_147_480_000; id < 2_147_483_000; id++) {
            if (handled.covers(BOT, id, NOW)) {
                assertThat(given).as("seed %d", seed).contains(id);
            }
        }
        assertThat(handled.covers(BOT, given.last(), NOW)).isTrue();
    }

    private static Handled none() {
        return Handled.none(BOT, NOW);
    }
}
