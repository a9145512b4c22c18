package parley.classifier.stream;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.classifier.Articles;
import parley.classifier.match.RuleSet;
import parley.classifier.match.RunningRules;
import parley.classifier.measure.ClassifierMetrics;
import parley.classifier.measure.MeteredClassifier;
import parley.classifier.rule.RuleFolder;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.DeadLetter;
import parley.contract.record.Development;
import parley.contract.record.EvidenceField;
import parley.contract.record.Kind;
import parley.contract.record.Match;
import parley.contract.record.Outlet;
import parley.contract.record.Passage;
import parley.contract.record.RoundNumber;
import parley.contract.record.Stage;
import parley.contract.record.Tell;
import parley.contract.record.Venue;
import parley.contract.topic.Topic;
import parley.contract.topic.TopicNames;
import parley.runtime.kafka.KafkaClients;
import parley.runtime.kafka.KafkaSettings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;

class ClassifierTopologyTest {
    private static final RuleSet RULES = RuleSet.compile(RuleFolder.read(Path.of("../rules")));
    private static final TopicNames NAMES = TopicNames.standard();
    private static final RecordCodec<Article> ARTICLES = RecordCodec.of(Article.class);
    private static final Instant NOON = Articles.NOON;

    /** When Parley made the record of an article. */
    private static final Instant MADE = NOON.plusSeconds(90);

    @TempDir Path state;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> articles;
    private TestOutputTopic<String, byte[]> matches;
    private TestOutputTopic<String, byte[]> developments;
    private TestOutputTopic<String, byte[]> deadLetters;

    @BeforeEach
    void start() {
        Properties config =
                new KafkaClients(new KafkaSettings("unused:1", NAMES, Map.of()))
                        .streams("classifier");
        config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver =
                new TopologyTestDriver(
                        ClassifierTopology.of(
                                NAMES, new RunningRules(RULES), new MeteredClassifier(meters)),
                        config,
                        NOON);
        articles =
                driver.createInputTopic(
                        NAMES.of(Topic.ARTICLES),
                        new StringSerializer(),
                        new ByteArraySerializer());
        matches = output(Topic.MATCHES);
        developments = output(Topic.DEVELOPMENTS);
        deadLetters = output(Topic.DEAD_LETTERS);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private TestOutputTopic<String, byte[]> output(Topic topic) {
        return driver.createOutputTopic(
                NAMES.of(topic), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void publish(Article article) {
        articles.pipeInput(article.id(), ARTICLES.encode(article), MADE);
    }

    private static <T> T decode(Class<T> type, byte[] value) {
        return switch (RecordCodec.of(type).decode(value)) {
            case Decoded.Valid<T>(T valid) -> valid;
            case Decoded.Tombstone<T> _ -> throw new AssertionError("a tombstone");
            case Decoded.Malformed<T> malformed -> throw new AssertionError(malformed);
        };
    }

    private List<Development> told() {
        return developments.readValuesToList().stream()
                .map(value -> decode(Development.class, value))
                .toList();
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }

    @Test
    void aMatchHasTheFactsOfItsArticle() {
        publish(Articles.roundHeld("a1", NOON));

        Match match = decode(Match.class, matches.readRecord().value());
        Passage words = new Passage(EvidenceField.TITLE, 0, 12, "Second round");
        assertThat(match.facts()).isNotNull();
        assertThat(match.facts().rounds()).containsExactly(new RoundNumber(2, words));
        assertThat(match.facts().venues()).extracting(Venue::code).containsExactly("IST");
    }

    @Test
    void anArticleBecomesAMatchAndADevelopment() {
        publish(Articles.roundHeld("a1", NOON));

        TestRecord<String, byte[]> match = matches.readRecord();
        assertThat(match.key()).isEqualTo("russia-ukraine");
        assertThat(match.getRecordTime()).isEqualTo(MADE);
        assertThat(header(match.headers(), "ce_type")).isEqualTo("parley.match");
        assertThat(header(match.headers(), "ce_time")).isEqualTo(MADE.toString());
        assertThat(decode(Match.class, match.value()).ruleSet()).isEqualTo(RULES.revision());

        TestRecord<String, byte[]> record = developments.readRecord();
        Development development = decode(Development.class, record.value());
        assertThat(record.key()).isEqualTo(development.id());
        assertThat(record.getRecordTime()).isEqualTo(MADE);
        assertThat(header(record.headers(), "ce_id")).isEqualTo(development.id() + "/1");
        assertThat(header(record.headers(), "ce_subject")).isEqualTo(development.id());
        assertThat(development.kind()).isEqualTo(Kind.ROUND);
        assertThat(development.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(development.tell()).isEqualTo(Tell.NEW);
        assertThat(development.headlines()).containsOnlyKeys("en", "uk", "ru");
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void everydayNewsMakesNothing() {
        publish(Articles.weather("a1", NOON));

        assertThat(matches.isEmpty()).isTrue();
        assertThat(developments.isEmpty()).isTrue();
    }

    @Test
    void whatIsOnlyPossibleIsAMatchForReviewAndNoDevelopment() {
        publish(
                Articles.of(
                        "a1", "en", "Russia and Ukraine could postpone talks", "", NOON, false));

        assertThat(decode(Match.class, matches.readValue()).band()).isEqualTo(Band.REVIEW);
        assertThat(developments.isEmpty()).isTrue();
    }

    @Test
    void reportsInThreeLanguagesAreOneDevelopment() {
        publish(Articles.roundHeld("a1", NOON));
        publish(
                Articles.of(
                        "a2",
                        "uk",
                        "У Стамбулі завершився раунд переговорів України та Росії",
                        "",
                        NOON.plusSeconds(600),
                        false));
        publish(
                Articles.of(
                        "a3",
                        "ru",
                        "Переговоры России и Украины в Стамбуле завершились",
                        "",
                        NOON.plusSeconds(900),
                        false));

        List<Development> told = told();
        assertThat(told).extracting(Development::id).containsOnly(told.getFirst().id());
        assertThat(told)
                .extracting(Development::tell)
                .containsExactly(Tell.NEW, Tell.SILENT, Tell.SILENT);
        assertThat(told.getLast().sourceCount()).isEqualTo(3);
    }

    @Test
    void theSameArticleAgainMakesNoRecord() {
        publish(Articles.roundHeld("a1", NOON));
        publish(Articles.roundHeld("a1", NOON));

        assertThat(told()).hasSize(1);
    }

    @Test
    void poisonGoesToTheDeadLettersAndStopsNothing() {
        articles.pipeInput("bad", "{\"id\": ".getBytes(UTF_8), MADE);
        articles.pipeInput("wrong", "{\"id\": \"x\"}".getBytes(UTF_8), MADE);
        articles.pipeInput("gone", null, MADE);
        publish(Articles.roundHeld("a1", NOON));

        List<DeadLetter> letters =
                deadLetters.readValuesToList().stream()
                        .map(value -> decode(DeadLetter.class, value))
                        .toList();
        assertThat(letters)
                .extracting(DeadLetter::reason)
                .containsExactly("not-json", "invalid-value", "no-value");
        assertThat(letters.getFirst())
                .satisfies(
                        letter -> {
                            assertThat(letter.topic()).isEqualTo("talks.articles");
                            assertThat(letter.offset()).isZero();
                            assertThat(letter.service()).isEqualTo("classifier");
                            assertThat(letter.at()).isEqualTo(MADE);
                            assertThat(Base64.getDecoder().decode(letter.payload()))
                                    .asString(UTF_8)
                                    .isEqualTo("{\"id\": ");
                        });
        assertThat(told()).hasSize(1);
    }

    @Test
    void everyArticleIsCountedByWhatBecameOfIt() {
        articles.pipeInput("bad", "{\"id\": ".getBytes(UTF_8), MADE);
        articles.pipeInput("gone", null, MADE);
        publish(Articles.weather("a1", NOON));
        publish(Articles.roundHeld("a2", NOON));

        assertThat(meters.get("parley.classifier.articles.read").counter().count()).isEqualTo(4);
        assertThat(outcome("matched")).isEqualTo(1);
        assertThat(outcome("silent")).isEqualTo(1);
        assertThat(outcome("unusable")).isEqualTo(2);
        String rule = decode(Match.class, matches.readValue()).rule();
        assertThat(meters.get("parley.classifier.rule.matched").tag("rule", rule).counter().count())
                .isEqualTo(1);
        assertThat(meters.get("parley.classifier.rule.alerts").tag("rule", rule).counter().count())
                .isEqualTo(1);
        assertThat(
                        meters.get("parley.classifier.rule.last.fired")
                                .tag("rule", rule)
                                .gauge()
                                .value())
                .isEqualTo(MADE.getEpochSecond());
        // The first article with words of a party is in the sample.
        assertThat(meters.get("parley.classifier.rule.time").tag("rule", rule).timer().count())
                .isPositive();
    }

    private double outcome(String code) {
        return meters.get("parley.classifier.articles").tag("outcome", code).counter().count();
    }

    @Test
    void aForeignMatchThatIsBrokenGoesToTheDeadLettersToo() {
        TestInputTopic<String, byte[]> foreign =
                driver.createInputTopic(
                        NAMES.of(Topic.MATCHES), new StringSerializer(), new ByteArraySerializer());

        foreign.pipeInput("russia-ukraine", "[]".getBytes(UTF_8), MADE);

        DeadLetter letter = decode(DeadLetter.class, deadLetters.readValue());
        assertThat(letter.topic()).isEqualTo("talks.matches");
        assertThat(letter.reason()).isEqualTo("wrong-type");
    }

    @Test
    void anArticleThatFillsItsRecordStillMatches() {
        Article told = Articles.roundHeld("a1", NOON);
        String tail = "я".repeat(200_000);
        int room = Topic.MAX_VALUE_BYTES - ARTICLES.encode(filled(told, tail, "a")).length;
        Article full = filled(told, tail, "a".repeat(room + 1));

        publish(full);

        assertThat(decode(Match.class, matches.readValue()).article().truncated()).isTrue();
        assertThat(told()).hasSize(1);
    }

    private static Article filled(Article told, String text, String author) {
        return new Article(
                told.id(),
                1,
                told.feed(),
                Outlet.named("o"),
                null,
                told.link(),
                told.title(),
                told.summary(),
                text,
                false,
                author,
                List.of(),
                "en",
                NOON,
                null,
                NOON,
                false);
    }

    private static Article revised(Article a, int revision, String title, String summary) {
        return new Article(
                a.id(),
                revision,
                a.feed(),
                a.outlet(),
                a.entryId(),
                a.link(),
                title,
                summary,
                null,
                false,
                null,
                List.of(),
                a.language(),
                a.published(),
                a.updated(),
                a.seen().plusSeconds(600),
                false);
    }

    @Test
    void whatARevisionOfAnArticleSaysNoMoreIsWithdrawn() {
        Article told = Articles.exchangeAgreed("a1", NOON);
        publish(told);
        publish(revised(told, 2, "Correction", "An earlier report was published by mistake."));
        publish(revised(told, 3, "Correction", "An earlier report was published in error."));

        List<Match> said =
                matches.readValuesToList().stream().map(v -> decode(Match.class, v)).toList();
        assertThat(said).extracting(Match::band).containsExactly(Band.ALERT, Band.RETRACTED);
        List<Development> revisions =
                developments.readValuesToList().stream()
                        .map(value -> decode(Development.class, value))
                        .toList();
        assertThat(revisions).hasSize(2);
        assertThat(revisions.getLast().withdrawn()).isTrue();
        assertThat(revisions.getLast().tell()).isEqualTo(Tell.UPDATE);
    }

    @Test
    void developmentsLeaveTheStoreAfterTheirWindow() {
        publish(Articles.roundHeld("a1", NOON));
        publish(Articles.exchangeAgreed("a2", NOON.plus(Duration.ofDays(140))));

        var store = driver.getKeyValueStore(ClassifierTopology.LEDGERS);
        try (var entries = store.all()) {
            assertThat(entries)
                    .toIterable()
                    .extracting(entry -> (String) entry.key)
                    .singleElement()
                    .asString()
                    .startsWith("russia-ukraine/exchange/");
        }
    }

    @Test
    void matchingAndJoiningShareNoTask() {
        var description =
                ClassifierTopology.of(NAMES, new RunningRules(RULES), ClassifierMetrics.NONE)
                        .describe();

        assertThat(description.subtopologies()).hasSize(2);
    }
}
