package parley.notifier.desk;

import org.jspecify.annotations.Nullable;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Change;
import parley.contract.record.ChangeReason;
import parley.contract.record.Development;
import parley.notifier.news.Packed;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest state of every development that may still change, as far as it is planned. Not
 * thread-safe.
 *
 * <p>What people ask about is kept apart, in {@link parley.notifier.news.News}: that is what was
 * read, planned or not, also where it is over, and of all the newest few thousand only. So no more
 * than those are in memory twice, some megabytes however many are open here.
 */
final class Chronicle {
    /** A closed development stays so long: what was told of it can still be asked about. */
    static final Duration AFTERWARDS = Duration.ofDays(7);

    /**
     * A development; its record is packed, for thousands may be open.
     *
     * @param newsAt when Parley made what is worth telling in it; where the record of that is gone,
     *     the time of the article that brought it
     * @param over from when on nothing more comes of it and nothing is kept about it
     */
    record Known(String id, int newsRevision, Instant newsAt, Instant over, Packed record) {
        Development development() {
            return DEVELOPMENTS.decode(record.bytes())
                            instanceof Decoded.Valid<Development>(var development)
                    ? development
                    : fail(id);
        }

        private static Development fail(String id) {
            throw new IllegalStateException("not what was packed: " + id);
        }
    }

    private static final RecordCodec<Development> DEVELOPMENTS = RecordCodec.of(Development.class);

    private final Map<String, Known> known = new HashMap<>();

    /**
     * Takes a record.
     *
     * @param made when Parley made it
     */
    Known put(Development development, byte[] record, Instant made) {
        Known before = known.get(development.id());
        var entry =
                new Known(
                        development.id(),
                        development.newsRevision(),
                        newsAt(development, made, before),
                        last(development, made).plus(window(development)).plus(AFTERWARDS),
                        new Packed(record));
        known.put(development.id(), entry);
        return entry;
    }

    /** A record that was made later than its last report still has to be told. */
    private static Instant last(Development development, Instant made) {
        return made.isAfter(development.lastSeen()) ? made : development.lastSeen();
    }

    /** How long a development takes reports in. */
    private static Duration window(Development development) {
        return switch (development.kind()) {
            case ROUND -> Duration.ofDays(45);
            case PROPOSAL -> Duration.ofDays(90);
            case EXCHANGE -> Duration.ofDays(60);
        };
    }

    private static Instant newsAt(Development development, Instant made, @Nullable Known before) {
        int news = development.newsRevision();
        if (news == development.revision()) {
            return made;
        }
        if (before != null && before.newsRevision() == news) {
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

    /** Those of which nothing more comes, some of them if there are many. */
    List<Known> over(Instant now, int most) {
        return known.values().stream()
                .filter(entry -> entry.over().isBefore(now))
                .limit(most)
                .toList();
    }

    Collection<Known> all() {
        return known.values();
    }

    void remove(String development) {
        known.remove(development);
    }
}
