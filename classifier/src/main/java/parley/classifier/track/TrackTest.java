package parley.classifier.track;

import org.jspecify.annotations.Nullable;

import parley.classifier.text.Language;
import parley.runtime.config.Place;
import parley.runtime.config.YamlSection;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An article that an operator wrote beside a track, and what the rules must make of it for this
 * track.
 *
 * @param text the summary; may be empty
 * @param expected the alert that must come of it; null if there must be no alert at all
 * @param todo whether it is known that the rules do not do so yet
 * @param facts what must be read from the article of an alert
 */
public record TrackTest(
        Place place,
        Language language,
        String title,
        String text,
        @Nullable Standing expected,
        boolean todo,
        ExpectedFacts facts) {
    /** What must come of it. */
    enum Expectation {
        SILENT,
        MATCH;

        static Map<String, Expectation> byCode() {
            Map<String, Expectation> codes = new LinkedHashMap<>();
            codes.put("silent", SILENT);
            codes.put("match", MATCH);
            return codes;
        }
    }

    static TrackTest read(YamlSection section) {
        Language language = section.word("language", Language.byCode());
        String title = section.text("title");
        String text = section.text("text", "");
        Expectation expectation = section.word("expect", Expectation.byCode());
        if (!Expectation.byCode().containsKey(section.text("expect", ""))) {
            // Beside a mistyped expectation no other key is wrong.
            section.keys();
        }
        Standing expected = expectation == Expectation.MATCH ? Standing.read(section) : null;
        boolean todo = section.flag("todo", false);
        ExpectedFacts facts = ExpectedFacts.read(section, expected != null);
        section.done();
        return new TrackTest(section.place(), language, title, text, expected, todo, facts);
    }
}
