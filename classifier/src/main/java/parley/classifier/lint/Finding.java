package parley.classifier.lint;

import parley.runtime.config.Place;

import java.util.Comparator;

/** Something questionable at a place; {@link #toString()} is its line. */
public record Finding(Place place, LintCode code, String message) {
    static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::place)
                    .thenComparing(Finding::code)
                    .thenComparing(Finding::message);

    /** Whether it is more than a warning. */
    public boolean wrong() {
        return code.severity() == LintCode.Severity.ERROR;
    }

    @Override
    public String toString() {
        return "%s: %s: %s (%s)".formatted(place, code.severity().code(), message, code.code());
    }
}
