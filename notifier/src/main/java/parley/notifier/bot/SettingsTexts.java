package parley.notifier.bot;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Kind;
import parley.contract.record.Stage;
import parley.notifier.news.TrackNames;
import parley.notifier.subscription.DigestPlan;
import parley.notifier.subscription.QuietHours;
import parley.notifier.subscription.Settings;
import parley.notifier.subscription.Subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How settings are told in words. */
final class SettingsTexts {
    private final TrackNames tracks;

    SettingsTexts(TrackNames tracks) {
        this.tracks = tracks;
    }

    /** All of them, one a line. */
    String summary(Subscription subscription, Wording words, Instant now) {
        Settings settings = subscription.settings();
        Stream<String> lines =
                Stream.of(
                        line(words, "tracks", tracks(settings, words)),
                        line(words, "kinds", kinds(settings, words)),
                        line(words, "stages", stages(settings, words)),
                        line(words, "languages", languages(settings, words)),
                        line(words, "words", wordList(settings.words(), words)),
                        line(words, "sources", Integer.toString(settings.minSources())),
                        line(words, "quiet", quiet(settings, words)),
                        line(words, "digest", digest(settings.digest(), words)),
                        line(words, "zone", zoneName(settings.zone())),
                        line(words, "sound", onOff(!settings.silent(), words)),
                        line(words, "previews", onOff(settings.previews(), words)));
        Instant until = settings.mutedUntil();
        Stream<String> muted =
                until != null && settings.muted(now)
                        ? Stream.of(
                                words.say(
                                        "settings.muted",
                                        "until",
                                        words.time(until, settings.zone()),
                                        "zone",
                                        zoneName(settings.zone())))
                        : Stream.empty();
        return Stream.concat(lines, muted).collect(Collectors.joining("\n"));
    }

    private static String line(Wording words, String setting, String value) {
        return words.say("settings.line", "name", words.say("settings." + setting), "value", value);
    }

    private String tracks(Settings settings, Wording words) {
        return joined(
                settings.tracks().stream()
                        .sorted()
                        .map(id -> tracks.name(id, words.language()))
                        .toList(),
                words);
    }

    private static String kinds(Settings settings, Wording words) {
        return joined(
                Arrays.stream(Kind.values())
                        .filter(settings.kinds()::contains)
                        .map(kind -> words.say("kind." + kind.code()))
                        .toList(),
                words);
    }

    private static String stages(Settings settings, Wording words) {
        return joined(
                Arrays.stream(Stage.values())
                        .filter(settings.stages()::contains)
                        .map(stage -> words.say("stage." + stage.code()))
                        .toList(),
                words);
    }

    private static String languages(Settings settings, Wording words) {
        return joined(
                settings.languages().stream().sorted().map(code -> language(code, words)).toList(),
                words);
    }

    /** What a language is called in the bot's own. */
    static String language(String code, Wording words) {
        Locale spoken = Locale.of(words.language());
        return Locale.of(code).getDisplayLanguage(spoken).toLowerCase(spoken).equals(code)
                ? code
                : Locale.of(code).getDisplayLanguage(spoken);
    }

    private static String joined(List<String> names, Wording words) {
        return names.isEmpty() ? words.say("settings.all") : String.join(", ", names);
    }

    static String wordList(List<String> list, Wording words) {
        return list.isEmpty() ? words.say("settings.none") : String.join(" ", list);
    }

    static String quiet(Settings settings, Wording words) {
        QuietHours quiet = settings.quiet();
        return quiet == null ? words.say("settings.none") : quiet.from() + "–" + quiet.to();
    }

    static String digest(@Nullable DigestPlan plan, Wording words) {
        if (plan == null) {
            return words.say("settings.digest.none");
        }
        String hour = hour(plan.hour());
        return plan.day() == null
                ? words.say("settings.digest.daily", "hour", hour)
                : words.say("settings.digest.weekly", "hour", hour, "day", day(plan.day(), words));
    }

    static String hour(int hour) {
        return "%02d:00".formatted(hour);
    }

    /** Such as {@code Mon}. */
    static String day(DayOfWeek day, Wording words) {
        return day.getDisplayName(TextStyle.SHORT, Locale.of(words.language()));
    }

    static String onOff(boolean on, Wording words) {
        return words.say(on ? "settings.on" : "settings.off");
    }

    /** As people know it; a difference from UTC says so. */
    static String zoneName(ZoneId zone) {
        return zone instanceof ZoneOffset ? "UTC" + zone.getId().replace("Z", "") : zone.getId();
    }

    /** A zone by its city, as people say it. */
    static String zone(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
