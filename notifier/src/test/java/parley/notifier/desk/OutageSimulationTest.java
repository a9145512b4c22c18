package parley.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.SplittableRandom;

/**
 * Lines, gate and settling through outages of up to an hour, on a clock that only the test moves:
 * whatever the calls met and whenever they ended, once Telegram is back everything is told soon.
 */
class OutageSimulationTest {
    private static final int SEEDS = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000_000, 2_000_000})
    void tellsEverythingSoonAfterAnOutageWhateverTheCallsMetMeanwhile(long first) {
        for (long seed = first; seed < first + SEEDS; seed++) {
            var town = new SimulatedTown(new SplittableRandom(seed));

            town.liveThroughAnOutage();

            assertThat(town.lateness()).as("seed %d: %s", seed, town).isNull();
        }
    }
}
