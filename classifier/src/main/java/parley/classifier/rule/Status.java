package parley.classifier.rule;

import java.util.LinkedHashMap;
import java.util.Map;

/** How far a rule has come. */
public enum Status {
    /** Being written: does nothing. */
    DRAFT("draft"),
    /** Being tried: its matches count and never alert. */
    SHADOW("shadow"),
    /** At work. */
    STABLE("stable"),
    /** Kept for the record: does nothing. */
    DEPRECATED("deprecated");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    static Map<String, Status> byCode() {
        Map<String, Status> statuses = new LinkedHashMap<>();
        for (Status status : values()) {
            statuses.put(status.code, status);
        }
        return statuses;
    }

    /** Whether it is matched against articles. */
    public boolean runs() {
        return switch (this) {
            case SHADOW, STABLE -> true;
            case DRAFT, DEPRECATED -> false;
        };
    }
}
