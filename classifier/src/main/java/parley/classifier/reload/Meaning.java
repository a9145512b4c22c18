package parley.classifier.reload;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleFolder;
import parley.runtime.config.Place;

import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a rule means, as a hash that is the same in every process: of all that its record holds,
 * word lists resolved, but not where it stands, its tests, and what only people read.
 *
 * <p>It walks the records, so that whatever a condition gains is part of the meaning.
 */
final class Meaning {
    private static final Set<String> FOR_PEOPLE =
            Set.of("tests", "notes", "owner", "description", "version", "reason");
    private static final Set<String> OF_RULES = Set.of("rules", "lists", "revision");
    private static final int HASH_BYTES = 8;

    private Meaning() {}

    /** Of one rule. */
    static String of(Rule rule) {
        var text = new StringBuilder();
        for (RecordComponent component : Rule.class.getRecordComponents()) {
            field(component, rule, text);
        }
        return hash(text.toString());
    }

    /**
     * Of what all rules of a folder share: the tracks, and the cues of what is not real. Word lists
     * are in the rules that use them.
     */
    static String ofTracks(RuleFolder folder) {
        var text = new StringBuilder();
        for (RecordComponent component : RuleFolder.class.getRecordComponents()) {
            if (!OF_RULES.contains(component.getName())) {
                field(component, folder, text);
            }
        }
        write(folder.lists().cues(), text);
        return hash(text.toString());
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void write(@Nullable Object value, StringBuilder into) {
        switch (value) {
            case null -> into.append("null");
            case Place _ -> {}
            case Record holder -> {
                into.append(holder.getClass().getSimpleName()).append('(');
                for (RecordComponent component : holder.getClass().getRecordComponents()) {
                    field(component, holder, into);
                }
                into.append(')');
            }
            case List<?> list -> {
                into.append('[');
                list.forEach(item -> item(item, into));
                into.append(']');
            }
            // Sets and maps come in an order that differs from process to process.
            case Collection<?> set -> sorted(set.stream().map(Meaning::written).toList(), into);
            case Map<?, ?> map ->
                    sorted(
                            map.entrySet().stream()
                                    .map(e -> written(e.getKey()) + "=" + written(e.getValue()))
                                    .toList(),
                            into);
            case Optional<?> optional -> write(optional.orElse(null), into);
            case Enum<?> word -> into.append(word.name());
            default -> {
                String text = value.toString();
                into.append(text.length()).append(':').append(text);
            }
        }
    }

    private static void field(RecordComponent component, Record holder, StringBuilder into) {
        if (FOR_PEOPLE.contains(component.getName())) {
            return;
        }
        into.append(component.getName()).append('=');
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            write(accessor.invoke(holder), into);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's own accessor", e);
        }
        into.append(';');
    }

    private static void item(@Nullable Object value, StringBuilder into) {
        write(value, into);
        into.append(',');
    }

    private static String written(@Nullable Object value) {
        var text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void sorted(Collection<String> items, StringBuilder into) {
        into.append('{');
        new TreeSet<>(items).forEach(item -> into.append(Objects.requireNonNull(item)).append(','));
        into.append('}');
    }
}
