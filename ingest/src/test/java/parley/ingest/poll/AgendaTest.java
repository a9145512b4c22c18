package parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

class AgendaTest {
    private static final Instant NOW = Instant.parse("2025-06-02T14:00:00Z");

    private final Agenda agenda = new Agenda();

    @Test
    void givesTheFeedThatHasWaitedLongestFirst() {
        agenda.plan("b", NOW.minusSeconds(1));
        agenda.plan("a", NOW.minusSeconds(2));
        agenda.plan("later", NOW.plusSeconds(1));

        assertThat(agenda.next()).contains(NOW.minusSeconds(2));
        assertThat(taken(NOW)).contains("a");
        assertThat(taken(NOW)).contains("b");
        assertThat(agenda.takeDue(NOW)).isEmpty();
    }

    @Test
    void countsOnlyTheLastPlanOfAFeed() {
        agenda.plan("a", NOW.minusSeconds(2));
        agenda.plan("a", NOW.plusSeconds(5));

        assertThat(agenda.takeDue(NOW)).isEmpty();
        assertThat(taken(NOW.plusSeconds(5))).contains("a");
        assertThat(agenda.takeDue(NOW.plusSeconds(5))).isEmpty();
    }

    @Test
    void givesNoFeedThatWasForgotten() {
        agenda.plan("a", NOW);
        agenda.forget("a");

        assertThat(agenda.next()).isEmpty();
        assertThat(agenda.takeDue(NOW)).isEmpty();

        agenda.plan("a", NOW);
        assertThat(taken(NOW)).contains("a");
    }

    @Test
    void triesFirstWhatHasBeenPutOffForLongest() {
        agenda.plan("patient", NOW.minusSeconds(9));
        agenda.plan("newcomer", NOW.minusSeconds(1));
        Instant opens = NOW.plusSeconds(3);
        agenda.putOff(agenda.takeDue(NOW).orElseThrow(), opens);
        agenda.putOff(agenda.takeDue(NOW).orElseThrow(), opens);

        assertThat(agenda.takeDue(NOW)).isEmpty();
        assertThat(agenda.next()).as("how long it is overdue").contains(NOW.minusSeconds(9));
        assertThat(taken(opens)).contains("patient");
        assertThat(taken(opens)).contains("newcomer");
    }

    private Optional<String> taken(Instant now) {
        return agenda.takeDue(now).map(Agenda.Entry::feed);
    }
}
