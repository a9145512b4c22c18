package parley.classifier.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import parley.classifier.Articles;
import parley.classifier.rule.RuleFolder;
import parley.classifier.text.Language;
import parley.classifier.text.WordPattern;
import parley.classifier.track.Actor;
import parley.classifier.track.Gazetteer;
import parley.classifier.track.TrackFile;
import parley.contract.record.Kind;
import parley.contract.record.Venue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

class PlacesTest {
    private static final RuleFolder FOLDER = RuleFolder.read(Path.of("../rules"));
    private static final Gazetteer GAZETTEER = FOLDER.gazetteer();
    private static final FactReaders READERS = FactReaders.of(FOLDER.tracks(), GAZETTEER);

    private static List<Venue> venues(String track, String language, String title) {
        return READERS.read(Articles.of(language, title, ""), track, Kind.ROUND).venues();
    }

    @Test
    void oneCityHasOneCodeOnAllTracks() {
        Set<String> codes = new HashSet<>();
        for (TrackFile track : FOLDER.tracks()) {
            venues(track.id(), "en", "Talks in Jeddah end").forEach(v -> codes.add(v.code()));
        }

        assertThat(codes).containsExactly("JED");
    }

    @Test
    void citiesThatATrackListsTogetherAreToldApart() {
        assertThat(venues("russia-ukraine", "en", "Talks in Riyadh end"))
                .extracting(Venue::code, Venue::country)
                .containsExactly(tuple("RUH", "SAU"));
        assertThat(venues("russia-ukraine", "uk", "Саміт на Алясці завершився"))
                .extracting(Venue::code)
                .containsExactly("ANC");
    }

    @Test
    void aCountryIsTheVenueOnlyWhereNoCityOfItIsNamed() {
        assertThat(venues("russia-ukraine", "en", "Talks in Qatar begin"))
                .extracting(Venue::code)
                .containsExactly("QAT");
        assertThat(venues("russia-ukraine", "en", "Talks in Qatar begin, meeting in Doha goes on"))
                .extracting(Venue::code)
                .containsExactly("DOH");
        assertThat(venues("russia-ukraine", "en", "Talks on the war in Ukraine begin")).isEmpty();
    }

    /** A track that lists several towns under one code would give one of them a wrong code. */
    @Test
    void everyVenueOfTheShippedTracksIsAPlace() {
        Set<String> missing = new TreeSet<>();
        for (TrackFile track : FOLDER.tracks()) {
            for (Actor venue : track.venues()) {
                for (Language language : Language.values()) {
                    venue.names(language).stream()
                            .filter(name -> !isPlace(name, language))
                            .forEach(name -> missing.add(track.id() + ": " + forms(name)));
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    private static boolean isPlace(WordPattern name, Language language) {
        return GAZETTEER.places().stream()
                .flatMap(place -> place.actor().names(language).stream())
                .anyMatch(place -> stands(place.words(), withoutPreposition(name.words())));
    }

    /** "in Havana", in Ukrainian, for the city shares its name with Ghana and harbours. */
    private static List<WordPattern.Word> withoutPreposition(List<WordPattern.Word> name) {
        return Set.of("в", "у", "до").contains(name.getFirst().form())
                ? name.subList(1, name.size())
                : name;
    }

    private static boolean stands(List<WordPattern.Word> place, List<WordPattern.Word> name) {
        if (place.size() != name.size()) {
            return false;
        }
        for (int i = 0; i < name.size(); i++) {
            String form = place.get(i).form();
            WordPattern.Word word = name.get(i);
            boolean prefix = word.mode() == WordPattern.Mode.PREFIX;
            if (prefix ? !form.startsWith(word.form()) : !form.equals(word.form())) {
                return false;
            }
        }
        return true;
    }

    private static String forms(WordPattern pattern) {
        List<String> forms = new ArrayList<>();
        pattern.words().forEach(word -> forms.add(word.form()));
        return String.join(" ", forms);
    }

    @Test
    void noNameIsTakenByTwoPlaces() {
        for (Language language : Language.values()) {
            Map<String, String> taken = new HashMap<>();
            Set<String> twice = new TreeSet<>();
            for (Gazetteer.Place place : GAZETTEER.places()) {
                for (WordPattern name : place.actor().names(language)) {
                    String other = taken.put(forms(name), place.actor().code());
                    if (other != null) {
                        twice.add(forms(name) + ": " + other + ", " + place.actor().code());
                    }
                }
            }
            assertThat(twice).isEmpty();
        }
    }
}
