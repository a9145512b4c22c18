package parley.classifier.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import parley.classifier.Articles;
import parley.classifier.rule.RuleFolder;
import parley.contract.record.Band;
import parley.contract.record.Kind;
import parley.contract.record.Match;

import java.nio.file.Path;
import java.util.List;

/** An article is told on the tracks that it is about, not on all whose parties it names. */
class TrackContestTest {
    private static final RuleSet RULES = RuleSet.compile(RuleFolder.read(Path.of("../rules")));

    private static List<String> tracks(Kind kind, String title, String summary) {
        return RULES.match(Articles.of("en", title, summary)).stream()
                .filter(match -> match.band() == Band.ALERT && match.kind() == kind)
                .map(Match::track)
                .toList();
    }

    @Test
    void aSwapOfTwoStatesIsNoneOfTheirOtherNegotiations() {
        assertThat(
                        tracks(
                                Kind.EXCHANGE,
                                "United States and Russia swap prisoners in Ankara",
                                "An American teacher and a Russian pilot were exchanged on Monday,"
                                        + " officials of both countries said."))
                .containsExactly("other");
    }

    @Test
    void bothSidesInOneSentenceOutweighOneSideOfAnotherTrack() {
        assertThat(
                        tracks(
                                Kind.ROUND,
                                "Iran and United States to hold fifth round of nuclear talks in"
                                        + " Rome on Friday",
                                "Oman, which also mediates between the parties in Yemen, confirmed"
                                        + " the date."))
                .containsExactly("iran-us");
    }

    @Test
    void oneSideAloneStaysWithItsTrack() {
        assertThat(
                        tracks(
                                Kind.EXCHANGE,
                                "Exchange of prisoners: 205 Ukrainian soldiers return home",
                                "The Coordination Headquarters published the list of those freed"
                                        + " from captivity."))
                .containsExactly("russia-ukraine");
    }
}
