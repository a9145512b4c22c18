package parley.testkit.telegram;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The methods by name, without regard to case. Immutable. */
final class ApiMethods {
    private final Map<String, ApiMethod> byName = new HashMap<>();

    ApiMethods(List<ApiMethod> methods) {
        methods.forEach(method -> byName.put(key(method.name()), method));
    }

    Optional<ApiMethod> named(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
