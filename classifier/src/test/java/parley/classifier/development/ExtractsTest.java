package parley.classifier.development;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import parley.classifier.Articles;
import parley.classifier.text.Sentences;
import parley.contract.record.Extract;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ExtractsTest {
    private static final String GOOD =
            "The two delegations left the palace after less than an hour and a half of talks.";

    private static @Nullable String of(String summary) {
        Extract extract = Extracts.of(Articles.of("en", "Title", summary));
        return extract == null ? null : extract.text();
    }

    @Test
    void takesOneSentenceOrTwoThatFit() {
        assertThat(of(GOOD)).isEqualTo(GOOD);
        assertThat(of(GOOD + " No date was set.")).isEqualTo(GOOD + " No date was set.");
        assertThat(of(GOOD + " " + "Long ".repeat(60) + "end.")).isEqualTo(GOOD);
    }

    @Test
    void skipsWhatIsTooShortAndStopsAfterThree() {
        assertThat(of("It is over. " + GOOD)).isEqualTo(GOOD);
        assertThat(of("One. Two. Three. " + GOOD)).isNull();
    }

    @Test
    void takesNoHalfQuotationAndNoCaption() {
        assertThat(
                        of(
                                "He said: “We have agreed on everything that was on the table"
                                        + " today. We go home.”"))
                .isNull();
        assertThat(of("Photo: the delegations before the palace on the day of the second round."))
                .isNull();
        assertThat(
                        of(
                                "„Ми домовилися про обмін усіх тяжкохворих і поранених полонених“,"
                                        + " – сказав він."))
                .isNotNull();
    }

    @Test
    void isWordForWordInTheReportsFirstThreeSentencesAndOfALengthForAMessage() {
        var parts =
                List.of(
                        GOOD,
                        "It is over.",
                        "Photo: the delegations before the palace on the day of the second round.",
                        "He said: “We have agreed on everything that was on the table today.",
                        "We go home.”",
                        "Київ візьме тиждень, щоб вивчити документ, повідомив голова делегації.",
                        "«Мы договорились обо всём, – сказал глава делегации после встречи.",
                        "Long ".repeat(60) + "end.",
                        "Line\nbreak.");
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            String summary =
                    IntStream.range(0, 1 + random.nextInt(6))
                            .mapToObj(i -> parts.get(random.nextInt(parts.size())))
                            .collect(Collectors.joining(random.nextBoolean() ? " " : "  "));

            String extract = of(summary);

            if (extract != null) {
                assertThat(summary).as("seed %d", seed).contains(extract);
                assertThat(extract.length()).as("seed %d", seed).isBetween(60, 240);
                int end = summary.indexOf(extract) + extract.length();
                assertThat(Sentences.of(summary.substring(0, end)).size())
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(3);
                assertThat(extract).as("seed %d", seed).doesNotContain("Photo:");
                assertThat(extract.chars().filter(c -> c == '“').count())
                        .as("seed %d", seed)
                        .isEqualTo(extract.chars().filter(c -> c == '”').count());
            }
        }
    }
}
