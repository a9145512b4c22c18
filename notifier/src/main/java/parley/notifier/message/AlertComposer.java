package parley.notifier.message;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Development;
import parley.contract.record.Extract;
import parley.contract.record.Source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the content of an alert out of a development. Thread-safe. */
public final class AlertComposer {
    private static final String LAST_RESORT = "en";

    private AlertComposer() {}

    /** The same where no names of tracks are at hand. */
    public static Alert compose(Development development, String language) {
        return compose(development, language, new Names());
    }

    /**
     * What a reader of a language is told.
     *
     * @param language ISO 639-1 code; another is used where the development has nothing in it
     * @param names how tracks are called
     */
    public static Alert compose(Development development, String language, Names names) {
        String shown = languageOf(development, language);
        Extract extract = extractFor(development, language, shown);
        Optional<Source> main = mainSource(development, extract, shown);
        String outlet =
                main.map(source -> source.outlet().name())
                        .orElse(
                                extract == null
                                        ? names.track(development.track(), language)
                                        : extract.outlet());
        Set<String> others = otherOutlets(development, outlet);
        List<String> also = others.stream().limit(Alert.MAX_ALSO).toList();
        String headline = headline(development, shown, main, names);
        return new Alert(
                headline,
                extract == null ? null : extract.text(),
                outlet,
                main.map(Source::link).orElse(null),
                main.map(Source::published).orElse(development.firstSeen()),
                also,
                others.size() - also.size(),
                language,
                FactWords.in(language).of(development, headline),
                claim(development, language),
                false);
    }

    private static @Nullable String claim(Development development, String language) {
        String party = development.claimedBy();
        return party == null
                ? null
                : AlertWords.in(language)
                        .say("claimed", Map.of("party", Names.party(party, language)));
    }

    /** The language of the headline that is shown: the reader's, English, or what there is. */
    private static String languageOf(Development development, String language) {
        if (development.headlines().containsKey(language)) {
            return language;
        }
        if (development.headlines().containsKey(LAST_RESORT)) {
            return LAST_RESORT;
        }
        return development.headlines().keySet().stream().sorted().findFirst().orElse(language);
    }

    /**
     * Words that the reader can read, if any source has some; else those of the best report: with
     * its outlet named, they still say more than none.
     */
    private static @Nullable Extract extractFor(
            Development development, String language, String shown) {
        List<Extract> extracts = development.extracts();
        return in(extracts, language)
                .or(() -> in(extracts, shown))
                .or(() -> extracts.stream().findFirst())
                .orElse(development.extract());
    }

    private static Optional<Extract> in(List<Extract> extracts, String language) {
        return extracts.stream().filter(extract -> language.equals(extract.language())).findFirst();
    }

    /** The quoted article; else the earliest in the shown language; else the earliest. */
    private static Optional<Source> mainSource(
            Development development, @Nullable Extract extract, String shown) {
        List<Source> sources = development.sources();
        Optional<Source> quoted =
                extract == null
                        ? Optional.empty()
                        : sources.stream()
                                .filter(source -> source.article().equals(extract.article()))
                                .findFirst();
        return quoted.or(
                        () ->
                                extract != null
                                        ? Optional.empty()
                                        : sources.stream()
                                                .filter(s -> shown.equals(s.language()))
                                                .findFirst())
                .or(() -> sources.stream().findFirst());
    }

    private static Set<String> otherOutlets(Development development, String outlet) {
        Set<String> others = new LinkedHashSet<>();
        development.sources().forEach(source -> others.add(source.outlet().name()));
        others.remove(outlet);
        return others;
    }

    private static String headline(
            Development development, String shown, Optional<Source> main, Names names) {
        String headline = development.headlines().get(shown);
        if (headline != null && !CleanText.of(headline, Alert.MAX_HEADLINE).isEmpty()) {
            return headline;
        }
        return main.map(Source::title)
                .filter(title -> !CleanText.of(title, Alert.MAX_HEADLINE).isEmpty())
                .orElseGet(() -> bare(development, AlertWords.in(shown), names));
    }

    /** What can be said without any source's words. */
    private static String bare(Development development, AlertWords words, Names names) {
        return names.track(development.track(), words.language())
                + ": "
                + words.say("kind." + development.kind().code())
                + ", "
                + words.say("stage." + development.stage().code());
    }
}
