package parley.classifier.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import parley.runtime.config.Problems;
import parley.runtime.config.YamlSection;

class GazetteerTest {
    private final Problems problems = new Problems();

    private Gazetteer read(String text) {
        return Gazetteer.read(YamlSection.of("gazetteer.yaml", text, problems));
    }

    @Test
    void aPlaceHasItsCountryAndMayBeOne() {
        Gazetteer gazetteer =
                read(
                        """
                        places:
                          - {code: VVV, country: AAA, names: {en: [Victor]}}
                          - {code: AAA, country: AAA, names: {en: [Alfa]}}
                        """);

        assertThat(problems.all()).isEmpty();
        assertThat(gazetteer.places())
                .extracting(Gazetteer.Place::country, Gazetteer.Place::isCountry)
                .containsExactly(tuple("AAA", false), tuple("AAA", true));
    }

    @Test
    void aPlaceWithoutACountryAndACodeTwiceAreTold() {
        read(
                """
                places:
                  - {code: VVV, names: {en: [Victor]}}
                  - {code: VVV, country: AAA, names: {en: [Whiskey]}}
                """);

        assertThat(problems.all())
                .extracting(Object::toString)
                .anyMatch(p -> p.startsWith("gazetteer.yaml:2:") && p.contains("'country'"))
                .anyMatch(p -> p.startsWith("gazetteer.yaml:3:") && p.contains("'VVV' is taken"));
    }
}
