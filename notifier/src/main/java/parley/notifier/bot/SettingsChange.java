package parley.notifier.bot;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Kind;
import parley.contract.record.Stage;
import parley.notifier.news.TrackNames;
import parley.notifier.subscription.DigestPlan;
import parley.notifier.subscription.QuietHours;
import parley.notifier.subscription.Settings;
import parley.notifier.subscription.Subscription;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a button or a reply makes of a subscription. Values name the state they lead to: {@code +x}
 * and {@code -x} put an item in or take it out, {@code *} means all again, {@code off} none.
 */
final class SettingsChange {
    /** The most words that one chat may name. */
    static final int MOST_WORDS = 30;

    static final String ALL = "*";
    static final String OFF = "off";

    private static final int LONGEST_WORD = 40;
    private static final int MOST_SOURCES = 20;
    private static final Pattern HOURS = Pattern.compile("(\\d\\d)(\\d\\d)-(\\d\\d)(\\d\\d)");
    private static final Pattern DIGEST = Pattern.compile("(\\d{1,2})(?:\\.([1-7]))?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;]+");

    private final TrackNames tracks;

    SettingsChange(TrackNames tracks) {
        this.tracks = tracks;
    }

    /** The changed subscription; empty for a value that means nothing (any more). */
    Optional<Subscription> apply(Subscription subscription, SettingsPage page, String value) {
        Settings settings = subscription.settings();
        return switch (page) {
            case TONGUE ->
                    Wording.speaks(value)
                            ? Optional.of(subscription.in(value))
                            : Optional.<Subscription>empty();
            case TRACKS ->
                    set(settings.tracks(), value, code -> track(code, settings.tracks()))
                            .map(settings::withTracks)
                            .map(subscription::with);
            case KINDS ->
                    set(settings.kinds(), value, SettingsChange::kind)
                            .map(settings::withKinds)
                            .map(subscription::with);
            case STAGES ->
                    set(settings.stages(), value, SettingsChange::stage)
                            .map(settings::withStages)
                            .map(subscription::with);
            case LANGUAGES ->
                    set(settings.languages(), value, SettingsChange::language)
                            .map(settings::withLanguages)
                            .map(subscription::with);
            case MAIN, WORDS, SOURCES, QUIET, ZONE, DIGEST ->
                    single(settings, page, value).map(subscription::with);
        };
    }

    private static Optional<Settings> single(Settings settings, SettingsPage page, String value) {
        return switch (page) {
            case MAIN -> toggle(settings, value);
            case WORDS -> words(value).map(settings::withWords);
            case SOURCES ->
                    NUMBER.matcher(value).matches()
                            ? number(value).map(settings::withMinSources)
                            : Optional.empty();
            case QUIET -> quiet(settings, value);
            case ZONE -> zone(value).map(settings::withZone);
            case DIGEST -> digest(settings, value);
            case TONGUE, TRACKS, KINDS, STAGES, LANGUAGES -> Optional.empty();
        };
    }

    private static <T> Optional<Set<T>> set(
            Set<T> chosen, String value, Function<String, Optional<T>> reading) {
        if (value.equals(ALL)) {
            return Optional.of(Set.of());
        }
        if (value.length() < 2) {
            return Optional.empty();
        }
        boolean in = value.charAt(0) == '+';
        if (!in && value.charAt(0) != '-') {
            return Optional.empty();
        }
        return reading.apply(value.substring(1))
                .map(
                        item -> {
                            Set<T> changed = new LinkedHashSet<>(chosen);
                            if (in) {
                                changed.add(item);
                            } else {
                                changed.remove(item);
                            }
                            return changed;
                        });
    }

    /** Also one that is followed no more, if it is chosen: it must be possible to take it out. */
    private Optional<String> track(String code, Set<String> chosen) {
        return Stream.concat(tracks.ids().stream(), chosen.stream())
                .filter(id -> ButtonData.track(id).equals(code))
                .findFirst();
    }

    static Optional<Kind> kind(String code) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    private static Optional<Stage> stage(String code) {
        return Arrays.stream(Stage.values()).filter(s -> s.code().equals(code)).findFirst();
    }

    private static Optional<String> language(String code) {
        return Optional.of(code).filter(c -> LANGUAGE.matcher(c).matches());
    }

    private static Optional<Integer> number(String value) {
        return Optional.of(Integer.parseInt(value)).filter(n -> n >= 1 && n <= MOST_SOURCES);
    }

    private static Optional<Settings> toggle(Settings settings, String value) {
        return switch (value) {
            case "s0" -> Optional.of(settings.withSilent(false));
            case "s1" -> Optional.of(settings.withSilent(true));
            case "p0" -> Optional.of(settings.withPreviews(false));
            case "p1" -> Optional.of(settings.withPreviews(true));
            default -> Optional.empty();
        };
    }

    /** Plain words, those that must not occur with {@code !}; in small letters, each once. */
    static Optional<List<String>> words(String text) {
        if (text.strip().equals(ALL)) {
            return Optional.of(List.of());
        }
        List<String> words =
                BETWEEN_WORDS
                        .splitAsStream(text.strip().toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isBlank() && !word.equals("!"))
                        .distinct()
                        .toList();
        boolean fit =
                !words.isEmpty()
                        && words.size() <= MOST_WORDS
                        && words.stream().allMatch(word -> word.length() <= LONGEST_WORD);
        return fit ? Optional.of(words) : Optional.empty();
    }

    private static Optional<Settings> quiet(Settings settings, String value) {
        if (value.equals(OFF)) {
            return Optional.of(settings.withQuiet(null));
        }
        Matcher hours = HOURS.matcher(value);
        if (!hours.matches()) {
            return Optional.empty();
        }
        try {
            LocalTime from = time(hours.group(1), hours.group(2));
            LocalTime to = time(hours.group(3), hours.group(4));
            return Optional.of(settings.withQuiet(new QuietHours(from, to)));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }

    /** A zone by its name, of which the city is enough, or an offset such as {@code +3}. */
    static Optional<ZoneId> zone(String text) {
        String wanted = text.strip().replace(' ', '_');
        if (wanted.matches("[+-]\\d{1,2}(:\\d\\d)?|Z|UTC|[A-Za-z]+/[A-Za-z_/+-]+")) {
            try {
                return Optional.of(ZoneId.of(wanted));
            } catch (DateTimeException noSuchZone) {
                // Perhaps it is written in other letters.
            }
        }
        String city = wanted.toLowerCase(Locale.ROOT);
        return city.isEmpty()
                ? Optional.empty()
                : ZoneId.getAvailableZoneIds().stream()
                        .filter(
                                id -> {
                                    String small = id.toLowerCase(Locale.ROOT);
                                    return small.equals(city)
                                            || (id.contains("/") && small.endsWith("/" + city));
                                })
                        .sorted()
                        .findFirst()
                        .map(ZoneId::of);
    }

    private static Optional<Settings> digest(Settings settings, String value) {
        if (value.equals(OFF)) {
            return Optional.of(settings.withDigest(null));
        }
        Matcher plan = DIGEST.matcher(value);
        if (!plan.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(plan.group(1));
        return hour > 23
                ? Optional.empty()
                : Optional.of(settings.withDigest(new DigestPlan(hour, day(plan.group(2)))));
    }

    private static @Nullable DayOfWeek day(@Nullable String number) {
        return number == null ? null : DayOfWeek.of(Integer.parseInt(number));
    }

    /** The value that leads to a digest plan. */
    static String value(int hour, @Nullable DayOfWeek day) {
        return day == null ? Integer.toString(hour) : hour + "." + day.getValue();
    }

    /** The value that leads to quiet hours. */
    static String value(QuietHours hours) {
        return "%02d%02d-%02d%02d"
                .formatted(
                        hours.from().getHour(),
                        hours.from().getMinute(),
                        hours.to().getHour(),
                        hours.to().getMinute());
    }
}
