package parley.contract.record;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** What records check in their constructors. */
final class Fields {
    private Fields() {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new InvalidRecordException(field, "is missing");
        }
        return value;
    }

    static String text(@Nullable String value, String field) {
        String text = required(value, field);
        if (text.isBlank()) {
            throw new InvalidRecordException(field, "is blank");
        }
        return text;
    }

    static int atLeast(int least, int value, String field) {
        if (value < least) {
            throw new InvalidRecordException(field, "is " + value + ", below " + least);
        }
        return value;
    }

    static <T> List<T> list(@Nullable List<T> values, String field) {
        if (values == null) {
            return List.of();
        }
        for (Object value : values) {
            required(value, field);
        }
        return List.copyOf(values);
    }

    static <V> Map<String, V> map(@Nullable Map<String, V> values, String field) {
        if (values == null) {
            return Map.of();
        }
        values.values().forEach(value -> required(value, field));
        return Map.copyOf(values);
    }
}
