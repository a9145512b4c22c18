package parley.classifier.rule;

import parley.contract.record.EvidenceField;
import parley.contract.record.Realis;
import parley.runtime.config.YamlSection;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what several operators of conditions take besides their own key. */
final class Modifiers {
    /** All keys of these, with the operators that take them. */
    static final SortedMap<String, List<String>> OPERATORS =
            Collections.unmodifiableSortedMap(
                    new TreeMap<>(
                            Map.of(
                                    "despite", List.of("clause", "sentence"),
                                    "gap", List.of("near"),
                                    "in",
                                            List.of(
                                                    "clause",
                                                    "near",
                                                    "number",
                                                    "role",
                                                    "sentence",
                                                    "words"),
                                    "of", List.of("at-least"),
                                    "ordered", List.of("near"),
                                    "weight", List.of("near", "number", "role", "words"))));

    private static final Set<EvidenceField> HEAD =
            EnumSet.of(EvidenceField.TITLE, EvidenceField.LEAD);
    static final Map<String, EvidenceField> FIELDS =
            Map.of(
                    "title", EvidenceField.TITLE,
                    "lead", EvidenceField.LEAD,
                    "body", EvidenceField.BODY);
    static final double HEAVIEST = 10;

    private Modifiers() {}

    /** What it adds to the score. */
    static double weight(YamlSection section) {
        return section.number("weight", 1, 0, HEAVIEST);
    }

    /** What of the cues does not count. */
    static Set<Realis> despite(YamlSection section) {
        Set<Realis> despite = EnumSet.noneOf(Realis.class);
        for (String code : section.texts("despite")) {
            Optional<Realis> cued =
                    WordLists.CUED.stream().filter(realis -> realis.code().equals(code)).findAny();
            cued.ifPresent(despite::add);
            if (cued.isEmpty()) {
                section.problems()
                        .add(
                                section.placeOf("despite"),
                                "'despite' must list hypothetical, denied or historical, found '"
                                        + code
                                        + "'");
            }
        }
        return despite;
    }

    /** The parts of the article to look in. */
    static Set<EvidenceField> fields(YamlSection section) {
        List<String> names = section.texts("in");
        Set<EvidenceField> fields = EnumSet.noneOf(EvidenceField.class);
        for (String name : names) {
            EvidenceField field = FIELDS.get(name);
            if (field == null) {
                section.problems()
                        .add(
                                section.placeOf("in"),
                                "'in' must list title, lead or body, found '" + name + "'");
            } else {
                fields.add(field);
            }
        }
        return fields.isEmpty() ? HEAD : fields;
    }
}
