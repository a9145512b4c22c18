package parley.notifier.desk;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Change;
import parley.contract.record.ChangeReason;
import parley.contract.record.Development;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The newest state of every development that may still change. Not thread-safe. */
final class Chronicle {
    /** A closed development stays so long: what was told of it can still be asked about. */
    static final Duration AFTERWARDS = Duration.ofDays(7);

    /**
     * A development.
     *
     * @param newsAt when Parley made what is worth telling in it; where the record of that is gone,
     *     the time of the article that brought it
     */
    record Known(Development development, Instant newsAt) {
        /** From when on nothing more comes and nothing more is kept. */
        Instant over() {
            return development.lastSeen().plus(window(development)).plus(AFTERWARDS);
        }

        private static Duration window(Development development) {
            return switch (development.kind()) {
                case ROUND -> Duration.ofDays(45);
                case PROPOSAL -> Duration.ofDays(90);
                case EXCHANGE -> Duration.ofDays(60);
            };
        }
    }

    private final Map<String, Known> known = new HashMap<>();

    /**
     * Takes a record.
     *
     * @param made when Parley made it
     */
    Known put(Development development, Instant made) {
        Known before = known.get(development.id());
        var entry = new Known(development, newsAt(development, made, before));
        known.put(development.id(), entry);
        return entry;
    }

    private static Instant newsAt(Development development, Instant made, @Nullable Known before) {
        int news = development.newsRevision();
        if (news == development.revision()) {
            return made;
        }
        if (before != null && before.development().newsRevision() == news) {
            return before.newsAt();
        }
        Instant firstSeen = development.firstSeen();
        return development.changes().stream()
                .filter(change -> change.revision() == news)
                .filter(change -> change.reason() != ChangeReason.NEW_DEVELOPMENT)
                .map(Change::at)
                .filter(at -> at.isAfter(firstSeen))
                .findFirst()
                .orElse(firstSeen);
    }

    Optional<Known> find(String development) {
        return Optional.ofNullable(known.get(development));
    }

    Collection<Known> all() {
        return known.values();
    }

    void remove(String development) {
        known.remove(development);
    }
}
