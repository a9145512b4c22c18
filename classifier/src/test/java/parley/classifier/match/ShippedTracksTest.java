package parley.classifier.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import parley.classifier.Articles;
import parley.classifier.rule.RuleFolder;
import parley.classifier.text.Language;
import parley.classifier.text.WordPattern;
import parley.classifier.track.TrackFile;
import parley.classifier.track.TrackTest;
import parley.contract.record.Band;
import parley.contract.record.Match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ShippedTracksTest {
    private static final Path SHIPPED = Path.of("../rules");
    private static final RuleFolder FOLDER = RuleFolder.read(SHIPPED);
    private static final RuleSet RULES = RuleSet.compile(FOLDER);

    /** Of the tests that expect an alert, how many give one of the kind; of the others, silence. */
    private static final double ENOUGH_TOLD = 0.80;

    private static final double ENOUGH_SILENT = 0.90;

    @TempDir Path only;

    private record Result(TrackFile track, TrackTest test, boolean met) {}

    private static Result result(RuleSet rules, TrackFile track, TrackTest test) {
        List<Match> alerts = alerts(rules, test.language().code(), test.title(), test.text());
        var expected = test.expected();
        boolean met =
                expected == null
                        ? alerts.isEmpty()
                        : alerts.stream()
                                .anyMatch(
                                        match ->
                                                match.kind() == expected.kind()
                                                        && match.track().equals(track.id()));
        return new Result(track, test, met);
    }

    private static List<Match> alerts(RuleSet rules, String language, String title, String text) {
        return rules.match(Articles.of(language, title, text)).stream()
                .filter(match -> match.band() == Band.ALERT)
                .toList();
    }

    private static double share(List<Result> results, boolean told) {
        List<Result> some =
                results.stream().filter(r -> (r.test().expected() != null) == told).toList();
        return (double) some.stream().filter(Result::met).count() / some.size();
    }

    @Test
    void tellWhatTheirTestsExpect() {
        List<Result> results = new ArrayList<>();
        for (TrackFile track : FOLDER.tracks()) {
            track.tests().forEach(test -> results.add(result(RULES, track, test)));
        }
        String unmet =
                results.stream()
                        .filter(r -> !r.met())
                        .map(r -> r.test().place() + " " + r.test().title())
                        .reduce("", (a, b) -> a + "\n" + b);
        assertThat(share(results, true)).as(unmet).isGreaterThanOrEqualTo(ENOUGH_TOLD);
        assertThat(share(results, false)).as(unmet).isGreaterThanOrEqualTo(ENOUGH_SILENT);
    }

    static Stream<String> named() {
        return FOLDER.tracks().stream().filter(track -> !track.open()).map(TrackFile::id);
    }

    @ParameterizedTest
    @MethodSource("named")
    void tellTheSameWithNoOtherTrackInTheFolder(String id) throws IOException {
        Files.createDirectories(only.resolve("tracks"));
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, only.resolve(file.getFileName()));
            }
        }
        Path track = Path.of("tracks", id + ".yaml");
        Files.copy(SHIPPED.resolve(track), only.resolve(track));
        RuleFolder alone = RuleFolder.read(only);
        RuleSet rules = RuleSet.compile(alone);

        for (TrackTest test : alone.tracks().getFirst().tests()) {
            if (test.expected() != null) {
                TrackFile file = alone.tracks().getFirst();
                assertThat(result(rules, file, test).met())
                        .as(test.title())
                        .isEqualTo(result(RULES, file, test).met());
            }
        }
    }

    @Test
    void areNamedInNoRule() {
        Set<String> rules = new HashSet<>();
        for (var lists : FOLDER.lists().lists().values()) {
            lists.values().forEach(list -> list.forEach(p -> rules.add(forms(p))));
        }
        for (TrackFile track : FOLDER.tracks()) {
            for (Language language : Language.values()) {
                List<WordPattern> names = new ArrayList<>();
                track.sides(language).forEach(names::addAll);
                track.mediators().forEach(actor -> names.addAll(actor.names(language)));
                track.venues().forEach(actor -> names.addAll(actor.names(language)));
                assertThat(names)
                        .extracting(ShippedTracksTest::forms)
                        .doesNotContainAnyElementsOf(rules);
            }
        }
    }

    private static String forms(WordPattern pattern) {
        return pattern.words().stream()
                .map(WordPattern.Word::form)
                .collect(Collectors.joining(" "));
    }

    static Stream<Lines.Line> everyday() {
        return Stream.of("everyday-en.tsv", "everyday-uk.tsv", "everyday-ru.tsv")
                .flatMap(file -> Lines.of(file).stream());
    }

    @ParameterizedTest
    @MethodSource("everyday")
    void staySilentOnEverydayNews(Lines.Line line) {
        assertThat(alerts(RULES, line.column(0), line.column(1), line.column(2))).isEmpty();
    }
}
