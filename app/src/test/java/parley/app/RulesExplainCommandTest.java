package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.record.Outlet;

import picocli.CommandLine.Help.Ansi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class RulesExplainCommandTest {
    private static final String VALLEY = Golden.rules("valley");
    private static final String TITLE = "Alfa and Bravo open talks in Victor";

    @TempDir Path folder;

    @Test
    void tellsWhatMatchedAndWhatNearlyDid() {
        var run = CommandRun.of("rules", "explain", VALLEY, "--title", TITLE, "--lang", "en");

        assertThat(run.out()).isEqualTo(Golden.text("valley.explain.txt"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(Main.DONE);
    }

    @Test
    void printsJsonAloneAndTheTextBesideIt() {
        var run =
                CommandRun.of(
                        "rules", "explain", "--json", VALLEY, "--title", TITLE, "--lang", "en");

        assertThat(run.json()).isEqualTo(Golden.json("valley.explain.json"));
        assertThat(run.err()).isEqualTo(Golden.text("valley.explain.txt"));
    }

    @Test
    void highlightsTheWordsInColoursOnATerminal() {
        var run = CommandRun.of(Ansi.ON, "rules", "explain", VALLEY, "--title", TITLE);

        assertThat(run.out())
                .contains("\u001b[30;43mtalks\u001b[0m in \u001b[30;43mVictor\u001b[0m")
                .contains("\u001b[32malert\u001b[0m \u001b[1mround-opened\u001b[0m");
    }

    @Test
    void explainsEveryArticleOfAFile() {
        String file = Golden.rules("articles.jsonl");

        var run = CommandRun.of("rules", "explain", VALLEY, "--article", file, "--nearest", "0");

        assertThat(run.out()).isEqualTo(Golden.text("valley.articles.txt"));
        var json = CommandRun.of("rules", "explain", "--json", VALLEY, "--article", file);
        assertThat(json.out().lines())
                .extracting(line -> new JsonMapper().readTree(line).path("article").asText())
                .containsExactly("line-1", "n-2");
    }

    @Test
    void readsRecordsAndWhatReadPrints() throws IOException {
        Path file = folder.resolve("articles.jsonl");
        Files.writeString(
                file,
                new String(RecordCodec.of(Article.class).encode(record()), UTF_8)
                        + "\n{\"document\": \"feed.xml\", \"articles\": [{\"id\": \"b\", \"title\":"
                        + " \"Bravo\", \"text\": \"Alfa and Bravo open talks.\", \"language\":"
                        + " null}]}\n");

        var run = CommandRun.of("rules", "explain", VALLEY, "--article", file.toString());

        assertThat(run.out())
                .contains("summary:  [Alfa] and [Bravo] [opened] [talks].")
                .contains("text:     Alfa and Bravo open talks.")
                .contains("language: en, by its letters");
    }

    private static Article record() {
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        return new Article(
                "a",
                1,
                "https://feed.example/rss",
                Outlet.named("The Example"),
                null,
                null,
                "At last",
                "Alfa and Bravo opened talks.",
                null,
                false,
                null,
                List.of(),
                "en",
                noon,
                null,
                noon,
                false);
    }

    @Test
    void judgesYearsByTheDayOfPublication() throws IOException {
        String[] call = {
            "rules", "explain", VALLEY, "--title", "Alfa and Bravo opened talks in 2022"
        };

        assertThat(with(call, "--published", "2026-11-20"))
                .contains("; historical")
                .contains("sentence = \"2022\" (makes it historical)");
        assertThat(with(call, "--published", "2022-11-20")).contains("; actual");
        assertThat(with(call)).contains("; historical");
    }

    private static String with(String[] call, String... more) {
        return CommandRun.of(Stream.of(call, more).flatMap(Stream::of).toArray(String[]::new))
                .out();
    }

    @Test
    void saysWhyNoRuleApplies() {
        assertThat(with(new String[] {"rules", "explain", VALLEY, "--title", "Talks opened"}))
                .contains("track:    none: no party of any track is named, so no rule applies")
                .contains("no rule matched, and none nearly did");
        assertThat(with(new String[] {"rules", "explain", VALLEY, "--title", "東京で会談"}))
                .contains("language: none that rules are written in");
    }

    static Stream<List<String>> wrongCalls() {
        return Stream.of(
                List.of(),
                List.of("--lang", "en"),
                List.of("--title", "Talks", "--lang", "de"),
                List.of("--title", "Talks", "--published", "soon"),
                List.of("--title", "Talks", "--nearest", "-1"),
                List.of("--title", "Talks", "--article", "articles.jsonl"),
                List.of("--article", "no-such-file.jsonl"));
    }

    @ParameterizedTest
    @MethodSource("wrongCalls")
    void isCalledWronglyWithout(List<String> options) {
        var run =
                CommandRun.of(
                        Stream.concat(Stream.of("rules", "explain", VALLEY), options.stream())
                                .toArray(String[]::new));

        assertThat(run.exit()).isEqualTo(Main.CALLED_WRONG);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank();
    }

    @Test
    void tellsEveryLineThatHoldsNoArticle() throws IOException {
        Path file = folder.resolve("articles.jsonl");
        Files.writeString(
                file,
                """
                {"title": "Talks"}
                {"title": "Talks", "published": "soon"}
                {"titel": "Talks"}
                Talks
                """);

        var run = CommandRun.of("rules", "explain", VALLEY, "--article", file.toString());

        assertThat(run.exit()).isEqualTo(Main.CALLED_WRONG);
        assertThat(run.err().replace(file.toString(), "FILE"))
                .isEqualTo(
                        """
                        FILE:2:1: 'published' must be a time, a day or a month, found 'soon'
                        FILE:3:1: expected an article with 'title', 'summary' or 'text'
                        FILE:4:1: expected one JSON object on one line
                        """);
    }

    @Test
    void explainsShippedRules() {
        JsonNode json =
                CommandRun.of(
                                "rules",
                                "explain",
                                "--json",
                                "../rules",
                                "--title",
                                "Second round of Russia-Ukraine talks in Istanbul ends")
                        .json();

        assertThat(json.at("/rules/0/outcome").asText()).isEqualTo("alert");
        assertThat(json.at("/rules/0/stage").asText()).isEqualTo("concluded");
        assertThat(json.at("/tracks/0/track").asText()).isEqualTo("russia-ukraine");
    }
}
