package parley.classifier.track;

import parley.contract.record.Kind;
import parley.contract.record.Stage;
import parley.runtime.config.YamlSection;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a development is and where it stands, as an operator writes it: {@code kind} and {@code
 * stage}.
 *
 * @param stage one that the kind can have; any after a problem
 */
public record Standing(Kind kind, Stage stage) {
    /** Reads both from a section; what is wrong becomes problems of the section. */
    public static Standing read(YamlSection section) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            kinds.put(kind.code(), kind);
        }
        Kind kind = section.word("kind", kinds);
        // Beside a mistyped kind no stage is wrong that any kind has.
        boolean known = kinds.containsKey(section.text("kind", ""));
        return new Standing(kind, section.word("stage", known ? stages(kind) : allStages()));
    }

    /** The stages that a kind can have, by their codes. */
    public static Map<String, Stage> stages(Kind kind) {
        Map<String, Stage> stages = allStages();
        stages.values().removeIf(stage -> !stage.isOf(kind));
        return stages;
    }

    private static Map<String, Stage> allStages() {
        Map<String, Stage> stages = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            stages.put(stage.code(), stage);
        }
        return stages;
    }
}
