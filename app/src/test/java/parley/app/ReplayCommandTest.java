package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.ChangeReason;
import parley.contract.record.Development;
import parley.contract.record.Source;
import parley.contract.record.Stage;
import parley.contract.record.Tell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ReplayCommandTest {
    private static final String VALLEY = Golden.rules("valley");

    @TempDir Path folder;

    private String file(String... lines) throws IOException {
        return Files.write(folder.resolve("articles.jsonl"), List.of(lines)).toString();
    }

    private static String line(String id, String source, String published, String title) {
        return "{\"id\":\"%s\",\"source\":\"%s\",\"lang\":\"en\"%s,\"title\":\"%s\"}"
                .formatted(
                        id,
                        source,
                        published.isEmpty() ? "" : ",\"published\":\"" + published + "\"",
                        title);
    }

    private static List<Development> developments(CommandRun run) {
        return run.out().lines().map(ReplayCommandTest::development).toList();
    }

    private static Development development(String line) {
        return switch (RecordCodec.of(Development.class)
                .decode(line.getBytes(StandardCharsets.UTF_8))) {
            case Decoded.Valid<Development>(Development development) -> development;
            case Decoded.Tombstone<Development> _ -> throw new AssertionError("a tombstone");
            case Decoded.Malformed<Development> malformed ->
                    throw new AssertionError(malformed.path() + ": " + malformed.detail());
        };
    }

    @Test
    void givesTheRevisionsOfDevelopmentsInTheOrderOfTime() throws IOException {
        String articles =
                file(
                        line("late", "Hills Daily", "2026-05-21", "Talks of Alfa and Bravo began"),
                        line("first", "Valley Post", "2026-05-20", "Alfa and Bravo open talks"),
                        line("same", "River Times", "", "Bravo and Alfa open talks in Victor"),
                        line("rain", "River Times", "2026-05", "Rain over the valley"));

        CommandRun run = CommandRun.of("replay", articles, "--rules", VALLEY, "--json");

        assertThat(run.exit()).isEqualTo(Main.DONE);
        assertThat(run.err()).contains("4 articles, 1 developments, 1 revisions worth telling.");
        List<Development> revisions = developments(run);
        assertThat(revisions).extracting(Development::revision).containsExactly(1, 2, 3);
        assertThat(revisions.getFirst().tell()).isEqualTo(Tell.NEW);
        assertThat(revisions.getLast().stage()).isEqualTo(Stage.OPENED);
        assertThat(revisions.getLast().sources())
                .extracting(Source::article)
                .containsExactly("first", "same", "late");
        assertThat(revisions.getLast().sources().getFirst().outlet().name())
                .isEqualTo("Valley Post");
    }

    @Test
    void anArticleWithoutASourceIsOfTheHostOfItsAddress() throws IOException {
        String start =
                "{\"title\":\"Alfa and Bravo open"
                        + " talks\",\"published\":\"2026-05-20\",\"lang\":\"en\"";
        String articles =
                file(
                        start + ",\"id\":\"a\",\"url\":\"https://www.Valley-Post.example/1\"}",
                        start + ",\"id\":\"b\",\"url\":\"no address\"}",
                        start + ",\"id\":\"c\"}");

        List<Development> revisions =
                developments(CommandRun.of("replay", articles, "--rules", VALLEY, "--json"));

        assertThat(revisions.getLast().sources())
                .extracting(source -> source.outlet().name())
                .containsOnly("valley-post.example", "unknown");
    }

    @Test
    void theSameArticlesGiveTheSameBytes() throws IOException {
        String articles =
                file(
                        line("a", "Valley Post", "2026-05-20", "Alfa and Bravo open talks"),
                        line("b", "Hills Daily", "2026-05-20", "Talks of Alfa and Bravo began"));
        String[] call = {"replay", articles, "--rules", VALLEY, "--json"};

        assertThat(CommandRun.of(call).out()).isNotEmpty().isEqualTo(CommandRun.of(call).out());
    }

    @Test
    void anIdThatComesAgainIsAnotherRevisionOfItsArticle() throws IOException {
        String articles =
                file(
                        line(
                                "a",
                                "Valley Post",
                                "2026-05-20T08:00:00Z",
                                "Alfa and Bravo open talks"),
                        line("a", "Valley Post", "2026-05-20T09:00:00Z", "A correction"));

        List<Development> revisions =
                developments(CommandRun.of("replay", articles, "--rules", VALLEY, "--json"));

        assertThat(revisions).hasSize(2);
        assertThat(revisions.getLast().withdrawn()).isTrue();
        assertThat(revisions.getLast().reason()).isEqualTo(ChangeReason.WITHDRAWAL);
    }

    @Test
    void tellsPeopleWhatASubscriberWouldHear() throws IOException {
        String articles =
                file(line("a", "Valley Post", "2026-05-20", "Alfa and Bravo open talks in Victor"));

        CommandRun run = CommandRun.of("replay", articles, "--rules", VALLEY);

        assertThat(run.out())
                .contains("2026-05-20T00:00:00Z  new")
                .contains("round of talks has begun")
                .contains("(new-development, 1 source)")
                .contains("1 articles, 1 developments, 1 revisions worth telling.");
    }

    @Test
    void everyLineThatHoldsNoArticleIsTold() throws IOException {
        String articles = file("{", line("a", "Post", "2026-05-20", "Rain"), "{\"id\":\"b\"}");

        CommandRun run = CommandRun.of("replay", articles, "--rules", VALLEY);

        assertThat(run.exit()).isEqualTo(Main.CALLED_WRONG);
        assertThat(run.err())
                .contains(articles + ":1:1: expected one JSON object on one line")
                .contains(articles + ":3:1: expected an article");
    }

    @Test
    void aFileThatIsNotThereIsToldByItsName() {
        CommandRun run = CommandRun.of("replay", "nowhere.jsonl", "--rules", VALLEY);

        assertThat(run.exit()).isEqualTo(Main.CALLED_WRONG);
        assertThat(run.err()).contains("There is no file nowhere.jsonl.");
    }
}
