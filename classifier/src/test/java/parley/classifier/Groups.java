package parley.classifier;

import parley.contract.record.Development;
import parley.contract.record.Source;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which articles stand together in the end; for developments whose sources are all listed. */
final class Groups {
    private final Map<Set<String>, Development> byArticles = new HashMap<>();

    private Groups(Collection<Development> developments) {
        for (Development development : developments) {
            Set<String> articles =
                    development.sources().stream()
                            .map(Source::article)
                            .collect(Collectors.toCollection(TreeSet::new));
            byArticles.put(articles, development);
        }
    }

    /** Of the developments that go on, by all their revisions in any order. */
    static Groups of(List<Development> revisions) {
        Map<String, Development> last = new HashMap<>();
        for (Development made : revisions) {
            last.merge(made.id(), made, (a, b) -> a.revision() > b.revision() ? a : b);
        }
        return new Groups(
                last.values().stream()
                        .filter(made -> made.mergedInto() == null && !made.withdrawn())
                        .toList());
    }

    /** Each with the development that its articles are sources of. */
    Map<Set<String>, Development> byArticles() {
        return byArticles;
    }

    /** How many reports have found their development. */
    int reports() {
        return byArticles.values().stream().mapToInt(Development::sourceCount).sum();
    }

    /** Which of the reports, from 0 to 1, have the same company in others. */
    double shareIn(Groups others) {
        Set<Set<String>> alike = new HashSet<>(byArticles.keySet());
        alike.retainAll(others.byArticles.keySet());
        return (double) members(alike) / members(byArticles.keySet());
    }

    private static int members(Set<Set<String>> groups) {
        return groups.stream().mapToInt(Set::size).sum();
    }
}
