package parley.classifier.engine;

import java.util.List;
import java.util.SortedSet;

/** What makes two groups of words the same: the same terms, numbers and phrases. */
record GroupKey(List<Integer> terms, List<Integer> numbers, List<Integer> phrases) {
    static GroupKey of(
            SortedSet<Integer> terms, SortedSet<Integer> numbers, SortedSet<Integer> phrases) {
        return new GroupKey(List.copyOf(terms), List.copyOf(numbers), List.copyOf(phrases));
    }
}
