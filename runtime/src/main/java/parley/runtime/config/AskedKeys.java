package parley.runtime.config;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The keys of a mapping, and which of them were asked for: any other is unknown. */
final class AskedKeys {
    private final YamlNode.Mapping mapping;
    private final Set<String> asked = new HashSet<>();

    AskedKeys(YamlNode.Mapping mapping) {
        this.mapping = mapping;
    }

    Place place() {
        return mapping.place();
    }

    /** All there are, in the order of the file; now they are known. */
    List<String> all() {
        List<String> keys = mapping.entries().stream().map(YamlNode.Entry::key).toList();
        asked.addAll(keys);
        return keys;
    }

    /** The value of a key; null if it is left out or nothing, which is the same to operators. */
    @Nullable YamlNode find(String key) {
        asked.add(key);
        for (YamlNode.Entry entry : mapping.entries()) {
            if (entry.key().equals(key)) {
                return isNothing(entry.value()) ? null : entry.value();
            }
        }
        return null;
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.isNothing();
    }

    /** Reports those that were not asked for, and which ones may have been meant. */
    void reportUnknown(Problems problems) {
        for (YamlNode.Entry entry : mapping.entries()) {
            if (!asked.contains(entry.key())) {
                String near =
                        YamlSection.meant(entry.key(), asked)
                                .map(question -> "; " + question)
                                .orElse(
                                        asked.isEmpty()
                                                ? ""
                                                : "; known are "
                                                        + String.join(", ", new TreeSet<>(asked)));
                problems.add(entry.place(), "unknown key '" + entry.key() + "'" + near);
            }
        }
    }
}
