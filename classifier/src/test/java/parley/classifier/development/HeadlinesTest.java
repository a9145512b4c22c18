package parley.classifier.development;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.contract.record.Count;
import parley.contract.record.Counted;
import parley.contract.record.DatePrecision;
import parley.contract.record.Deed;
import parley.contract.record.EvidenceField;
import parley.contract.record.Facts;
import parley.contract.record.Involvement;
import parley.contract.record.Kind;
import parley.contract.record.Passage;
import parley.contract.record.Period;
import parley.contract.record.RoundNumber;
import parley.contract.record.Stage;
import parley.contract.record.Venue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class HeadlinesTest {
    private static final Passage WORDS = new Passage(EvidenceField.TITLE, 0, 1, "x");
    private static final Headlines HEADLINES = new Headlines(Desk.NAMES);

    private static Map<String, String> headline(Kind kind, Stage stage, Facts facts) {
        return HEADLINES.of("russia-ukraine", kind, stage, facts);
    }

    private static Count count(Counted what, int from, Integer to, boolean perSide) {
        return new Count(what, from, to, false, perSide, null, false, null, null, null, WORDS);
    }

    private static Facts counts(Count... counts) {
        return new Facts(
                List.of(counts), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Facts round(int number, String from, String to) {
        return new Facts(
                List.of(),
                List.of(new RoundNumber(number, WORDS)),
                List.of(new Venue("IST", "TUR", false, WORDS)),
                List.of(
                        new Period(
                                LocalDate.parse(from),
                                LocalDate.parse(to),
                                DatePrecision.DAY,
                                WORDS)),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void tellsWhichRoundWhereAndWhen() {
        assertThat(headline(Kind.ROUND, Stage.CONCLUDED, round(2, "2025-06-02", "2025-06-02")))
                .containsEntry(
                        "en", "Russia–Ukraine: second round of talks held (Istanbul, 2 June)")
                .containsEntry(
                        "uk",
                        "Росія – Україна: відбувся другий раунд переговорів (Стамбул, 2 червня)")
                .containsEntry(
                        "ru",
                        "Россия – Украина: состоялся второй раунд переговоров (Стамбул, 2 июня)");
    }

    @Test
    void tellsRoundsBeyondTheTenthInFiguresAndDaysAsARange() {
        assertThat(headline(Kind.ROUND, Stage.ANNOUNCED, round(21, "2026-02-04", "2026-02-05")))
                .containsEntry(
                        "en", "Russia–Ukraine: 21st round of talks set (Istanbul, 4–5 February)")
                .containsEntry(
                        "uk",
                        "Росія – Україна: призначено 21-й раунд переговорів (Стамбул, 4–5 лютого)");
    }

    @Test
    void leavesOutWhatIsUnknown() {
        assertThat(headline(Kind.ROUND, Stage.OPENED, Facts.NONE))
                .containsEntry("en", "Russia–Ukraine: round of talks has begun")
                .containsEntry("ru", "Россия – Украина: начался раунд переговоров");
    }

    @Test
    void tellsHowManyWithTheRightPlural() {
        Facts facts =
                counts(
                        count(Counted.PRISONERS, 1_000, 1_000, true),
                        count(Counted.BODIES, 6_000, 6_000, true));
        assertThat(headline(Kind.EXCHANGE, Stage.AGREED, facts))
                .containsEntry(
                        "en", "Russia–Ukraine: exchange agreed: 1,000 prisoners, 6,000 bodies each")
                .containsEntry(
                        "uk",
                        "Росія – Україна: домовлено про обмін: 1000 полонених, 6000 тіл з кожного"
                                + " боку");
        assertThat(
                        headline(
                                Kind.EXCHANGE,
                                Stage.COMPLETED,
                                counts(count(Counted.CHILDREN, 3, 3, false))))
                .containsEntry("en", "Russia–Ukraine: exchange carried out: 3 children")
                .containsEntry("uk", "Росія – Україна: відбувся обмін: 3 дитини")
                .containsEntry("ru", "Россия – Украина: состоялся обмен: 3 ребёнка");
    }

    @Test
    void tellsTheLivingBeforeTheDeadWhicheverMoreReportsCount() {
        Facts facts =
                counts(
                        count(Counted.BODIES, 6_000, 6_000, true),
                        count(Counted.PEOPLE, 1_000, null, true));
        assertThat(headline(Kind.EXCHANGE, Stage.AGREED, facts))
                .containsEntry(
                        "en",
                        "Russia–Ukraine: exchange agreed: at least 1,000 people, 6,000 bodies each")
                .containsEntry(
                        "uk",
                        "Росія – Україна: домовлено про обмін: щонайменше 1000 людей, 6000 тіл з"
                                + " кожного боку")
                .containsEntry(
                        "ru",
                        "Россия – Украина: достигнута договорённость об обмене: минимум 1000"
                                + " человек, 6000 тел с каждой стороны");
    }

    @Test
    void showsNumbersThatDifferAsARange() {
        Facts facts =
                counts(
                        count(Counted.PRISONERS, 303, 303, false),
                        count(Counted.PRISONERS, 307, 307, false));
        assertThat(headline(Kind.EXCHANGE, Stage.COMPLETED, facts))
                .containsEntry("en", "Russia–Ukraine: exchange carried out: 303–307 prisoners")
                .containsEntry("ru", "Россия – Украина: состоялся обмен: 303–307 пленных");
    }

    @Test
    void saysAtLeastAndWhoTookTheTerms() {
        assertThat(
                        headline(
                                Kind.EXCHANGE,
                                Stage.AGREED,
                                counts(count(Counted.PRISONERS, 1_200, null, false))))
                .containsEntry("en", "Russia–Ukraine: exchange agreed: at least 1,200 prisoners");
        Facts rejected =
                new Facts(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Involvement(Deed.REJECTED, "RUS", WORDS)),
                        List.of(),
                        List.of());
        assertThat(headline(Kind.PROPOSAL, Stage.REJECTED, rejected))
                .containsEntry("en", "Russia–Ukraine: proposed terms rejected (by Russia)")
                .containsEntry(
                        "uk", "Росія – Україна: запропоновані умови відхилено (сторона: Росія)");
    }
}
