package parley.classifier.development;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import parley.classifier.Articles;
import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.Change;
import parley.contract.record.ChangeReason;
import parley.contract.record.Development;
import parley.contract.record.Kind;
import parley.contract.record.Match;
import parley.contract.record.Realis;
import parley.contract.record.Stage;
import parley.contract.record.Tell;
import parley.contract.topic.Topic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

class JoiningTest {
    private static final Instant NOON = Articles.NOON;
    private final Desk desk = new Desk(NOON);

    private static Match match(Kind kind, Stage stage, Article article) {
        return new Match(
                "russia-ukraine",
                kind,
                stage,
                "rule",
                1,
                "set",
                Band.ALERT,
                2,
                Realis.ACTUAL,
                List.of(),
                article);
    }

    private static Article article(String id, Duration later) {
        return Articles.roundHeld(id, NOON.plus(later));
    }

    private static Article old(String id, Duration later) {
        return Articles.of(id, "en", "Title", "Summary.", NOON.plus(later), true);
    }

    private @Nullable Development take(Match match) {
        List<Development> records = desk.take(match);
        return records.isEmpty() ? null : records.getLast();
    }

    private Development told(Kind kind, Stage stage, Article article) {
        return Objects.requireNonNull(take(match(kind, stage, article)));
    }

    @Test
    void firstReportOpensADevelopment() {
        Development first = told(Kind.ROUND, Stage.CONCLUDED, article("one", Duration.ZERO));

        assertThat(first.revision()).isEqualTo(1);
        assertThat(first.newsRevision()).isEqualTo(1);
        assertThat(first.tell()).isEqualTo(Tell.NEW);
        assertThat(first.reason()).isEqualTo(ChangeReason.NEW_DEVELOPMENT);
        assertThat(first.changes())
                .containsExactly(new Change(1, ChangeReason.NEW_DEVELOPMENT, NOON, null));
        assertThat(first.headlines())
                .containsEntry("en", "Russia–Ukraine: round of talks held")
                .containsEntry("uk", "Росія – Україна: відбувся раунд переговорів")
                .containsEntry("ru", "Россия – Украина: состоялся раунд переговоров");
        assertThat(first.extract()).isNotNull();
    }

    @Test
    void anotherOutletIsAnotherSourceAndNoNews() {
        Development first = told(Kind.ROUND, Stage.CONCLUDED, article("one", Duration.ZERO));
        Development second =
                told(Kind.ROUND, Stage.CONCLUDED, article("two", Duration.ofHours(71)));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.newsRevision()).isEqualTo(1);
        assertThat(second.tell()).isEqualTo(Tell.SILENT);
        assertThat(second.reason()).isEqualTo(ChangeReason.ANOTHER_SOURCE);
        assertThat(second.sourceCount()).isEqualTo(2);
    }

    @Test
    void windowRunsFromTheLastReport() {
        Development first = told(Kind.ROUND, Stage.CONCLUDED, article("one", Duration.ZERO));
        told(Kind.ROUND, Stage.CONCLUDED, article("two", Duration.ofHours(70)));
        Development third =
                told(Kind.ROUND, Stage.CONCLUDED, article("three", Duration.ofHours(140)));

        assertThat(third.id()).isEqualTo(first.id());
    }

    @Test
    void sameStageAfterTheWindowIsAnotherDevelopment() {
        Development first = told(Kind.ROUND, Stage.CONCLUDED, article("one", Duration.ZERO));
        Development next = told(Kind.ROUND, Stage.CONCLUDED, article("two", Duration.ofHours(73)));

        assertThat(next.id()).isNotEqualTo(first.id());
        assertThat(next.tell()).isEqualTo(Tell.NEW);
    }

    @Test
    void laterStageIsAnUpdate() {
        Development agreed = told(Kind.EXCHANGE, Stage.AGREED, article("one", Duration.ZERO));
        Development begun =
                told(Kind.EXCHANGE, Stage.UNDER_WAY, article("two", Duration.ofDays(7)));

        assertThat(begun.id()).isEqualTo(agreed.id());
        assertThat(begun.tell()).isEqualTo(Tell.UPDATE);
        assertThat(begun.reason()).isEqualTo(ChangeReason.NEW_STAGE);
        assertThat(begun.newsRevision()).isEqualTo(2);
        assertThat(begun.changes())
                .last()
                .extracting(Change::detail)
                .isEqualTo("agreed → under-way");
        assertThat(begun.headlines().get("en")).endsWith("exchange under way");
    }

    @Test
    void laterStageAfterTheKindsWindowIsAnotherDevelopment() {
        Development agreed = told(Kind.EXCHANGE, Stage.AGREED, article("one", Duration.ZERO));
        Development done =
                told(Kind.EXCHANGE, Stage.COMPLETED, article("two", Duration.ofDays(61)));

        assertThat(done.id()).isNotEqualTo(agreed.id());
    }

    @Test
    void lateReportOfAnEarlierStageStepsNothingBack() {
        told(Kind.EXCHANGE, Stage.COMPLETED, article("one", Duration.ZERO));
        Development late = told(Kind.EXCHANGE, Stage.AGREED, article("two", Duration.ofHours(-5)));

        assertThat(late.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(late.tell()).isEqualTo(Tell.SILENT);
        assertThat(late.sources()).extracting(s -> s.article()).containsExactly("two", "one");
    }

    @Test
    void differentEndsAreDifferentDevelopments() {
        Development rejected = told(Kind.PROPOSAL, Stage.REJECTED, article("one", Duration.ZERO));
        Development accepted =
                told(Kind.PROPOSAL, Stage.ACCEPTED, article("two", Duration.ofHours(1)));

        assertThat(accepted.id()).isNotEqualTo(rejected.id());
    }

    @Test
    void kindsAndMatchesForReviewStayApart() {
        told(Kind.ROUND, Stage.CONCLUDED, article("one", Duration.ZERO));
        Match m = match(Kind.ROUND, Stage.CONCLUDED, article("two", Duration.ZERO));
        var review =
                new Match(
                        m.track(),
                        m.kind(),
                        m.stage(),
                        m.rule(),
                        1,
                        m.ruleSet(),
                        Band.REVIEW,
                        1,
                        Realis.HYPOTHETICAL,
                        List.of(),
                        m.article());

        assertThat(take(review)).isNull();
    }

    @Test
    void sameArticleAgainChangesNothing() {
        Match match = match(Kind.ROUND, Stage.CONCLUDED, article("one", Duration.ZERO));
        take(match);

        assertThat(take(match)).isNull();
    }

    @Test
    void backlogIsNeverNewsButWhatFollowsIs() {
        Development opened = told(Kind.EXCHANGE, Stage.AGREED, old("one", Duration.ofDays(-2)));
        Development again = told(Kind.EXCHANGE, Stage.AGREED, article("two", Duration.ZERO));
        Development moved = told(Kind.EXCHANGE, Stage.COMPLETED, article("three", Duration.ZERO));

        assertThat(opened.newsRevision()).isZero();
        assertThat(opened.tell()).isEqualTo(Tell.SILENT);
        assertThat(opened.changes()).isEmpty();
        assertThat(again.tell()).isEqualTo(Tell.SILENT);
        assertThat(moved.tell()).isEqualTo(Tell.NEW);
        assertThat(moved.newsRevision()).isEqualTo(3);
    }

    @Test
    void backlogTakesNoNewsFromAFreshReport() {
        told(Kind.EXCHANGE, Stage.AGREED, article("one", Duration.ZERO));
        Development byBacklog =
                told(Kind.EXCHANGE, Stage.COMPLETED, old("two", Duration.ofHours(1)));
        Development fresh =
                told(Kind.EXCHANGE, Stage.COMPLETED, article("three", Duration.ofHours(2)));

        assertThat(byBacklog.stage()).isEqualTo(Stage.AGREED);
        assertThat(fresh.tell()).isEqualTo(Tell.UPDATE);
    }

    @Test
    void articleOlderThanTheWindowIsNeverNews() {
        desk.timeIs(NOON.plus(Duration.ofDays(46)));

        Development late = told(Kind.ROUND, Stage.CONCLUDED, article("one", Duration.ZERO));

        assertThat(late.tell()).isEqualTo(Tell.SILENT);
        assertThat(late.newsRevision()).isZero();
    }

    @Test
    void listsFiftySourcesAndCountsAll() {
        Development last = null;
        for (int i = 0; i < 60; i++) {
            last = told(Kind.ROUND, Stage.CONCLUDED, article("a" + i, Duration.ofMinutes(i)));
        }

        assertThat(Objects.requireNonNull(last).sources()).hasSize(50);
        assertThat(last.sourceCount()).isEqualTo(60);
        assertThat(take(match(Kind.ROUND, Stage.CONCLUDED, article("a59", Duration.ofMinutes(59)))))
                .as("an article beyond those listed is still known")
                .isNull();
    }

    @Test
    void onlyCountsWhatRepeatsBeyondFiveHundredReports() {
        Development last = null;
        for (int i = 0; i < 510; i++) {
            last = told(Kind.ROUND, Stage.CONCLUDED, article("a" + i, Duration.ofSeconds(i)));
        }

        assertThat(Objects.requireNonNull(last).sourceCount()).isEqualTo(510);
        assertThat(last.revision()).isEqualTo(510);
        assertThat(desk.open().of(last.track(), last.kind()).iterator().next().claims().size())
                .isEqualTo(500);
    }

    @Test
    void staysSmallWhateverOutletsWrite() {
        Article article = Articles.of("one", "en", "😀".repeat(5_000), "", NOON, false);

        Development first = told(Kind.ROUND, Stage.CONCLUDED, article);

        assertThat(first.sources().getFirst().title()).isEqualTo("😀".repeat(250));
    }

    @Test
    void expiresWhenNoPartitionCanHoldAReportOfItsTimeAnyMore() {
        take(match(Kind.ROUND, Stage.CONCLUDED, article("one", Duration.ZERO)));

        Duration kept = Duration.ofDays(45 + 3).plus(articlesKept());
        assertThat(desk.open().expired("russia-ukraine", NOON.plus(kept))).isEmpty();
        assertThat(desk.open().expired("russia-ukraine", NOON.plus(kept).plusSeconds(1)))
                .hasSize(1);
    }

    private static Duration articlesKept() {
        String millis = Topic.ARTICLES.settings().get("retention.ms");
        return Duration.ofMillis(Long.parseLong(Objects.requireNonNull(millis)));
    }
}
