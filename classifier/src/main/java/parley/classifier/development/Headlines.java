package parley.classifier.development;

import parley.classifier.text.Language;
import parley.contract.record.Kind;
import parley.contract.record.Stage;

import java.util.Map;
import java.util.TreeMap;

/** Headlines from track, kind and stage: nothing is in them that the reports do not bear out. */
final class Headlines {
    private Headlines() {}

    /**
     * The headline in each language.
     *
     * @param names what the track is called, by ISO 639-1 code
     * @param track its id, for languages it has no name in
     */
    static Map<String, String> of(Map<String, String> names, String track, Kind kind, Stage stage) {
        Map<String, String> headlines = new TreeMap<>();
        for (Language language : Language.values()) {
            String name = names.getOrDefault(language.code(), track);
            headlines.put(language.code(), name + ": " + words(language, kind, stage));
        }
        return headlines;
    }

    private static String words(Language language, Kind kind, Stage stage) {
        return switch (kind) {
            case ROUND -> round(language, stage);
            case PROPOSAL -> proposal(language, stage);
            case EXCHANGE -> exchange(language, stage);
        };
    }

    private static String choose(Language language, String en, String uk, String ru) {
        return switch (language) {
            case ENGLISH -> en;
            case UKRAINIAN -> uk;
            case RUSSIAN -> ru;
        };
    }

    private static String round(Language language, Stage stage) {
        return switch (stage) {
            case ANNOUNCED ->
                    choose(
                            language,
                            "a round of talks is set",
                            "призначено раунд переговорів",
                            "назначен раунд переговоров");
            case OPENED ->
                    choose(
                            language,
                            "a round of talks has begun",
                            "почався раунд переговорів",
                            "начался раунд переговоров");
            case CONCLUDED ->
                    choose(
                            language,
                            "a round of talks has been held",
                            "відбувся раунд переговорів",
                            "состоялся раунд переговоров");
            case POSTPONED ->
                    choose(
                            language,
                            "a round of talks has been postponed",
                            "раунд переговорів відкладено",
                            "раунд переговоров отложен");
            case CANCELLED ->
                    choose(
                            language,
                            "a round of talks has been called off",
                            "раунд переговорів скасовано",
                            "раунд переговоров отменён");
            case TABLED, ACCEPTED, REJECTED, WITHDRAWN, AGREED, UNDER_WAY, COMPLETED ->
                    throw foreign(Kind.ROUND, stage);
        };
    }

    private static String proposal(Language language, Stage stage) {
        return switch (stage) {
            case TABLED ->
                    choose(
                            language,
                            "terms have been put on the table",
                            "передано пропозиції щодо врегулювання",
                            "переданы предложения по урегулированию");
            case ACCEPTED ->
                    choose(
                            language,
                            "proposed terms have been accepted",
                            "запропоновані умови прийнято",
                            "предложенные условия приняты");
            case REJECTED ->
                    choose(
                            language,
                            "proposed terms have been rejected",
                            "запропоновані умови відхилено",
                            "предложенные условия отклонены");
            case WITHDRAWN ->
                    choose(
                            language,
                            "proposed terms have been withdrawn",
                            "запропоновані умови відкликано",
                            "предложенные условия отозваны");
            case ANNOUNCED, OPENED, CONCLUDED, AGREED, UNDER_WAY, COMPLETED, POSTPONED, CANCELLED ->
                    throw foreign(Kind.PROPOSAL, stage);
        };
    }

    private static String exchange(Language language, Stage stage) {
        return switch (stage) {
            case AGREED ->
                    choose(
                            language,
                            "an exchange has been agreed",
                            "домовлено про обмін",
                            "достигнута договорённость об обмене");
            case UNDER_WAY ->
                    choose(language, "an exchange is under way", "триває обмін", "идёт обмен");
            case COMPLETED ->
                    choose(
                            language,
                            "an exchange has taken place",
                            "відбувся обмін",
                            "состоялся обмен");
            case POSTPONED ->
                    choose(
                            language,
                            "an exchange has been postponed",
                            "обмін відкладено",
                            "обмен отложен");
            case CANCELLED ->
                    choose(
                            language,
                            "an exchange has been called off",
                            "обмін скасовано",
                            "обмен отменён");
            case ANNOUNCED, OPENED, CONCLUDED, TABLED, ACCEPTED, REJECTED, WITHDRAWN ->
                    throw foreign(Kind.EXCHANGE, stage);
        };
    }

    private static IllegalArgumentException foreign(Kind kind, Stage stage) {
        return new IllegalArgumentException("no " + kind.code() + " is " + stage.code());
    }
}
