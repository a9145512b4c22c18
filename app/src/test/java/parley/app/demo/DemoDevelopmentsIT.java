package parley.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.ChangeReason;
import parley.contract.record.Counted;
import parley.contract.record.Deed;
import parley.contract.record.Development;
import parley.contract.record.Kind;
import parley.contract.record.Stage;
import parley.contract.record.Tell;
import parley.contract.topic.Topic;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.Replay;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What the topic of developments ends with when the demo has run. */
class DemoDevelopmentsIT {
    private static final RecordCodec<Development> CODEC = RecordCodec.of(Development.class);

    // They hang on nothing but the articles that open them: Parley keeps them for good.
    private static final String ROUND = "3360362e8080ab6d1c9ef2ff";
    private static final String PROPOSAL = "8405e970f9d296e7b761ef21";
    private static final String EXCHANGE = "3e428d538eb4008d58cf40da";
    private static final String FALSE_REPORT = "9ebb7ef12384468b65e9afee";

    private final Map<String, List<Development>> revisions = new LinkedHashMap<>();

    @Test
    void endsWithWhatTheReportsBearOutAndNothingElse() throws Exception {
        var out = new ByteArrayOutputStream();
        var rules = Path.of("..", "rules");

        boolean done =
                new Demo(rules, new PrintStream(out, true, UTF_8), System.err).run(this::readAll);

        assertThat(done).as(out.toString(UTF_8)).isTrue();
        assertThat(stages())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                ROUND, "round concluded",
                                PROPOSAL, "proposal tabled",
                                EXCHANGE, "exchange under-way",
                                FALSE_REPORT, "round announced"));
        heldRound(revisions.get(ROUND));
        tabledProposal(revisions.get(PROPOSAL));
        exchangeUnderWay(revisions.get(EXCHANGE));
        falseReport(revisions.get(FALSE_REPORT));
    }

    /** Where each development ends, by id. */
    private Map<String, String> stages() {
        Map<String, String> stages = new TreeMap<>();
        revisions.forEach(
                (id, all) ->
                        stages.put(
                                id,
                                all.getLast().kind().code() + " " + all.getLast().stage().code()));
        return stages;
    }

    private static void heldRound(List<Development> all) {
        Development round = all.getLast();
        assertThat(told(all)).containsExactly("new new-development");
        assertThat(round.track()).isEqualTo("russia-ukraine");
        assertThat(round.kind()).isEqualTo(Kind.ROUND);
        assertThat(round.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(round.facts().rounds().getFirst().number()).isEqualTo(2);
        assertThat(round.facts().venues().getFirst().code()).isEqualTo("IST");
        assertThat(round.facts().periods().getFirst().from())
                .isEqualTo(LocalDate.parse("2025-06-02"));
        assertThat(round.sources())
                .extracting(source -> source.outlet().name())
                .contains("Meridian Wire", "Степовий вісник", "Вечерний обозреватель");
        assertThat(round.independentSources()).isEqualTo(5);
        assertThat(round.headlines())
                .containsEntry(
                        "en", "Russia–Ukraine: second round of talks held (Istanbul, 2 June)")
                .containsEntry(
                        "uk",
                        "Росія – Україна: відбувся другий раунд переговорів (Стамбул, 2 червня)")
                .containsEntry(
                        "ru",
                        "Россия – Украина: состоялся второй раунд переговоров (Стамбул, 2 июня)");
    }

    private static void tabledProposal(List<Development> all) {
        Development proposal = all.getLast();
        assertThat(told(all)).containsExactly("new new-development");
        assertThat(proposal.stage()).isEqualTo(Stage.TABLED);
        assertThat(proposal.facts().involvements())
                .anySatisfy(
                        by -> {
                            assertThat(by.deed()).isEqualTo(Deed.PROPOSED);
                            assertThat(by.actor()).isEqualTo("RUS");
                        });
        assertThat(proposal.headlines())
                .containsEntry("en", "Russia–Ukraine: terms put on the table (by Russia)")
                .containsEntry(
                        "uk", "Росія – Україна: передано умови врегулювання (сторона: Росія)")
                .containsEntry(
                        "ru",
                        "Россия – Украина: переданы условия урегулирования (сторона: Россия)");
        assertThat(words(proposal, "en")).contains("terms", "a week to study");
        assertThat(words(proposal, "uk")).contains("умовами", "візьме тиждень, щоб вивчити");
        assertThat(words(proposal, "ru")).contains("меморандум", "неделю на изучение");
    }

    private static void exchangeUnderWay(List<Development> all) {
        assertThat(told(all)).containsExactly("new new-development", "update new-stage");
        Development agreed = all.stream().filter(d -> d.stage() == Stage.AGREED).toList().getLast();
        assertThat(agreed.facts().counts())
                .anySatisfy(
                        count -> {
                            assertThat(count.what()).isEqualTo(Counted.PRISONERS);
                            assertThat(count.from()).isEqualTo(1_000);
                        })
                .anySatisfy(
                        count -> {
                            assertThat(count.what()).isEqualTo(Counted.BODIES);
                            assertThat(count.from()).isEqualTo(6_000);
                            assertThat(count.perSide()).isTrue();
                        });
        assertThat(all.getFirst().headlines())
                .containsEntry(
                        "en",
                        "Russia–Ukraine: exchange agreed: at least 1,000 people, 6,000 bodies each"
                                + " (2 June)")
                .containsEntry(
                        "uk",
                        "Росія – Україна: домовлено про обмін: щонайменше 1000 людей, 6000 тіл з"
                                + " кожного боку (2 червня)")
                .containsEntry(
                        "ru",
                        "Россия – Украина: достигнута договорённость об обмене: минимум 1000"
                                + " человек, 6000 тел с каждой стороны (2 июня)");
        assertThat(words(agreed, "en")).contains("gravely ill", "wounded", "under the age of 25");

        Development begun = all.getLast();
        assertThat(begun.stage()).isEqualTo(Stage.UNDER_WAY);
        assertThat(begun.independentSources()).isEqualTo(5);
        assertThat(begun.sourceCount()).isEqualTo(10);
        assertThat(begun.changes())
                .extracting(change -> change.detail())
                .containsExactly(null, "agreed → under-way");
        assertThat(begun.headlines())
                .containsEntry("en", "Russia–Ukraine: exchange under way (9 June)")
                .containsEntry("uk", "Росія – Україна: триває обмін (9 червня)")
                .containsEntry("ru", "Россия – Украина: идёт обмен (9 июня)");
    }

    private static void falseReport(List<Development> all) {
        assertThat(told(all)).containsExactly("new new-development", "update withdrawal");
        assertThat(all.getFirst().headlines())
                .containsEntry("en", "Russia–Ukraine: third round of talks set (Istanbul, 20 June)")
                .containsEntry(
                        "uk",
                        "Росія – Україна: призначено третій раунд переговорів (Стамбул, 20 червня)")
                .containsEntry(
                        "ru",
                        "Россия – Украина: назначен третий раунд переговоров (Стамбул, 20 июня)");
        Development withdrawn = all.getLast();
        assertThat(withdrawn.withdrawn()).isTrue();
        assertThat(withdrawn.reason()).isEqualTo(ChangeReason.WITHDRAWAL);
        assertThat(withdrawn.sources()).isEmpty();
    }

    /** What revisions tell, and why. */
    private static List<String> told(List<Development> revisions) {
        return revisions.stream()
                .filter(revision -> revision.tell() != Tell.SILENT)
                .map(revision -> revision.tell().code() + " " + revision.reason().code())
                .toList();
    }

    private static String words(Development development, String language) {
        return development.extracts().stream()
                .filter(extract -> language.equals(extract.language()))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private void readAll(KafkaClients clients) {
        String topic = clients.settings().names().of(Topic.DEVELOPMENTS);
        List<TopicPartition> partitions =
                IntStream.range(0, Topic.DEVELOPMENTS.partitions())
                        .mapToObj(partition -> new TopicPartition(topic, partition))
                        .toList();
        try (var reader = clients.reader()) {
            Replay.toEnd(
                    reader,
                    partitions,
                    () -> false,
                    record -> {
                        if (CODEC.decode(Objects.requireNonNull(record.value()))
                                instanceof Decoded.Valid<Development>(Development value)) {
                            revisions
                                    .computeIfAbsent(value.id(), _ -> new ArrayList<>())
                                    .add(value);
                        }
                    });
        }
    }
}
