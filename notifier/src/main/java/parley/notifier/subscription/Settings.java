package parley.notifier.subscription;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Kind;
import parley.contract.record.Stage;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

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
        return new Settings(
                others,
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

    /** The same with other kinds. */
    public Settings withKinds(Set<Kind> others) {
        return new Settings(
                tracks,
                others,
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

    /** The same with other stages. */
    public Settings withStages(Set<Stage> others) {
        return new Settings(
                tracks,
                kinds,
                others,
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

    /** The same with other languages of sources. */
    public Settings withLanguages(Set<String> others) {
        return new Settings(
                tracks,
                kinds,
                stages,
                others,
                words,
                minSources,
                quiet,
                digest,
                zone,
                silent,
                previews,
                mutedUntil);
    }

    /** The same with other words. */
    public Settings withWords(List<String> others) {
        return new Settings(
                tracks,
                kinds,
                stages,
                languages,
                others,
                minSources,
                quiet,
                digest,
                zone,
                silent,
                previews,
                mutedUntil);
    }

    /** The same with another number of sources. */
    public Settings withMinSources(int least) {
        return new Settings(
                tracks,
                kinds,
                stages,
                languages,
                words,
                least,
                quiet,
                digest,
                zone,
                silent,
                previews,
                mutedUntil);
    }

    /** The same with other quiet hours. */
    public Settings withQuiet(@Nullable QuietHours hours) {
        return new Settings(
                tracks,
                kinds,
                stages,
                languages,
                words,
                minSources,
                hours,
                digest,
                zone,
                silent,
                previews,
                mutedUntil);
    }

    /** The same with another digest. */
    public Settings withDigest(@Nullable DigestPlan plan) {
        return new Settings(
                tracks,
                kinds,
                stages,
                languages,
                words,
                minSources,
                quiet,
                plan,
                zone,
                silent,
                previews,
                mutedUntil);
    }

    /** The same in another zone. */
    public Settings withZone(ZoneId other) {
        return new Settings(
                tracks,
                kinds,
                stages,
                languages,
                words,
                minSources,
                quiet,
                digest,
                other,
                silent,
                previews,
                mutedUntil);
    }

    /** The same with or without a sound. */
    public Settings withSilent(boolean soundless) {
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
                soundless,
                previews,
                mutedUntil);
    }

    /** The same with or without previews of links. */
    public Settings withPreviews(boolean shown) {
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
                shown,
                mutedUntil);
    }

    /** The same, muted until then. */
    public Settings withMutedUntil(@Nullable Instant until) {
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
                until);
    }
}
