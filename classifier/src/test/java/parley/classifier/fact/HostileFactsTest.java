package parley.classifier.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import parley.classifier.Articles;
import parley.classifier.rule.RuleFolder;
import parley.contract.record.Article;
import parley.contract.record.Facts;
import parley.contract.record.Kind;
import parley.contract.record.RoundNumber;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;

/** The time limits are many times what a slow machine needs; only blow-ups miss them. */
class HostileFactsTest {
    private static final RuleFolder FOLDER = RuleFolder.read(Path.of("../rules"));
    private static final FactReaders READERS = FactReaders.of(FOLDER.tracks(), FOLDER.gazetteer());
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1,000 ",
                "1 ",
                "1,",
                "one hundred thousand ",
                "prisoners of 6,000 ",
                "second round ",
                "in Istanbul talks ",
                "on Monday ",
                "June 2–",
                "mediated by Qatar, ",
                "Russia rejected plan ",
                "plan calls for ",
                "\u0301",
                "...",
                "\n",
                "а"
            })
    void costsBoundedTime(String unit) {
        String million = unit.repeat(1_000_000 / unit.length());

        for (String language : new String[] {"en", "uk", "ru"}) {
            Article article = Articles.of(language, million, million);
            for (Kind kind : Kind.values()) {
                assertTimeoutPreemptively(
                        LIMIT, () -> READERS.read(article, "russia-ukraine", kind));
            }
        }
    }

    @Test
    void twentyThousandWordsAfterTheNewsChangeNothing() {
        var text = new StringBuilder("The second round of talks ended. ");
        for (int i = 0; i < 20_000; i++) {
            text.append("word").append(i).append(i % 12 == 0 ? ". " : " ");
        }
        Article article = Articles.of("en", "Talks end", text.toString());

        Facts facts =
                assertTimeoutPreemptively(
                        LIMIT, () -> READERS.read(article, "russia-ukraine", Kind.ROUND));

        assertThat(facts.rounds()).extracting(RoundNumber::number).containsExactly(2);
    }

    @Test
    void wordsOfNoLanguageDoNotFillTheRecord() {
        String text = "Second " + "x".repeat(5_000) + " round. Third round.";

        Facts facts = READERS.read(Articles.of("en", text, ""), "russia-ukraine", Kind.ROUND);

        assertThat(facts.rounds()).extracting(RoundNumber::number).containsExactly(3);
    }

    @Test
    void everyZoneIsOneThatJavaKnows() {
        for (String country : Locale.getISOCountries()) {
            assertThat(Zones.of(country)).isNotNull();
        }
        assertThat(Zones.of(null)).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void aListIsNoLongerThanAnybodyReads() {
        var text = new StringBuilder();
        for (int i = 1; i < 400; i++) {
            text.append(i + 1).append(" prisoners, ");
        }

        Facts facts =
                READERS.read(
                        Articles.of("en", text.toString(), ""), "russia-ukraine", Kind.EXCHANGE);

        assertThat(facts.counts()).hasSize(20);
    }
}
