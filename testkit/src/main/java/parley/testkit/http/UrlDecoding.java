package parley.testkit.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Percent-decoding of paths, queries and urlencoded forms, always as UTF-8. */
public final class UrlDecoding {
    private UrlDecoding() {}

    /** A path decoded; a plus sign stays one. Text that is not valid encoding is given back. */
    static String path(String raw) {
        return decoded(raw.replace("+", "%2B"), raw);
    }

    /**
     * The fields of a query or an {@code application/x-www-form-urlencoded} body: each name with
     * its values, in order; a name without {@code =} has the empty value. Unmodifiable.
     */
    public static Map<String, List<String>> form(String raw) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                fields.computeIfAbsent(decoded(name, name), _ -> new ArrayList<>())
                        .add(decoded(value, value));
            }
        }
        fields.replaceAll((_, values) -> List.copyOf(values));
        return Collections.unmodifiableMap(fields);
    }

    private static String decoded(String encoded, String otherwise) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return otherwise;
        }
    }
}
