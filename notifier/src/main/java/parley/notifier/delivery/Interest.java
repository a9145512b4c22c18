package parley.notifier.delivery;

import parley.contract.record.Source;
import parley.notifier.subscription.Settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether a chat wants to hear of it at all. Who was told something wrong hears of it anyway. */
final class Interest {
    private Interest() {}

    static Optional<Verdict> subscribed(Case at, Act act) {
        return nothing(
                act == Act.ALERT && !at.subscription().covers(at.newsAt()), Reason.NOT_SUBSCRIBED);
    }

    static Optional<Verdict> track(Case at, Act act) {
        return nothing(
                selects(act) && !wanted(at.settings().tracks(), at.development().track()),
                Reason.FILTERED_TRACK);
    }

    static Optional<Verdict> kind(Case at, Act act) {
        return nothing(
                selects(act) && !wanted(at.settings().kinds(), at.development().kind()),
                Reason.FILTERED_KIND);
    }

    static Optional<Verdict> stage(Case at, Act act) {
        return nothing(
                selects(act) && !wanted(at.settings().stages(), at.development().stage()),
                Reason.FILTERED_STAGE);
    }

    static Optional<Verdict> language(Case at, Act act) {
        Set<String> languages = at.settings().languages();
        boolean read =
                languages.isEmpty()
                        || at.development().sources().stream()
                                .map(Source::language)
                                .anyMatch(code -> code != null && languages.contains(code));
        return nothing(act == Act.ALERT && !read, Reason.FILTERED_LANGUAGE);
    }

    static Optional<Verdict> words(Case at, Act act) {
        Settings settings = at.settings();
        return nothing(
                act == Act.ALERT
                        && !settings.words().isEmpty()
                        && !passes(settings.words(), at.text().get()),
                Reason.FILTERED_WORDS);
    }

    static Optional<Verdict> sources(Case at, Act act) {
        boolean enough = at.development().independentSources() >= at.settings().minSources();
        // A record that counts none still had one to begin with.
        boolean one = at.settings().minSources() <= 1;
        return nothing(act == Act.ALERT && !enough && !one, Reason.FILTERED_SOURCES);
    }

    private static boolean selects(Act act) {
        return switch (act) {
            case ALERT, UPDATE -> true;
            case CORRECTION, WITHDRAWAL, RESTORATION, EDIT -> false;
        };
    }

    private static <T> boolean wanted(Set<T> chosen, T value) {
        return chosen.isEmpty() || chosen.contains(value);
    }

    private static boolean passes(List<String> words, String text) {
        boolean asked = false;
        boolean found = false;
        for (String word : words) {
            boolean unwanted = word.startsWith("!");
            String plain = (unwanted ? word.substring(1) : word).strip().toLowerCase(Locale.ROOT);
            boolean there = !plain.isEmpty() && occurs(plain, text);
            if (unwanted && there) {
                return false;
            }
            asked |= !unwanted;
            found |= !unwanted && there;
        }
        return found || !asked;
    }

    /** At the beginning of a word: in Ukrainian and Russian its ending changes. */
    private static boolean occurs(String word, String text) {
        int at = text.indexOf(word);
        while (at >= 0) {
            if (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at))) {
                return true;
            }
            at = text.indexOf(word, at + 1);
        }
        return false;
    }

    private static Optional<Verdict> nothing(boolean speaksAgainst, Reason reason) {
        return speaksAgainst ? Optional.of(new Verdict.Nothing(reason)) : Optional.empty();
    }
}
