package parley.notifier.message;

import parley.contract.record.Track;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How tracks and parties are called: tracks as {@code talks.tracks} names them, states as their
 * codes are read (ISO 3166-1 alpha-3), with the names of the Unicode consortium. Thread-safe.
 */
public final class Names {
    private static final Map<String, String> COUNTRIES =
            Arrays.stream(Locale.getISOCountries())
                    .collect(
                            Collectors.toMap(
                                    country -> Locale.of("", country).getISO3Country(),
                                    Function.identity()));

    private final Map<String, Map<String, String>> tracks = new ConcurrentHashMap<>();

    /** None but those of states. */
    public Names() {}

    /** Takes a track's names, in place of those it had. */
    public void put(Track track) {
        tracks.put(track.id(), track.names());
    }

    /** A track is followed no more; what was told of it keeps its id for a name. */
    public void remove(String track) {
        tracks.remove(track);
    }

    /** A track's name in a language, else in English, else its id. */
    public String track(String id, String language) {
        Map<String, String> names = tracks.getOrDefault(id, Map.of());
        String english = names.getOrDefault(AlertWords.LANGUAGES.getFirst(), id);
        return names.getOrDefault(language, english);
    }

    /** A party's name in a language; its code where it is no state's. */
    public static String party(String code, String language) {
        String country = COUNTRIES.get(code);
        return country == null
                ? code
                : Locale.of("", country).getDisplayCountry(AlertWords.in(language).locale());
    }
}
