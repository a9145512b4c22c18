package parley.classifier.eval;

import parley.contract.record.Kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The counts over some items.
 *
 * @param outcomes of all items
 * @param groups the counts by group of languages, doubtful items left out or counted
 * @param background outcomes of news as it comes
 */
public record Evaluation(List<Outcome> outcomes, List<Group> groups, List<Outcome> background) {
    /** Fewer labelled items of a kind say nothing about it alone. */
    public static final int ENOUGH = 30;

    private static final List<String> ENGLISH = List.of("en");
    private static final List<String> UKRAINIAN_AND_RUSSIAN = List.of("uk", "ru");
    private static final String UNKNOWN = "?";

    /**
     * The counts of a group of languages.
     *
     * @param languages ISO 639-1 codes
     * @param withBorderline whether doubtful items count
     * @param kinds the counts of each kind
     * @param pooled the counts of all kinds together
     */
    public record Group(
            List<String> languages,
            boolean withBorderline,
            int items,
            Map<Kind, Score> kinds,
            Score pooled) {
        /** Copies both. */
        public Group {
            languages = List.copyOf(languages);
            kinds = Map.copyOf(kinds);
        }
    }

    /** Something told wrongly or missed. */
    public record Mistake(Outcome outcome, Kind kind) {
        /** Whether it was told and is not so labelled. */
        public boolean falseAlarm() {
            return outcome.told().contains(kind);
        }
    }

    /** Copies all. */
    public Evaluation {
        outcomes = List.copyOf(outcomes);
        groups = List.copyOf(groups);
        background = List.copyOf(background);
    }

    /** Counts. */
    public static Evaluation of(List<Outcome> outcomes, List<Outcome> background) {
        TreeSet<String> others = new TreeSet<>();
        outcomes.forEach(outcome -> others.add(language(outcome)));
        ENGLISH.forEach(others::remove);
        UKRAINIAN_AND_RUSSIAN.forEach(others::remove);
        List<List<String>> languages = new ArrayList<>(List.of(ENGLISH, UKRAINIAN_AND_RUSSIAN));
        others.forEach(other -> languages.add(List.of(other)));
        List<Group> groups = new ArrayList<>();
        for (List<String> some : languages) {
            groups.add(group(outcomes, some, false));
            groups.add(group(outcomes, some, true));
        }
        return new Evaluation(outcomes, groups, background);
    }

    private static String language(Outcome outcome) {
        String language = outcome.item().language();
        return language == null ? UNKNOWN : language;
    }

    private static Group group(
            List<Outcome> outcomes, List<String> languages, boolean withBorderline) {
        Map<Kind, Score> kinds = new LinkedHashMap<>();
        Score pooled = Score.NOTHING;
        List<Outcome> counted =
                outcomes.stream()
                        .filter(outcome -> languages.contains(language(outcome)))
                        .filter(outcome -> withBorderline || !outcome.item().borderline())
                        .toList();
        for (Kind kind : Kind.values()) {
            Score score = Score.NOTHING;
            for (Outcome outcome : counted) {
                score =
                        score.and(
                                outcome.told().contains(kind),
                                outcome.item().labels().contains(kind));
            }
            kinds.put(kind, score);
            pooled = pooled.and(score);
        }
        return new Group(languages, withBorderline, counted.size(), kinds, pooled);
    }

    /** What was missed or told wrongly, in the order of the items. */
    public List<Mistake> mistakes() {
        return mistakes(outcomes);
    }

    /** What was told wrongly of news as it comes, in the order of the items. */
    public List<Mistake> falseAlerts() {
        return mistakes(background).stream().filter(Mistake::falseAlarm).toList();
    }

    private static List<Mistake> mistakes(List<Outcome> of) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Outcome outcome : of) {
            for (Kind kind : Kind.values()) {
                if (outcome.told().contains(kind) != outcome.item().labels().contains(kind)) {
                    mistakes.add(new Mistake(outcome, kind));
                }
            }
        }
        return mistakes;
    }
}
