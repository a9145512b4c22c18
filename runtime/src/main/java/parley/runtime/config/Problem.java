package parley.runtime.config;

/**
 * Something wrong in a file.
 *
 * @param place where
 * @param message what is wrong and what was expected, one sentence without a full stop
 */
public record Problem(Place place, String message) {
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
