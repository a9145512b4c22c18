package parley.notifier.news;

import org.jspecify.annotations.Nullable;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Development;
import parley.contract.record.Kind;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest state of recent developments that were news. What comes again changes nothing. Not
 * thread-safe: it belongs to the desk.
 */
public final class News {
    /** The most that are kept; the oldest go first. */
    public static final int MOST = 3_000;

    private static final int SLACK = 300;
    private static final RecordCodec<Development> CODEC = RecordCodec.of(Development.class);
    private static final Comparator<Headline> NEWEST =
            Comparator.comparing(Headline::at).reversed().thenComparing(Headline::id);

    private final Map<String, Headline> headlines = new HashMap<>();

    /** None yet. */
    public News() {}

    /** Forgets all: it will be rebuilt. */
    public void clear() {
        headlines.clear();
    }

    /** Takes a record of {@code talks.developments}; one that cannot be used is passed over. */
    public void accept(@Nullable String key, byte @Nullable [] value) {
        switch (CODEC.decode(value)) {
            case Decoded.Valid<Development>(Development development) when value != null ->
                    accept(development, value);
            case Decoded.Tombstone<Development> _ -> headlines.remove(String.valueOf(key));
            case Decoded.Valid<Development> _, Decoded.Malformed<Development> _ -> {
                // The planner makes a dead letter of it.
            }
        }
    }

    private void accept(Development development, byte[] value) {
        Headline known = headlines.get(development.id());
        if (development.newsRevision() < 1
                || (known != null && known.revision() > development.revision())) {
            return;
        }
        headlines.put(development.id(), new Headline(development, value));
        if (headlines.size() > MOST + SLACK) {
            headlines.values().stream()
                    .sorted(NEWEST)
                    .skip(MOST)
                    .map(Headline::id)
                    .toList()
                    .forEach(headlines::remove);
        }
    }

    /** A development by its id; one that was found to be another is followed to that. */
    public Optional<Development> find(String id) {
        Optional<Development> found = Optional.ofNullable(headlines.get(id)).flatMap(News::unpack);
        String other = found.map(Development::mergedInto).orElse(null);
        return other == null || other.equals(id)
                ? found
                : Optional.ofNullable(headlines.get(other)).flatMap(News::unpack).or(() -> found);
    }

    /**
     * What was told and still stands, newest first.
     *
     * @param track only of this one; null for all
     * @param kind only of this one; null for all
     */
    public List<Development> latest(
            @Nullable String track, @Nullable Kind kind, int skip, int most) {
        return headlines.values().stream()
                .filter(headline -> fits(headline, track, kind))
                .sorted(NEWEST)
                .skip(skip)
                .limit(most)
                .map(News::unpack)
                .flatMap(Optional::stream)
                .toList();
    }

    /** How many there are of what {@link #latest} lists. */
    public int count(@Nullable String track, @Nullable Kind kind) {
        return (int) headlines.values().stream().filter(h -> fits(h, track, kind)).count();
    }

    /** How many bytes the packed records take. */
    long packedBytes() {
        return headlines.values().stream().mapToLong(headline -> headline.packedBytes()).sum();
    }

    private static boolean fits(Headline headline, @Nullable String track, @Nullable Kind kind) {
        return headline.standing()
                && (track == null || headline.track().equals(track))
                && (kind == null || headline.kind() == kind);
    }

    private static Optional<Development> unpack(Headline headline) {
        return CODEC.decode(headline.record())
                        instanceof Decoded.Valid<Development>(Development development)
                ? Optional.of(development)
                : Optional.empty();
    }
}
