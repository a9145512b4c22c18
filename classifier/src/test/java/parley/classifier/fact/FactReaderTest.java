package parley.classifier.fact;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import parley.classifier.Articles;
import parley.classifier.rule.RuleFolder;
import parley.classifier.text.Language;
import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Article;
import parley.contract.record.Facts;
import parley.contract.record.Kind;
import parley.contract.record.Passage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

class FactReaderTest {
    private static final RuleFolder FOLDER = RuleFolder.read(Path.of("../rules"));
    private static final FactReaders READERS = FactReaders.of(FOLDER.tracks(), FOLDER.gazetteer());

    private static List<String[]> table() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(FactReaderTest.class.getResourceAsStream("facts.tsv"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private static Facts read(String kind, String language, String sentence) {
        return READERS.read(
                Articles.of(language, sentence, ""),
                "russia-ukraine",
                Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }

    @Test
    void readsAllFactsOfTheTableExactly() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String[]> table = table();
        for (String[] row : table) {
            String found = String.join("; ", ShortForm.of(read(row[0], row[1], row[2])));
            if (!found.equals(row[3])) {
                wrong.add(row[2] + " expected [" + row[3] + "] found [" + found + "]");
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void neverThrowsAndKeepsTheWordsAsTheyStand() throws IOException {
        long seed = 20250602;
        var random = new Random(seed);
        List<String> words = new ArrayList<>();
        for (String[] row : table()) {
            words.addAll(List.of(row[2].split("(?<= )|(?= )", -1)));
        }
        words.addAll(
                List.of(
                        "32 ",
                        "31 June ",
                        "February 30 ",
                        "$5",
                        "999999999",
                        "1,",
                        "\u0301",
                        "\n",
                        "2025-13-40 ",
                        "😀"));
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(40); n >= 0; n--) {
                text.append(words.get(random.nextInt(words.size())));
            }
            Kind kind = Kind.values()[random.nextInt(3)];
            Language language = Language.values()[random.nextInt(3)];
            Article article = Articles.of(language.code(), text.toString(), "");

            Facts facts = READERS.read(article, "russia-ukraine", kind);

            assertThat(passages(facts))
                    .as("seed %s, text %s", seed, text)
                    .allMatch(p -> text.substring(p.start(), p.end()).equals(p.words()));
        }
    }

    private static Stream<Passage> passages(Facts facts) {
        return Stream.of(
                        facts.counts().stream().map(fact -> fact.passage()),
                        facts.rounds().stream().map(fact -> fact.passage()),
                        facts.venues().stream().map(fact -> fact.passage()),
                        facts.periods().stream().map(fact -> fact.passage()),
                        facts.involvements().stream().map(fact -> fact.passage()),
                        facts.terms().stream())
                .flatMap(passages -> passages);
    }

    @Test
    void factsSurviveTheTopic() {
        Facts facts = read("exchange", "en", "Russia handed over 1,212 bodies to Ukraine today.");
        RecordCodec<Facts> codec = RecordCodec.of(Facts.class);

        assertThat(codec.decode(codec.encode(facts))).isEqualTo(new Decoded.Valid<>(facts));
    }
}
