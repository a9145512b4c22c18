package parley.classifier.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ShippedTracksTest {
    private static final Path SHIPPED = Path.of("../rules");
    private static final RuleFolder FOLDER = RuleFolder.read(SHIPPED);
    private static final RuleSet RULES = RuleSet.compile(FOLDER);

    @TempDir Path only;

    /**
     * What the rules make of a track's test that it does not expect; null if all is as expected.
     */
    private static @Nullable String wrong(RuleSet rules, TrackFile track, TrackTest test) {
        List<Match> alerts = alerts(rules, test.language().code(), test.title(), test.text());
        var expected = test.expected();
        List<Match> here =
                alerts.stream()
                        .filter(m -> expected == null || m.kind() == expected.kind())
                        .filter(m -> expected == null || m.track().equals(track.id()))
                        .toList();
        boolean met =
                expected == null
                        ? here.isEmpty()
                        : here.stream().anyMatch(match -> match.stage() == expected.stage());
        String told =
                alerts.stream()
                        .map(m -> m.track() + " " + m.kind().code() + " " + m.stage().code())
                        .collect(Collectors.joining(", "));
        return met
                ? null
                : "%s expects %s, told [%s]: %s %s"
                        .formatted(test.place(), expected, told, test.title(), test.text());
    }

    private static List<Match> alerts(RuleSet rules, String language, String title, String text) {
        return rules.match(Articles.of(language, title, text)).stream()
                .filter(match -> match.band() == Band.ALERT)
                .toList();
    }

    private static List<String> worklist(RuleSet rules, TrackFile track) {
        return track.tests().stream()
                .map(test -> wrong(rules, track, test))
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void tellWhatTheirTestsExpect() {
        List<String> worklist = new ArrayList<>();
        FOLDER.tracks().forEach(track -> worklist.addAll(worklist(RULES, track)));

        assertThat(worklist).isEmpty();
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

        assertThat(worklist(rules, alone.tracks().getFirst())).isEmpty();
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
