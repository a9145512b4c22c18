package parley.runtime.config;

import java.util.List;
import java.util.stream.Collectors;

/** Files that cannot be used as they are; holds every problem in them. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** With all problems found. */
    public ConfigException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All problems, by file, line and column; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
