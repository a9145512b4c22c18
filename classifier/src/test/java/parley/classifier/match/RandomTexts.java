package parley.classifier.match;

import org.jspecify.annotations.Nullable;

import parley.classifier.Articles;
import parley.classifier.text.Language;
import parley.contract.record.Article;
import parley.contract.record.Outlet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Articles of random words, spelt as outlets and jokers spell them. */
final class RandomTexts {
    static final Map<Language, List<String>> WORDS =
            Map.of(
                    Language.ENGLISH,
                    List.of(
                            "talks",
                            "talk",
                            "prisoner",
                            "prisoners",
                            "prison",
                            "ended",
                            "ends",
                            "round",
                            "rounds",
                            "second",
                            "of",
                            "war",
                            "the",
                            "exchange",
                            "exchanged",
                            "could",
                            "not",
                            "years",
                            "ago",
                            "plan",
                            "US",
                            "us",
                            "U.S.",
                            "Alfa",
                            "Alfan",
                            "Alfans",
                            "Bravo",
                            "Golf",
                            "Mike",
                            "Victor",
                            "New",
                            "side's",
                            "rock`s",
                            "café",
                            "a"),
                    Language.UKRAINIAN,
                    List.of(
                            "обмін",
                            "обміну",
                            "обміняли",
                            "полонених",
                            "полонені",
                            "переговори",
                            "переговорів",
                            "раунд",
                            "раунду",
                            "другий",
                            "війни",
                            "м'яч",
                            "м’яч",
                            "ґрунт",
                            "грунт",
                            "Стамбул",
                            "Стамбулі",
                            "могли",
                            "не",
                            "років",
                            "тому",
                            "Альфа",
                            "Альфи",
                            "Браво",
                            "Гольф",
                            "Майк",
                            "Віктор",
                            "Новий",
                            "їх",
                            "план",
                            "та"),
                    Language.RUSSIAN,
                    List.of(
                            "обмен",
                            "обмена",
                            "обменяли",
                            "пленных",
                            "пленные",
                            "переговоры",
                            "переговоров",
                            "раунд",
                            "второй",
                            "войны",
                            "ещё",
                            "еще",
                            "могли",
                            "не",
                            "лет",
                            "назад",
                            "Альфа",
                            "Альфы",
                            "Браво",
                            "Гольф",
                            "Майк",
                            "Виктор",
                            "Новый",
                            "план",
                            "подъезд",
                            "и"));

    private static final List<String> NUMBERS =
            List.of(
                    "7",
                    "50",
                    "1,000",
                    "6 000",
                    "6\u00a0000",
                    "1.200",
                    "2022",
                    "1944",
                    "1945",
                    "2024",
                    "2025",
                    "12,34",
                    "007");
    private static final List<String> GAPS =
            List.of(
                    " ", " ", " ", " ", " ", " ", " ", " ", ", ", ", ", "-", ". ", ". ", "! ", "… ",
                    "\n", " «", "» ", "; ", " — ", "?» ", "? ", ": ", " (", ") ", "  ", "");

    private final RandomGenerator random;
    private final List<String> words;
    private final Language language;

    RandomTexts(RandomGenerator random, Language language) {
        this.random = random;
        this.language = language;
        this.words = WORDS.get(language);
    }

    /** Any article: parts may be missing, its language undeclared, a word repeated without end. */
    Article article() {
        boolean summarised = random.nextInt(3) > 0;
        return article(
                text(random.nextInt(14)),
                summarised ? text(random.nextInt(60)) : null,
                random.nextBoolean() ? text(random.nextInt(80)) : null,
                random.nextInt(8) == 0 ? null : language.code());
    }

    /** An article whose title begins with a word, with no part that is cut off. */
    Article beginning(String word) {
        return article(
                word + " " + words(random.nextInt(10)),
                words(random.nextInt(30)),
                words(random.nextInt(30)),
                language.code());
    }

    private static Article article(
            String title,
            @Nullable String summary,
            @Nullable String text,
            @Nullable String language) {
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
                language,
                Articles.NOON,
                null,
                Articles.NOON,
                false);
    }

    private String text(int length) {
        // Beyond any number of places that is looked at.
        return random.nextInt(200) == 0 ? endless() : words(length);
    }

    private String endless() {
        String only = pick(words);
        var text = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            text.append(random.nextInt(20) > 0 ? only : word()).append(' ');
        }
        return text.toString();
    }

    private String words(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(word()).append(pick(GAPS));
        }
        return text.toString();
    }

    private String word() {
        String word = random.nextInt(12) == 0 ? pick(NUMBERS) : pick(words);
        return switch (random.nextInt(40)) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> word.charAt(0) + "\u0301" + word.substring(1);
            case 2 -> word.replace('а', 'a').replace('о', 'o').replace('С', 'C');
            case 3 -> word.charAt(0) + "\u00ad" + word.substring(1);
            case 4 -> word + "’s";
            case 5 -> "x".repeat(70);
            case 6 -> "unknown" + random.nextInt(1_000);
            case 7 -> "İ" + word;
            case 8 -> pick(WORDS.get(Language.values()[random.nextInt(3)]));
            default -> word;
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
