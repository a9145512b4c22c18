package parley.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.contract.record.Extract;
import parley.contract.record.Source;
import parley.contract.record.Tell;
import parley.notifier.Developments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class AlertRenderingTest {
    @Test
    void writesHeadlineExtractOutletTimeAndOtherOutlets() {
        var alert = AlertComposer.compose(Developments.istanbulSecondRound("d1"), "en");

        assertThat(AlertHtml.write(alert))
                .isEqualTo(
                        """
                        <b>Russia–Ukraine: second round of talks held in Istanbul</b>
                        “The two delegations met for under ninety minutes &amp; agreed to exchange \
                        prisoners.”
                        — <a href="https://bbc.example.org/news/1?a=1&amp;b=2">BBC News</a>, \
                        2 June 2025, 14:05 UTC · also: Reuters, Suspilne\
                        """);
        assertThat(AlertText.write(alert))
                .isEqualTo(
                        """
                        Russia–Ukraine: second round of talks held in Istanbul
                        “The two delegations met for under ninety minutes & agreed to exchange \
                        prisoners.”
                        — BBC News, 2 June 2025, 14:05 UTC · also: Reuters, Suspilne
                        https://bbc.example.org/news/1?a=1&b=2\
                        """);
    }

    @Test
    void quotesTheBestReportWhereNoSourceHasWordsInTheReadersLanguage() {
        var alert = AlertComposer.compose(Developments.istanbulSecondRound("d1"), "uk");

        assertThat(alert.headline()).isEqualTo("Росія – Україна: другий раунд у Стамбулі");
        assertThat(alert.extract()).isEqualTo(Developments.EXTRACT);
        assertThat(alert.outlet()).isEqualTo("BBC News");
    }

    @Test
    void quotesAsTheReadersLanguageDoes() {
        var alert = AlertComposer.compose(Developments.istanbulSecondRound("d1"), "uk");

        assertThat(AlertText.write(alert)).contains("\n«" + Developments.EXTRACT + "»\n");
        assertThat(AlertHtml.write(alert)).contains("\n«The two").contains("prisoners.»\n");
    }

    @Test
    void quotesAReportInTheReadersLanguage() {
        String ukrainian = "Другий раунд переговорів завершився у Стамбулі за півтори години.";
        var development =
                Developments.quoting(
                        Developments.istanbulSecondRound("d1"),
                        new Extract(Developments.EXTRACT, "en", "BBC News", "a-bbc"),
                        new Extract(ukrainian, "uk", "Suspilne", "a-suspilne"));

        var alert = AlertComposer.compose(development, "uk");

        assertThat(alert.extract()).isEqualTo(ukrainian);
        assertThat(alert.outlet()).isEqualTo("Suspilne");
        assertThat(alert.link()).isEqualTo("https://suspilne.example.org/1");
        assertThat(AlertComposer.compose(development, "ru").extract())
                .isEqualTo(Developments.EXTRACT);
    }

    @Test
    void summarisesInSixHundredCharactersWhateverTheSourcesWrote() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            List<Source> sources =
                    IntStream.range(0, 1 + random.nextInt(50))
                            .mapToObj(i -> Developments.source("a" + i, words(random), null, "en"))
                            .toList();
            var extract =
                    new Extract(words(random), "en", sources.getFirst().outlet().name(), "a0");
            var development =
                    Developments.with(
                            "d1", 1, Tell.NEW, Map.of("en", words(random)), extract, sources);

            var alert = AlertComposer.compose(development, "en");

            assertThat(AlertText.write(alert)).as("seed %d", seed).hasSizeLessThanOrEqualTo(600);
            var distinct = sources.stream().map(source -> source.outlet().name()).distinct();
            assertThat(1 + alert.also().size() + alert.more())
                    .as("seed %d", seed)
                    .isEqualTo((int) distinct.count());
        }
    }

    private static String words(Random random) {
        return IntStream.range(0, 1 + random.nextInt(1 + random.nextInt(100)))
                .mapToObj(i -> "слова & <words> ".substring(random.nextInt(6)).strip())
                .collect(Collectors.joining(" "));
    }

    @Test
    void fallsBackToEnglishForALanguageThatNobodyWroteIn() {
        var alert = AlertComposer.compose(Developments.istanbulSecondRound("d1"), "fi");

        assertThat(alert.headline()).isEqualTo(Developments.HEADLINE);
        assertThat(alert.extract()).isEqualTo(Developments.EXTRACT);
    }

    @Test
    void tellsWithoutHeadlinesAndSourcesToo() {
        var bare = Developments.with("d1", 1, Tell.NEW, Map.of("en", " \u200b\n"), null, List.of());

        var alert = AlertComposer.compose(bare, "en");

        assertThat(AlertHtml.write(alert)).contains("russia-ukraine: talks, held");
    }

    @Test
    void fitsOneMessageWhateverTheSourcesWrote() {
        var sources =
                new ArrayList<>(
                        IntStream.range(0, 50)
                                .mapToObj(
                                        i ->
                                                Developments.source(
                                                        "a" + i, "&<>".repeat(90) + i, null, "en"))
                                .toList());
        sources.addFirst(
                Developments.source("a", "x", "https://e.example.org/" + "p".repeat(1_400), "en"));
        var extract = new Extract("<b>&</b> ".repeat(5_000), "en", "x", "a");
        var development =
                Developments.with(
                        "d1", 1, Tell.NEW, Map.of("en", "😀".repeat(5_000)), extract, sources);

        var alert = AlertComposer.compose(development, "en");

        String read =
                AlertHtml.write(alert)
                        .replaceAll("<[^>]*>", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&");
        assertThat(read.length()).isLessThanOrEqualTo(AlertHtml.MAX_TEXT);
        assertThat(AlertText.write(alert).length()).isLessThanOrEqualTo(AlertHtml.MAX_TEXT);
        assertThat(alert.headline()).matches("(😀)+…");
        assertThat(alert.also().size() + alert.more()).isEqualTo(50);
        assertThat(AlertHtml.write(alert)).matches("(?s).* and \\d+ more");
    }

    @Test
    void makesALinkOfNothingButWebAddresses() {
        for (String link :
                new String[] {
                    "javascript:alert(1)", "ftp://e.example.org/", "no address", "https:///x", ""
                }) {
            var development =
                    Developments.with(
                            "d1",
                            1,
                            Tell.NEW,
                            Map.of("en", "H"),
                            null,
                            List.of(Developments.source("a", "BBC", link, "en")));

            assertThat(AlertHtml.write(AlertComposer.compose(development, "en")))
                    .as(link)
                    .isEqualTo("<b>H</b>\n— BBC, 2 June 2025, 14:05 UTC");
        }
    }
}
