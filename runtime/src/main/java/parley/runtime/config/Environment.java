package parley.runtime.config;

import java.util.Map;
import java.util.Optional;

/** What an operator sets in the environment of the process. */
public final class Environment {
    private Environment() {}

    /**
     * A variable's value; a blank one is as good as none: that is how Compose passes an unset one
     * on.
     */
    public static Optional<String> given(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }
}
