package parley.classifier.rule;

import parley.classifier.text.WordPattern;

import java.util.List;
import java.util.Set;

/**
 * Words any of which will do.
 *
 * @param patterns words and phrases, those of named lists included
 * @param roles what the track names in these roles will do as well
 * @param numbers numbers within any of these will do as well
 */
public record WordGroup(List<WordPattern> patterns, Set<Role> roles, List<NumberRange> numbers) {
    /** Copies all. */
    public WordGroup {
        patterns = List.copyOf(patterns);
        roles = Set.copyOf(roles);
        numbers = List.copyOf(numbers);
    }

    /** Whether it only names who and where. */
    public boolean namesOnly() {
        return patterns.isEmpty() && numbers.isEmpty();
    }
}
