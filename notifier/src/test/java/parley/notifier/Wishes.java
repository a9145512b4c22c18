package parley.notifier;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

import parley.notifier.subscription.Settings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** What chats of tests ask for. */
@NullMarked
final class Wishes {
    private Wishes() {}

    /** To hear what so many sources say. */
    static Settings sources(int least) {
        return settings(least, null);
    }

    /** To hear nothing before then. */
    static Settings mutedUntil(Instant then) {
        return settings(1, then);
    }

    private static Settings settings(int sources, @Nullable Instant mutedUntil) {
        return new Settings(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                sources,
                null,
                null,
                ZoneOffset.UTC,
                false,
                false,
                mutedUntil);
    }
}
