package parley.notifier.subscription;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Kind;
import parley.contract.record.Stage;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a chat wants to hear, and how. An empty set stands for all there are, those to come too.
 *
 * @param tracks ids of tracks
 * @param kinds kinds of developments
 * @param stages stages that are told
 * @param languages ISO 639-1 codes of sources: one source in one of them must report it
 * @param words plain words of which one must occur in a headline, extract or title; those with
 *     {@code !} before them must not occur
 * @param minSources how many independent sources must report it, at least 1
 * @param quiet when alerts are held; null for never
 * @param digest when alerts are gathered and told together; null to tell each at once
 * @param zone where the hours of {@code quiet} and {@code digest} are counted
 * @param silent whether messages come without a sound
 * @param previews whether links show a preview
 * @param mutedUntil no alerts before; null if not muted
 */
public record Settings(
        Set<String> tracks,
        Set<Kind> kinds,
        Set<Stage> stages,
        Set<String> languages,
        List<String> words,
        int minSources,
        @Nullable QuietHours quiet,
        @Nullable DigestPlan digest,
        ZoneId zone,
        boolean silent,
        boolean previews,
        @Nullable Instant mutedUntil) {
    /** What a chat begins with: everything, at once. */
    public static final Settings STANDARD =
            new Settings(
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    List.of(),
                    1,
                    null,
                    null,
                    ZoneOffset.UTC,
                    false,
                    false,
                    null);

    /** Fills in what an older record lacks. */
    public Settings {
        tracks = tracks == null ? Set.of() : Set.copyOf(tracks);
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        stages = stages == null ? Set.of() : Set.copyOf(stages);
        languages = languages == null ? Set.of() : Set.copyOf(languages);
        words = words == null ? List.of() : List.copyOf(words);
        minSources = Math.max(1, minSources);
        zone = zone == null ? ZoneOffset.UTC : zone;
    }

    /** Whether alerts wait at this moment because the chat asked for peace for a while. */
    public boolean muted(Instant now) {
        return mutedUntil != null && now.isBefore(mutedUntil);
    }

    /** Whether the hour is one of the quiet ones. */
    public boolean quiet(Instant now) {
        return quiet != null && quiet.covers(now.atZone(zone).toLocalTime());
    }

    /** The same with other tracks. */
    public Settings withTracks(Set<String> others) {
        return with(copy -> copy.tracks = others);
    }

    /** The same with other kinds. */
    public Settings withKinds(Set<Kind> others) {
        return with(copy -> copy.kinds = others);
    }

    /** The same with other stages. */
    public Settings withStages(Set<Stage> others) {
        return with(copy -> copy.stages = others);
    }

    /** The same with other languages of sources. */
    public Settings withLanguages(Set<String> others) {
        return with(copy -> copy.languages = others);
    }

    /** The same with other words. */
    public Settings withWords(List<String> others) {
        return with(copy -> copy.words = others);
    }

    /** The same with another number of sources. */
    public Settings withMinSources(int least) {
        return with(copy -> copy.minSources = least);
    }

    /** The same with other quiet hours. */
    public Settings withQuiet(@Nullable QuietHours hours) {
        return with(copy -> copy.quiet = hours);
    }

    /** The same with another digest. */
    public Settings withDigest(@Nullable DigestPlan plan) {
        return with(copy -> copy.digest = plan);
    }

    /** The same in another zone. */
    public Settings withZone(ZoneId other) {
        return with(copy -> copy.zone = other);
    }

    /** The same with or without a sound. */
    public Settings withSilent(boolean soundless) {
        return with(copy -> copy.silent = soundless);
    }

    /** The same with or without previews of links. */
    public Settings withPreviews(boolean shown) {
        return with(copy -> copy.previews = shown);
    }

    /** The same, muted until then. */
    public Settings withMutedUntil(@Nullable Instant until) {
        return with(copy -> copy.mutedUntil = until);
    }

    private Settings with(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return copy.settings();
    }

    /** Settings on their way to others: the one place that lists all that a copy takes over. */
    private static final class Copy {
        private Set<String> tracks;
        private Set<Kind> kinds;
        private Set<Stage> stages;
        private Set<String> languages;
        private List<String> words;
        private int minSources;
        private @Nullable QuietHours quiet;
        private @Nullable DigestPlan digest;
        private ZoneId zone;
        private boolean silent;
        private boolean previews;
        private @Nullable Instant mutedUntil;

        Copy(Settings from) {
            tracks = from.tracks;
            kinds = from.kinds;
            stages = from.stages;
            languages = from.languages;
            words = from.words;
            minSources = from.minSources;
            quiet = from.quiet;
            digest = from.digest;
            zone = from.zone;
            silent = from.silent;
            previews = from.previews;
            mutedUntil = from.mutedUntil;
        }

        Settings settings() {
            return new Settings(
                    tracks,
                    kinds,
                    stages,
                    languages,
                    words,
                    minSources,
                    quiet,
                    digest,
                    zone,
                    silent,
                    previews,
                    mutedUntil);
        }
    }
}
