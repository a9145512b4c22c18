package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleFolder;
import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.record.Ballot;
import parley.contract.record.Band;
import parley.contract.record.ChangeReason;
import parley.contract.record.Development;
import parley.contract.record.Facts;
import parley.contract.record.Evidence;
import parley.contract.record.EvidenceField;
import parley.contract.record.Kind;
import parley.contract.record.Match;
import parley.contract.record.Outlet;
import parley.contract.record.Realis;
import parley.contract.record.RuleHold;
import parley.contract.record.Source;
import parley.contract.record.Stage;
import parley.contract.record.Tell;
import parley.contract.record.Vote;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.contract.topic.TopicSetup;
import parley.runtime.config.Problems;
import parley.runtime.config.YamlSection;
import parley.runtime.kafka.EmbeddedBroker;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RulesCommandIT {
    private static final Instant NOW = InstantSource.system().instant();

    /** From which score on the shipped rule alerts. */
    private static final double ALERT =
            RuleFolder.read(Path.of("../rules")).rules().stream()
                    .filter(rule -> rule.id().equals("round-postponed"))
                    .mapToDouble(Rule::alert)
                    .findFirst()
                    .orElseThrow();

    @TempDir static Path data;
    private static EmbeddedBroker broker;
    private static int tests;

    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private KafkaClients clients;

    @BeforeAll
    static void broker() {
        broker = EmbeddedBroker.start(data);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void configuration() throws IOException {
        tests++;
        var names = new TopicNames("test" + tests + ".");
        clients = new KafkaClients(new KafkaSettings(broker.bootstrap(), names, Map.of()));
        try (var admin = clients.admin()) {
            new TopicSetup(admin, names, Optional.of((short) 1), Map.of()).ensure();
        }
        // No bootstrap: the broker of this process is found by the data folder that it is on.
        Files.writeString(
                folder.resolve("parley.yaml"),
                "rules: %s\ndata: %s\nkafka: {prefix: %s, replication: 1}\n"
                        .formatted(
                                Path.of("../rules").toAbsolutePath(),
                                data.toAbsolutePath(),
                                names.prefix()));
    }

    private int run(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "rules";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "-c";
        all[args.length + 2] = folder.resolve("parley.yaml").toString();
        return Main.execute(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), all);
    }

    private String printed() {
        return out.toString(UTF_8);
    }

    private <T> void write(Topic topic, String key, Class<T> type, T value) {
        write(topic, key, type, value, NOW);
    }

    private <T> void write(Topic topic, String key, Class<T> type, T value, Instant at) {
        try (Producer<String, byte[]> producer = clients.producer()) {
            producer.send(
                    new ProducerRecord<>(
                            clients.settings().names().of(topic),
                            null,
                            at.toEpochMilli(),
                            key,
                            RecordCodec.of(type).encode(value)));
        }
    }

    private void match(String article, String rule, Band band, Instant seen) {
        var value =
                new Match(
                        "russia-ukraine",
                        Kind.ROUND,
                        Stage.POSTPONED,
                        rule,
                        1,
                        "abc",
                        band,
                        1.5,
                        Realis.HYPOTHETICAL,
                        List.of(new Evidence("en.near", EvidenceField.TITLE, 0, 5, "Talks")),
                        article(article, seen));
        write(Topic.MATCHES, "russia-ukraine", Match.class, value, seen);
    }

    private static Article article(String id, Instant seen) {
        return new Article(
                id,
                1,
                "https://feed.example/rss",
                Outlet.named("The Example"),
                null,
                "https://news.example/" + id,
                "Talks may \u001b[31mslip " + id,
                null,
                null,
                false,
                null,
                List.of(),
                "en",
                seen,
                null,
                seen,
                false);
    }

    @Test
    void reviewListsWhatWaitsBelowTheThresholdNewestFirst() {
        match("a1", "round-postponed", Band.REVIEW, NOW.minusSeconds(300));
        match("a2", "round-postponed", Band.REVIEW, NOW.minusSeconds(60));
        match("a2", "round-postponed", Band.REVIEW, NOW.minusSeconds(60));
        match("a3", "round-postponed", Band.ALERT, NOW);
        match("old", "round-postponed", Band.REVIEW, NOW.minus(Duration.ofDays(2)));

        assertThat(run("review")).isZero();

        assertThat(printed())
                .contains("rule    round-postponed (version 1), postponed of russia-ukraine")
                .contains("score   1.50 (alerts from %.0f), hypothetical".formatted(ALERT))
                .contains("link    https://news.example/a1")
                .contains("words   Talks")
                .doesNotContain("slip a3", "slip old", "\u001b");
        assertThat(printed().indexOf("slip a2")).isLessThan(printed().indexOf("slip a1"));
        assertThat(printed().split("slip a2", -1)).hasSize(2);
    }

    @Test
    void reviewGivesJsonOneLineAMatch() throws IOException {
        match("a1", "round-postponed", Band.REVIEW, NOW.minusSeconds(300));

        assertThat(run("review", "--since", "1h", "--json")).isZero();

        JsonNode read = new JsonMapper().readTree(printed());
        assertThat(read.path("rule").asText()).isEqualTo("round-postponed");
        assertThat(read.path("alert").asDouble()).isEqualTo(ALERT);
        assertThat(read.path("words").path(0).asText()).isEqualTo("Talks");
    }

    @Test
    void aTimeThatIsNoneIsACallThatIsWrong() {
        assertThat(run("review", "--since", "soon")).isEqualTo(Main.CALLED_WRONG);
        assertThat(err.toString(UTF_8)).contains("expected a time such as 30m, 24h or 7d");
    }

    @Test
    void shadowListsWhatNoAlertSays() {
        match("a1", "eager", Band.SHADOW, NOW);
        match("a2", "eager", Band.SHADOW, NOW);
        match("a2", "round-postponed", Band.ALERT, NOW);

        assertThat(run("shadow")).isZero();

        assertThat(printed()).contains("slip a1").doesNotContain("slip a2");
    }

    private void hold(String rule) {
        write(
                Topic.RULES,
                "hold/" + rule,
                RuleHold.class,
                new RuleHold(rule, "m-" + rule, "abc", 40, 5, 1_000, NOW));
    }

    @Test
    void promoteReleasesAHeldRule() {
        hold("eager");
        hold("keen");

        assertThat(run("promote", "eager")).isZero();

        assertThat(printed())
                .contains("Rule eager of set abc may alert")
                .contains("alerted 40 times")
                .contains("Still held: keen.");
        assertThat(run("promote", "eager")).isEqualTo(Main.FOUND_WRONG);
        assertThat(err.toString(UTF_8)).contains("No rule 'eager' is held.", "Held: keen.");
    }

    @Test
    void promotingWhatIsNotHeldFindsNothing() {
        assertThat(run("promote", "anything")).isEqualTo(Main.FOUND_WRONG);
        assertThat(err.toString(UTF_8)).contains("No rule 'anything' is held.", "None is.");
    }

    private void vote(String person, String development, Ballot ballot) {
        write(
                Topic.FEEDBACK,
                development + " " + person,
                Vote.class,
                new Vote(development, ballot, "round-postponed", NOW));
    }

    private void development(String id, String title) {
        var source =
                new Source(
                        "a-" + id,
                        1,
                        Outlet.named("The Example"),
                        "https://news.example/" + id,
                        title,
                        "en",
                        NOW,
                        Stage.POSTPONED,
                        Facts.NONE);
        write(
                Topic.DEVELOPMENTS,
                id,
                Development.class,
                new Development(
                        id,
                        1,
                        "russia-ukraine",
                        List.of(),
                        Kind.ROUND,
                        Stage.POSTPONED,
                        Realis.SCHEDULED,
                        Tell.NEW,
                        ChangeReason.NEW_DEVELOPMENT,
                        1,
                        List.of(),
                        Map.of("en", title),
                        Facts.NONE,
                        null,
                        List.of(),
                        List.of(source),
                        1,
                        1,
                        null,
                        NOW,
                        NOW,
                        2,
                        "round-postponed",
                        List.of(),
                        "abc",
                        false,
                        null,
                        null));
    }

    @Test
    void votesAreTestsThatReadAsYaml() {
        development("d1", "Talks \"slip\": {again}");
        development("d2", "Talks held");
        vote("p1", "d1", Ballot.DOWN);
        vote("p2", "d1", Ballot.DOWN);
        vote("p3", "d2", Ballot.UP);
        vote("p4", "gone", Ballot.UP);

        assertThat(run("votes")).isZero();

        assertThat(printed())
                .contains("# rule round-postponed: 2 up, 2 down")
                .contains("# d1: 0 up, 2 down", "https://news.example/d1");
        var problems = new Problems();
        List<YamlSection> stubs = YamlSection.of("votes", printed(), problems).sections("tests");
        assertThat(problems.all()).isEmpty();
        assertThat(stubs)
                .extracting(stub -> stub.text("expect") + " " + stub.text("title"))
                .containsExactly("no-match Talks \"slip\": {again}", "match Talks held");
    }

    @Test
    void aCommandOfRulesHasToBeNamed() {
        assertThat(Main.execute(new PrintStream(out), new PrintStream(err), "rules"))
                .isEqualTo(Main.CALLED_WRONG);
    }
}
