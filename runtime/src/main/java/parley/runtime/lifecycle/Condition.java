package parley.runtime.lifecycle;

/** How a service is. */
public sealed interface Condition {
    /** It does its work. */
    record Well() implements Condition {}

    /** It works in part or will by itself; the reason is for people. */
    record Degraded(String reason) implements Condition {}

    /** It has stopped working and will not by itself; the reason is for people. */
    record Failed(String reason) implements Condition {}

    /** The worse of two: failed, then degraded, then well; this one if they are alike. */
    default Condition worse(Condition other) {
        return switch (this) {
            case Failed _ -> this;
            case Degraded _ -> other instanceof Failed ? other : this;
            case Well _ -> other;
        };
    }
}
