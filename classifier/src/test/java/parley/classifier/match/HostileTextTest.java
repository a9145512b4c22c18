package parley.classifier.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import parley.classifier.Articles;
import parley.classifier.rule.RuleFolder;
import parley.contract.record.Article;
import parley.contract.record.Band;
import parley.contract.record.Outlet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** The time limits are many times what a slow machine needs; only blow-ups miss them. */
class HostileTextTest {
    private static final RuleSet RULES = RuleSet.compile(RuleFolder.read(Path.of("../rules")));
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static Article article(String title, String summary, String text) {
        return new Article(
                "a",
                1,
                "f",
                Outlet.named("o"),
                null,
                null,
                title,
                summary,
                text,
                false,
                null,
                List.of(),
                "en",
                Articles.NOON,
                null,
                Articles.NOON,
                false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "talks ",
                "talks ended Russia Ukraine ",
                "prisoners of ",
                "U.S.",
                "\u0301",
                "\u200b",
                "...",
                "\n",
                "1,",
                "р\u0301",
                "Рussia ",
                "a. ",
                "7 ",
                "could "
            })
    void costsBoundedTime(String unit) {
        String million = unit.repeat(1_000_000 / unit.length());

        assertTimeoutPreemptively(LIMIT, () -> RULES.match(article(million, million, million)));
        assertTimeoutPreemptively(
                LIMIT, () -> RULES.match(article("Russia, Ukraine", million, null)));
    }

    @Test
    void twentyThousandWordsAfterTheNewsChangeNothing() {
        Article told = Articles.roundHeld("a", Articles.NOON);
        var words = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            words.append("word").append(i).append(i % 12 == 0 ? ". " : " ");
        }

        assertTimeoutPreemptively(
                LIMIT,
                () ->
                        assertThat(
                                        RULES.match(
                                                article(
                                                        told.title(),
                                                        told.summary(),
                                                        words.toString())))
                                .anyMatch(match -> match.band() == Band.ALERT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"talks ", "talks ended Russia Ukraine ", "prisoners of war. ", "Kyiv, "})
    void areMatchedAsThePlainMatcherDoes(String unit) {
        String endless = unit.repeat(70_000 / unit.length());
        Article article = article("Russia, Ukraine", endless, endless);

        assertThat(RULES.match(article)).isEqualTo(RULES.match(article, RULES.reference()));
    }

    @Test
    void ruleOfAThousandWordsCostsBoundedTime() {
        RuleSet rules = RuleSet.compile(new SimpleRules(new Random(1)).ofManyWords(1_000));
        var words = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            words.append("word").append(i % 1_000).append(' ');
        }
        Article article = article(SimpleRules.PARTY, words.toString(), words.toString());

        assertTimeoutPreemptively(LIMIT, () -> assertThat(rules.match(article)).hasSize(1));
    }

    @Test
    void emptyArticlesMatchNothing() {
        assertThat(RULES.match(article("", "", ""))).isEmpty();
        assertThat(RULES.match(article(" ", "…", "?!"))).isEmpty();
    }
}
