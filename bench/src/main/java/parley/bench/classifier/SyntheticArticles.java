package parley.bench.classifier;

import parley.contract.record.Article;
import parley.contract.record.Outlet;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Articles of {@value #WORDS} words: most are of everyday news, one in ten names a party, and a few
 * in a hundred report something that the shipped rules match. The same seed, the same articles.
 */
final class SyntheticArticles {
    static final int WORDS = 60;

    private static final int SEED = 20_250_602;
    private static final double NAMING = 0.10;
    private static final double REPORTING = 0.03;
    private static final int ROOTS = 1_500;
    private static final Instant BEGIN = Instant.parse("2025-06-02T12:00:00Z");

    private static final List<String> REPORTS =
            List.of(
                    "Second round of Russia-Ukraine talks in Istanbul ends",
                    "Russia and Ukraine agree to exchange all gravely ill and wounded prisoners",
                    "Russia and Ukraine postpone third round of talks",
                    "Ukraine and Russia exchange 300 prisoners of war each",
                    "Kyiv hands Moscow memorandum with ceasefire terms at Istanbul talks");
    private static final List<String> NAMES =
            List.of("Moscow", "Kyiv", "Ukraine", "Russia", "Kremlin", "Zelensky");
    private static final List<String> SYLLABLES =
            List.of(
                    "ba", "cor", "den", "fil", "gra", "hol", "in", "jar", "kel", "lo", "mar", "nat",
                    "or", "pel", "qui", "ran", "sol", "ter", "ul", "ver", "wen", "yar");
    private static final List<String> ENDINGS = List.of("", "s", "ed", "ing", "er", "ly");

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final String[] roots = new String[ROOTS];

    SyntheticArticles() {
        for (int i = 0; i < ROOTS; i++) {
            roots[i] = any(SYLLABLES) + any(SYLLABLES) + any(SYLLABLES);
        }
    }

    Article next(int number) {
        double kind = random.nextDouble();
        String title = kind < REPORTING ? any(REPORTS) : sentence(9);
        int words = WORDS - title.split(" ", -1).length;
        String lead = kind < NAMING ? any(NAMES) + " " + sentence(words - 1) : sentence(words);
        return new Article(
                "article-" + number,
                1,
                "https://feed.example/" + number % 300,
                Outlet.named("Outlet " + number % 300),
                "entry-" + number,
                "https://news.example/" + number,
                title,
                lead,
                null,
                false,
                null,
                List.of(),
                "en",
                BEGIN.plusMillis(number),
                null,
                BEGIN.plusMillis(number),
                false);
    }

    private String sentence(int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : i % 15 == 0 ? ". " : " ")
                    .append(roots[random.nextInt(ROOTS)])
                    .append(any(ENDINGS));
        }
        return text.append('.').toString();
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
