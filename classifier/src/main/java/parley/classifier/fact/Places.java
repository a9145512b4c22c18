package parley.classifier.fact;

import org.jspecify.annotations.Nullable;

import parley.classifier.text.Language;
import parley.classifier.track.Gazetteer;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The places of the gazetteer: their names in each language and their countries. Immutable. */
final class Places {
    private final Map<Language, Phrases> names = new EnumMap<>(Language.class);
    private final Map<String, String> countries = new HashMap<>();

    Places(Gazetteer gazetteer) {
        for (Language language : Language.values()) {
            Phrases phrases = new Phrases();
            for (Gazetteer.Place place : gazetteer.places()) {
                Cue cue = place.isCountry() ? Cue.COUNTRY : Cue.PLACE;
                place.actor()
                        .names(language)
                        .forEach(name -> phrases.add(name, cue, place.actor().code()));
                countries.put(place.actor().code(), place.country());
            }
            names.put(language, phrases);
        }
    }

    Phrases names(Language language) {
        return Objects.requireNonNull(names.get(language));
    }

    /** The country of a place; null for one that only a track names. */
    @Nullable String country(String code) {
        return countries.get(code);
    }
}
