package parley.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.contract.record.Extract;
import parley.contract.record.Tell;
import parley.notifier.Developments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    void prefersTheReadersLanguageAndLeavesOutAnExtractInAnother() {
        var alert = AlertComposer.compose(Developments.istanbulSecondRound("d1"), "uk");

        assertThat(alert.headline()).isEqualTo("Росія – Україна: другий раунд у Стамбулі");
        assertThat(alert.extract()).isNull();
        assertThat(alert.outlet()).isEqualTo("Suspilne");
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
        assertThat(alert.more()).isEqualTo(45);
        assertThat(AlertHtml.write(alert)).endsWith(" and 45 more");
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
