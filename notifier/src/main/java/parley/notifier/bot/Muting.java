package parley.notifier.bot;

import parley.notifier.message.Keyboard;
import parley.notifier.message.Keyboard.Button;
import parley.notifier.subscription.Settings;
import parley.notifier.subscription.Subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Peace for a while. */
final class Muting {
    private static final Duration MOST = Duration.ofDays(366);

    /** A number and a unit, in the letters of each language. */
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,5})\\s*(\\p{L}{0,12})\\.?");

    private final InstantSource instants;

    Muting(InstantSource instants) {
        this.instants = instants;
    }

    void mute(String words, Answering to) {
        Optional<Subscription> found = Places.subscription(to.asked().place(), to.records());
        if (found.isEmpty()) {
            to.insist(to.say("settings.missing"));
            return;
        }
        Optional<Duration> period = period(words);
        if (period.isEmpty()) {
            to.show(to.say("mute.how-long"), choices(to.words()));
            return;
        }
        Settings settings = found.get().settings();
        Instant until = instants.instant().plus(period.get());
        to.records().put(found.get().with(settings.withMutedUntil(until)));
        to.show(
                to.say(
                        "mute.done",
                        "until",
                        to.words().time(until, settings.zone()),
                        "zone",
                        SettingsTexts.zoneName(settings.zone())));
    }

    private static Keyboard choices(Wording words) {
        return new Keyboard(
                List.of(
                        List.of("1h", "8h", "1d", "1w").stream()
                                .map(
                                        period ->
                                                Button.of(
                                                        words.say("mute." + period),
                                                        ButtonData.of(ButtonData.MUTE, period)))
                                .toList()));
    }

    void unmute(Answering to) {
        Optional<Subscription> found = Places.subscription(to.asked().place(), to.records());
        if (found.isEmpty()) {
            to.insist(to.say("settings.missing"));
            return;
        }
        Settings settings = found.get().settings();
        if (settings.mutedUntil() == null || !settings.muted(instants.instant())) {
            to.tell(to.say("unmute.not-muted"));
            return;
        }
        to.records().put(found.get().with(settings.withMutedUntil(null)));
        to.records().reconsider(found.get().recipient());
        to.tell(to.say("unmute.done"));
    }

    /** How long words mean, such as {@code 8h}, {@code 30 хв} or {@code 2 дня}. */
    static Optional<Duration> period(String words) {
        Matcher matcher = PERIOD.matcher(words.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        String unit = matcher.group(2);
        Optional<Duration> one =
                switch (unit.isEmpty() ? "h" : unit.substring(0, 1)) {
                    case "m", "м", "х" -> Optional.of(Duration.ofMinutes(1));
                    case "h", "г", "ч" -> Optional.of(Duration.ofHours(1));
                    case "d", "д" -> Optional.of(Duration.ofDays(1));
                    case "w", "т", "н" -> Optional.of(Duration.ofDays(7));
                    default -> Optional.empty();
                };
        return one.map(each -> each.multipliedBy(number))
                .filter(period -> period.isPositive() && period.compareTo(MOST) <= 0);
    }
}
