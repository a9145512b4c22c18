package parley.bench.match;

import parley.classifier.text.Language;
import parley.contract.record.Article;
import parley.contract.record.Outlet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * Articles of 60 words in three languages in turn: a title of ten and five sentences. Most words
 * are made up, frequent ones more often; one in twelve is one that the rules know; one article in
 * twenty is a report of what rules look for.
 */
final class BenchArticles {
    private static final int WORDS = 60;
    private static final int SENTENCE = 10;
    private static final int COMMON_WORDS = 30_000;
    private static final int KNOWN_ONE_IN = 12;
    private static final int REPORT_ONE_IN = 20;
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Random random = new Random(5);
    private final Map<Language, List<String>> words = new EnumMap<>(Language.class);
    private final BiFunction<Language, Random, String> known;
    private final BiFunction<Language, Random, List<String>> report;

    /**
     * A source of articles.
     *
     * @param known any word that the rules know
     * @param report the words of a report
     */
    BenchArticles(
            BiFunction<Language, Random, String> known,
            BiFunction<Language, Random, List<String>> report) {
        this.known = known;
        this.report = report;
        for (Language language : Language.values()) {
            words.put(language, MadeUpWords.of(language, COMMON_WORDS, 6));
        }
    }

    List<Article> some(int count) {
        List<Language> languages = List.of(Language.values());
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(article(languages.get(i % languages.size()), i));
        }
        return articles;
    }

    private Article article(Language language, int number) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            text.add(
                    random.nextInt(KNOWN_ONE_IN) == 0
                            ? known.apply(language, random)
                            : common(language));
        }
        if (random.nextInt(REPORT_ONE_IN) == 0) {
            List<String> reported = report.apply(language, random);
            for (int i = 0; i < reported.size(); i++) {
                text.set(i, reported.get(i));
            }
        }
        var lead = new StringBuilder();
        for (int from = SENTENCE; from < WORDS; from += SENTENCE) {
            lead.append(sentence(text.subList(from, from + SENTENCE))).append(". ");
        }
        return new Article(
                "a" + number,
                1,
                "https://feed.example/rss",
                Outlet.named("The Example"),
                null,
                null,
                sentence(text.subList(0, SENTENCE)),
                lead.toString(),
                null,
                false,
                null,
                List.of(),
                language.code(),
                NOON,
                null,
                NOON,
                false);
    }

    /** Frequent words are many times as frequent as rare ones. */
    private String common(Language language) {
        List<String> list = words.getOrDefault(language, List.of());
        double chance = random.nextDouble();
        return list.get((int) (list.size() * chance * chance * chance));
    }

    private static String sentence(List<String> words) {
        String first = words.getFirst();
        return first.substring(0, 1).toUpperCase(Locale.ROOT)
                + first.substring(1)
                + " "
                + String.join(" ", words.subList(1, words.size()));
    }
}
