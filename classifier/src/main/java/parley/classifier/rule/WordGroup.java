package parley.classifier.rule;

import parley.classifier.text.WordPattern;

import java.util.List;
import java.util.Set;

/**
 * Words any of which will do.
 *
 * @param patterns words and phrases, those of named lists included
 * @param roles what the track names in these roles will do as well
 */
public record WordGroup(List<WordPattern> patterns, Set<Role> roles) {
    /** Copies both. */
    public WordGroup {
        patterns = List.copyOf(patterns);
        roles = Set.copyOf(roles);
    }
}
