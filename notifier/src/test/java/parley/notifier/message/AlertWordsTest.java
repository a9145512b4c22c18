package parley.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import parley.contract.record.Count;
import parley.contract.record.Counted;
import parley.contract.record.DatePrecision;
import parley.contract.record.EvidenceField;
import parley.contract.record.Facts;
import parley.contract.record.Passage;
import parley.contract.record.Period;
import parley.contract.record.Stage;
import parley.contract.record.Track;
import parley.contract.record.Venue;
import parley.notifier.Story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What alerts and replies say in each language. */
class AlertWordsTest {
    private static final Instant AT = Instant.parse("2025-06-02T14:05:00Z");
    private static final Passage WORDS = new Passage(EvidenceField.TITLE, 0, 3, "…");
    private static final Story AGREED = Story.agreed("d", AT);

    @Test
    void haveTheSameMessagesInEveryLanguage() {
        List<String> english = AlertWords.in("en").keys();

        assertThat(AlertWords.in("uk").keys()).isEqualTo(english);
        assertThat(AlertWords.in("ru").keys()).isEqualTo(english);
        assertThat(AlertWords.in("fi")).isSameAs(AlertWords.in("en"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1, 1 prisoner",
        "en, 1000, '1,000 prisoners'",
        "uk, 1, 1 полонений",
        "uk, 3, 3 полонені",
        "uk, 25, 25 полонених",
        "uk, 1000, 1000 полонених",
        "ru, 21, 21 пленный",
        "ru, 22, 22 пленных",
        "ru, 12000, 12 000 пленных"
    })
    void countPeopleAsTheLanguageDoes(String language, int number, String expected) {
        Facts facts = counting(number);

        List<String> said = FactWords.in(language).of(AGREED.says(facts, null).record(), "");

        assertThat(said.getFirst().replace('\u00a0', ' ')).isEqualTo(expected);
    }

    @Test
    void sayPlaceDateAndNumbersUnlessTheHeadlineDoes() {
        var facts =
                new Facts(
                        counting(300).counts(),
                        List.of(),
                        List.of(new Venue("TUR", "TUR", false, WORDS)),
                        List.of(
                                new Period(
                                        LocalDate.of(2025, 6, 6),
                                        LocalDate.of(2025, 6, 7),
                                        DatePrecision.DAY,
                                        WORDS)),
                        List.of(),
                        List.of(),
                        List.of());
        var development = AGREED.says(facts, null).record();

        assertThat(FactWords.in("en").of(development, "Talks"))
                .containsExactly("Türkiye", "6–7 June", "300 prisoners");
        assertThat(FactWords.in("uk").of(development, "Обмін: 300 полонених"))
                .containsExactly("Туреччина", "6–7 червня");
        assertThat(FactWords.in("ru").of(development, ""))
                .containsExactly("Турция", "6–7 июня", "300 пленных");
    }

    @ParameterizedTest
    @CsvSource({
        "en, So far only the media of one side say so: Russia",
        "uk, Поки що про це пишуть лише медіа однієї зі сторін: Росія",
        "ru, Пока об этом сообщают только СМИ одной из сторон: Россия"
    })
    void sayWhoseMediaAloneSaySo(String language, String expected) {
        var alert = AlertComposer.compose(AGREED.says(Facts.NONE, "RUS").record(), language);

        assertThat(alert.claim()).isEqualTo(expected);
        assertThat(AlertHtml.write(alert)).contains("<i>" + expected + "</i>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; prisoners: 390 → 1000; Prisoners: 390 → 1,000",
                "uk; date: 2025-06-06 → 2025-06-07; Дата: 6 червня → 7 червня",
                "ru; stage: completed → agreed; Состояние: завершено → согласовано",
                "en; accepted by: RUS → RUS, UKR; Accepted by: Russia → Russia, Ukraine",
                "en; bodies: at least 100 → 1000 to 1212; Bodies: at least 100 → 1,000–1,212",
                "uk; round: 2 → 3; Раунд: 2 → 3"
            })
    void sayWhatItWasAndWhatItIs(String language, String detail, String expected) {
        Story corrected = AGREED.corrects(detail);

        var notice =
                NoticeComposer.compose(
                        NoticeKind.CORRECTION,
                        corrected.record(),
                        corrected.changes().subList(1, 2),
                        language,
                        new Names());

        assertThat(notice.lines()).containsExactly(expected);
    }

    @Test
    void callTracksAsTheirTopicDoes() {
        var names = new Names();
        names.put(new Track("t", Map.of("en", "Track", "uk", "Напрям"), List.of(), "r"));

        assertThat(names.track("t", "uk")).isEqualTo("Напрям");
        assertThat(names.track("t", "ru")).isEqualTo("Track");
        names.remove("t");
        assertThat(names.track("t", "uk")).isEqualTo("t");
    }

    @Test
    void listAsManyAsFitAndCountTheRest() {
        List<Alert> alerts = new ArrayList<>();
        var alert = AlertComposer.compose(AGREED.reaches(Stage.COMPLETED).record(), "en");
        for (int i = 0; i < 300; i++) {
            alerts.add(alert);
        }
        var listing = new Listing(true, alerts, "en");

        String html = ListingHtml.write(listing);

        assertThat(html).startsWith("<b>Digest: 300 developments</b>");
        assertThat(html).matches("(?s).*and \\d+ more: /latest");
        assertThat(html.replaceAll("<[^>]*>", "").length()).isLessThanOrEqualTo(AlertHtml.MAX_TEXT);
        assertThat(html.split("<a ", -1).length - 1).isLessThan(100);
        assertThat(ListingText.write(listing).length()).isLessThanOrEqualTo(AlertHtml.MAX_TEXT);
    }

    private static Facts counting(int number) {
        var count =
                new Count(
                        Counted.PRISONERS,
                        number,
                        number,
                        false,
                        false,
                        null,
                        false,
                        null,
                        null,
                        null,
                        WORDS);
        return new Facts(
                List.of(count), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
