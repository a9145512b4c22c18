package parley.bench.match;

import parley.classifier.text.Language;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Words of the news that the shipped rules know, and reports that they look for. */
final class NewsWords {
    private static final Map<Language, List<String>> KNOWN =
            Map.of(
                    Language.ENGLISH,
                    List.of(
                            "Russia",
                            "Ukraine",
                            "Moscow",
                            "Kyiv",
                            "talks",
                            "round",
                            "second",
                            "ended",
                            "delegation",
                            "Istanbul",
                            "prisoners",
                            "exchange",
                            "bodies",
                            "returned",
                            "plan",
                            "proposal",
                            "ceasefire",
                            "agreed",
                            "rejected",
                            "could",
                            "war",
                            "children",
                            "released",
                            "memorandum"),
                    Language.UKRAINIAN,
                    List.of(
                            "Росія",
                            "Україна",
                            "Москва",
                            "Київ",
                            "переговори",
                            "раунд",
                            "другий",
                            "завершився",
                            "делегація",
                            "Стамбулі",
                            "полонених",
                            "обмін",
                            "тіла",
                            "повернули",
                            "план",
                            "пропозиція",
                            "перемирʼя",
                            "домовилися",
                            "могли",
                            "війна",
                            "діти",
                            "звільнили",
                            "меморандум"),
                    Language.RUSSIAN,
                    List.of(
                            "Россия",
                            "Украина",
                            "Москва",
                            "Киев",
                            "переговоры",
                            "раунд",
                            "второй",
                            "завершился",
                            "делегация",
                            "Стамбуле",
                            "пленных",
                            "обмен",
                            "тела",
                            "вернули",
                            "план",
                            "предложение",
                            "перемирие",
                            "договорились",
                            "могли",
                            "война",
                            "дети",
                            "освободили",
                            "меморандум"));

    private static final Map<Language, List<String>> REPORTS =
            Map.of(
                    Language.ENGLISH,
                    List.of(
                            "second",
                            "round",
                            "of",
                            "Russia-Ukraine",
                            "talks",
                            "in",
                            "Istanbul",
                            "ended"),
                    Language.UKRAINIAN,
                    List.of(
                            "другий",
                            "раунд",
                            "переговорів",
                            "України",
                            "і",
                            "Росії",
                            "завершився"),
                    Language.RUSSIAN,
                    List.of(
                            "второй",
                            "раунд",
                            "переговоров",
                            "России",
                            "и",
                            "Украины",
                            "завершился"));

    private NewsWords() {}

    static String known(Language language, Random random) {
        List<String> words = KNOWN.getOrDefault(language, List.of());
        return words.get(random.nextInt(words.size()));
    }

    static List<String> report(Language language) {
        return REPORTS.getOrDefault(language, List.of());
    }
}
