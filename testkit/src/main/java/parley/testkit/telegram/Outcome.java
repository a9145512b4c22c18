package parley.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Map;

/** What became of a call. */
public sealed interface Outcome {
    /** Whether the call took effect, told to the caller or not. */
    boolean accepted();

    /**
     * The call was done and its result answered.
     *
     * @param result the {@code result} field
     */
    record Accepted(JsonNode result) implements Outcome {
        @Override
        public boolean accepted() {
            return true;
        }
    }

    /**
     * The call was refused and changed nothing.
     *
     * @param errorCode the {@code error_code} field and HTTP status
     * @param description the {@code description} field
     * @param parameters the {@code parameters} field, for example {@code retry_after} in seconds
     */
    record Refused(int errorCode, String description, Map<String, Long> parameters)
            implements Outcome {
        /** Copies the parameters. */
        public Refused {
            parameters = Map.copyOf(parameters);
        }

        @Override
        public boolean accepted() {
            return false;
        }
    }

    /**
     * A scripted fault kept the caller from a proper answer.
     *
     * @param fault what was played
     * @param accepted whether the call took effect before that
     */
    record Faulted(Fault fault, boolean accepted) implements Outcome {}
}
