package parley.notifier.news;

import org.jspecify.annotations.Nullable;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Track;
import parley.notifier.message.Names;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tracks and what they are called. Not thread-safe: it belongs to the desk. */
public final class TrackNames {
    private static final RecordCodec<Track> CODEC = RecordCodec.of(Track.class);

    private final Map<String, Track> tracks = new TreeMap<>();
    private final Names names = new Names();

    /** None yet. */
    public TrackNames() {}

    /** Forgets all: they will be read again. */
    public void clear() {
        tracks.clear();
    }

    /** Takes a record of {@code talks.tracks}; one that cannot be used is passed over. */
    public void accept(@Nullable String key, byte @Nullable [] value) {
        switch (CODEC.decode(value)) {
            case Decoded.Valid<Track>(Track track) -> {
                tracks.put(track.id(), track);
                names.put(track);
            }
            case Decoded.Tombstone<Track> _ -> {
                tracks.remove(String.valueOf(key));
                names.remove(String.valueOf(key));
            }
            case Decoded.Malformed<Track> _ -> {
                // Another version's: the track is shown by its id.
            }
        }
    }

    /** How alerts call them. */
    public Names names() {
        return names;
    }

    /** The ids of all tracks, in the alphabet's order. */
    public List<String> ids() {
        return List.copyOf(tracks.keySet());
    }

    /** What a track is called: in the language, in English, or by its id. */
    public String name(String id, String language) {
        return names.track(id, language);
    }

    /**
     * The track that somebody means: by its id, or by a name in any language, of which the
     * beginning, or the beginning of one of its words, is enough if it fits one track alone.
     */
    public Optional<String> find(String words) {
        String wanted = plain(words);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        for (Track track : tracks.values()) {
            if (plain(track.id()).equals(wanted)
                    || track.names().values().stream().anyMatch(n -> plain(n).equals(wanted))) {
                return Optional.of(track.id());
            }
        }
        List<String> begun =
                tracks.values().stream()
                        .filter(
                                track ->
                                        begins(track.id(), wanted)
                                                || track.names().values().stream()
                                                        .anyMatch(n -> begins(n, wanted)))
                        .map(Track::id)
                        .toList();
        return begun.size() == 1 ? Optional.of(begun.getFirst()) : Optional.empty();
    }

    private static boolean begins(String name, String wanted) {
        return (" " + plain(name)).contains(" " + wanted);
    }

    /** Small letters, and one space for whatever is neither letter nor digit. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
