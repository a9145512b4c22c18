package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import parley.app.developments.CorrectionDesk;
import parley.classifier.ClassifierService;
import parley.contract.record.Development;
import parley.contract.record.Kind;
import parley.contract.record.Tell;

import picocli.CommandLine.Help.Ansi;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class DevelopmentsCommandIT extends RulesOnBroker {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private CommandRun developments(String... args) {
        List<String> all = new ArrayList<>(List.of("developments"));
        all.addAll(List.of(args));
        return command(Ansi.OFF, all);
    }

    /** The development of a kind that an article opened, once it is there. */
    private Development opened(Kind kind) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> newest(kind), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Development> newest(Kind kind) {
        try (var desk = new CorrectionDesk(clients(), InstantSource.system())) {
            return desk.all().stream().filter(known -> known.kind() == kind).findFirst();
        }
    }

    @Test
    void withdrawsWhatWasTold() {
        try (var classifier =
                new ClassifierService(clients(), Path.of("../rules"), InstantSource.system())) {
            classifier.start();
            article("a", "Second round of Russia-Ukraine talks in Istanbul ends", NOW, NOW);
            Development told = opened(Kind.ROUND);

            CommandRun run =
                    developments("withdraw", told.id(), "--reason", "it was a rehearsal", "--json");

            assertThat(run.exit()).isEqualTo(Main.DONE);
            assertThat(run.json().path("done").asBoolean()).isTrue();
            assertThat(run.err()).contains("Withdrawn: Russia–Ukraine: second round of talks held");
            Development withdrawn = newest(Kind.ROUND).orElseThrow();
            assertThat(withdrawn.withdrawn()).isTrue();
            assertThat(withdrawn.tell()).isEqualTo(Tell.UPDATE);
            assertThat(withdrawn.changes().getLast().detail()).isEqualTo("it was a rehearsal");

            CommandRun again = developments("withdraw", told.id(), "--reason", "again");

            assertThat(again.exit()).isEqualTo(Main.DONE);
            assertThat(again.out()).contains("is so already");

            CommandRun merge =
                    developments("merge", told.id(), "--into", "nothing", "--reason", "same");

            assertThat(merge.exit()).isEqualTo(Main.FOUND_WRONG);
            assertThat(merge.err()).contains("There is no development nothing.");
        }
    }

    @Test
    void withdrawingWhatIsNotThereFindsNothing() {
        CommandRun run = developments("withdraw", "nothing", "--reason", "none");

        assertThat(run.exit()).isEqualTo(Main.FOUND_WRONG);
        assertThat(run.err()).contains("There is no development nothing.");
    }

    @Test
    void aReasonIsNeeded() {
        assertThat(developments("withdraw", "some").exit()).isEqualTo(Main.CALLED_WRONG);
        assertThat(developments("merge", "some", "--reason", "same").exit())
                .isEqualTo(Main.CALLED_WRONG);
    }
}
