package parley.testkit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * HTTP header fields in order, names compared without case, values kept verbatim; immutable.
 *
 * @param fields the fields in the order of the wire
 */
public record Headers(List<Field> fields) {
    private static final Headers NONE = new Headers(List.of());

    /**
     * One header field.
     *
     * @param name the name as written
     * @param value the value without surrounding white space
     */
    public record Field(String name, String value) {}

    /** Copies the list. */
    public Headers {
        fields = List.copyOf(fields);
    }

    /** No fields. */
    public static Headers none() {
        return NONE;
    }

    /**
     * Fields from names and values in turn.
     *
     * @throws IllegalArgumentException if a name has no value
     */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a header name without a value");
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Headers(fields);
    }

    /** These fields with every field of that name replaced by one with this value. */
    public Headers with(String name, String value) {
        return without(name).and(name, value);
    }

    /** These fields and one more, even when the name is there already. */
    public Headers and(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Headers(more);
    }

    /** These fields, each name of the other ones replaced by theirs. */
    public Headers overriddenBy(Headers other) {
        List<Field> result = new ArrayList<>();
        for (Field field : fields) {
            if (!other.has(field.name())) {
                result.add(field);
            }
        }
        result.addAll(other.fields());
        return new Headers(result);
    }

    /** These fields without any of that name. */
    public Headers without(String name) {
        return new Headers(fields.stream().filter(f -> !f.name().equalsIgnoreCase(name)).toList());
    }

    /** Whether a field of that name is there. */
    public boolean has(String name) {
        return first(name).isPresent();
    }

    /** The value of the first field of that name. */
    public Optional<String> first(String name) {
        return fields.stream()
                .filter(f -> f.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** The values of all fields of that name, in order; empty when there is none. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(f -> f.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }
}
