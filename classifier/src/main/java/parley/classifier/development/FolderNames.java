package parley.classifier.development;

import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;

import parley.classifier.rule.RuleFolder;
import parley.classifier.text.Language;
import parley.classifier.track.Actor;
import parley.classifier.track.Gazetteer;
import parley.classifier.track.TrackFile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The names that a folder of rules gives, and for states those of the Unicode consortium. */
public final class FolderNames implements Names {
    private static final Map<String, String> STATES = new HashMap<>();

    static {
        // The codes of actors have three letters, the names go by two.
        Arrays.stream(ULocale.getISOCountries())
                .forEach(two -> STATES.put(new ULocale("", two).getISO3Country(), two));
    }

    private final Supplier<RuleFolder> rules;

    /** Asks for the folder each time: another may have taken its place. */
    public FolderNames(Supplier<RuleFolder> rules) {
        this.rules = rules;
    }

    private RuleFolder folder() {
        return rules.get();
    }

    private Optional<TrackFile> file(String track) {
        return folder().tracks().stream().filter(file -> file.id().equals(track)).findFirst();
    }

    @Override
    public String track(String id, Language language) {
        // Another instance's newer rules may know more tracks.
        return file(id).map(file -> file.names().get(language)).orElse(id);
    }

    @Override
    public @Nullable String place(String track, String code, Language language) {
        Stream<Actor> venues = file(track).stream().flatMap(file -> file.venues().stream());
        Stream<Actor> places = folder().gazetteer().places().stream().map(Gazetteer.Place::actor);
        return label(Stream.concat(places, venues), code, language);
    }

    @Override
    public @Nullable String actor(String track, String code, Language language) {
        Stream<Actor> own =
                file(track).stream()
                        .flatMap(file -> Stream.of(file.parties(), file.mediators()))
                        .flatMap(List::stream);
        String label =
                label(Stream.concat(own, folder().gazetteer().actors().stream()), code, language);
        String state = STATES.get(code);
        return label == null && state != null
                ? ULocale.getDisplayCountry("und_" + state, language.code())
                : label;
    }

    private static @Nullable String label(Stream<Actor> actors, String code, Language language) {
        return actors.filter(actor -> actor.code().equals(code))
                .map(Actor::labels)
                .filter(labels -> labels.containsKey(language))
                .map(labels -> labels.get(language))
                .findFirst()
                .orElse(null);
    }
}
