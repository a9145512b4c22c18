package parley.classifier.stream;

import org.jspecify.annotations.Nullable;

import parley.classifier.development.Names;
import parley.classifier.match.RunningRules;
import parley.classifier.text.Language;
import parley.contract.record.Track;

/** The names that the rules at work give. */
final class RuleNames implements Names {
    private final RunningRules rules;

    RuleNames(RunningRules rules) {
        this.rules = rules;
    }

    @Override
    public String track(String id, Language language) {
        for (Track track : rules.current().tracks()) {
            if (track.id().equals(id)) {
                return track.names().getOrDefault(language.code(), id);
            }
        }
        // Another instance's newer rules may know more tracks.
        return id;
    }

    @Override
    public @Nullable String place(String track, String code, Language language) {
        return null;
    }

    @Override
    public @Nullable String actor(String track, String code, Language language) {
        return null;
    }
}
