package parley.contract.topic;

import java.util.List;

/** An existing topic cannot serve: its clean-up policy or its number of partitions is another. */
public final class TopicMismatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    TopicMismatchException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** All that differs, one sentence each. */
    public List<String> problems() {
        return problems;
    }
}
