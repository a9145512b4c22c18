package parley.notifier.bot;

import parley.contract.record.Kind;
import parley.contract.record.Stage;
import parley.notifier.message.Keyboard;
import parley.notifier.news.TrackNames;
import parley.notifier.subscription.DigestPlan;
import parley.notifier.subscription.QuietHours;
import parley.notifier.subscription.Settings;
import parley.notifier.subscription.Subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The pages of the settings: what the one message says, and its buttons. */
final class SettingsPages {
    /** Languages that sources are offered in; others that a chat chose are shown as well. */
    private static final List<String> SOURCE_LANGUAGES =
            List.of("en", "uk", "ru", "ar", "he", "fr", "es", "de", "fa", "tr");

    private static final List<String> ZONES =
            List.of(
                    "UTC",
                    "Europe/London",
                    "Europe/Berlin",
                    "Europe/Kyiv",
                    "Europe/Moscow",
                    "Europe/Istanbul",
                    "Asia/Jerusalem",
                    "Asia/Tbilisi",
                    "Asia/Kolkata",
                    "America/New_York");

    private static final List<QuietHours> QUIET =
            List.of(
                    new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)),
                    new QuietHours(LocalTime.of(23, 0), LocalTime.of(7, 0)),
                    new QuietHours(LocalTime.of(23, 0), LocalTime.of(8, 0)),
                    new QuietHours(LocalTime.of(0, 0), LocalTime.of(8, 0)),
                    new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0)),
                    new QuietHours(LocalTime.of(0, 0), LocalTime.of(9, 0)));

    private final TrackNames tracks;
    private final SettingsTexts texts;

    SettingsPages(TrackNames tracks) {
        this.tracks = tracks;
        this.texts = new SettingsTexts(tracks);
    }

    /** What a page says. */
    String text(
            Subscription subscription,
            Target target,
            SettingsPage page,
            Wording words,
            Instant now) {
        String title =
                target.elsewhere()
                        ? words.say("settings.title-of", "chat", target.title())
                        : words.say("settings.title");
        if (page == SettingsPage.MAIN) {
            return title + "\n\n" + texts.summary(subscription, words, now);
        }
        Settings settings = subscription.settings();
        String current =
                switch (page) {
                    case WORDS -> SettingsTexts.wordList(settings.words(), words);
                    case QUIET -> SettingsTexts.quiet(settings, words);
                    case ZONE -> SettingsTexts.zoneName(settings.zone());
                    case DIGEST -> SettingsTexts.digest(settings.digest(), words);
                    case MAIN, TRACKS, KINDS, STAGES, LANGUAGES, SOURCES, TONGUE -> "";
                };
        return title
                + "\n\n"
                + words.say(
                        "page." + page.code(),
                        "now",
                        current,
                        "zone",
                        SettingsTexts.zoneName(settings.zone()));
    }

    /** The buttons of a page. */
    Keyboard keyboard(Subscription subscription, Target target, SettingsPage page, Wording words) {
        Settings settings = subscription.settings();
        var menu = new SettingsMenu(target, page, words);
        switch (page) {
            case MAIN -> main(menu, settings);
            case TRACKS -> tracks(menu, settings);
            case KINDS ->
                    menu.choice(
                            List.of(Kind.values()),
                            settings.kinds(),
                            Kind::code,
                            kind -> words.say("kind." + kind.code()));
            case STAGES -> stages(menu, settings);
            case LANGUAGES -> {
                Set<String> offered = new TreeSet<>(settings.languages());
                SOURCE_LANGUAGES.forEach(offered::remove);
                List<String> all = new ArrayList<>(SOURCE_LANGUAGES);
                all.addAll(offered);
                menu.choice(
                        all,
                        settings.languages(),
                        code -> code,
                        code -> SettingsTexts.language(code, words));
            }
            case WORDS -> menu.value(words.say("page.words.clear"), SettingsChange.ALL, false);
            case SOURCES ->
                    List.of(1, 2, 3, 4, 5, 7, 10, 15)
                            .forEach(
                                    n ->
                                            menu.value(
                                                    n.toString(),
                                                    n.toString(),
                                                    n == settings.minSources()));
            case QUIET -> quiet(menu, settings);
            case ZONE ->
                    ZONES.forEach(
                            zone ->
                                    menu.value(
                                            SettingsTexts.zone(ZoneId.of(zone)),
                                            zone,
                                            SettingsTexts.zoneName(settings.zone()).equals(zone)));
            case DIGEST -> digest(menu, settings);
            case TONGUE ->
                    Wording.LANGUAGES.forEach(
                            code ->
                                    menu.value(
                                            Wording.in(code).say("language.own-name"),
                                            code,
                                            words.language().equals(code)));
        }
        return menu.keyboard();
    }

    private static void main(SettingsMenu menu, Settings settings) {
        for (SettingsPage page : SettingsPage.values()) {
            if (page != SettingsPage.MAIN) {
                menu.page(page);
            }
        }
        menu.toggle("settings.sound", !settings.silent(), settings.silent() ? "s0" : "s1");
        menu.toggle("settings.previews", settings.previews(), settings.previews() ? "p0" : "p1");
    }

    private void tracks(SettingsMenu menu, Settings settings) {
        Set<String> all = new TreeSet<>(tracks.ids());
        all.addAll(settings.tracks());
        menu.choice(
                List.copyOf(all),
                settings.tracks(),
                ButtonData::track,
                id -> tracks.name(id, menu.words().language()));
    }

    /** Of the kinds that the chat wants to hear of. */
    private static void stages(SettingsMenu menu, Settings settings) {
        List<Stage> offered =
                Arrays.stream(Stage.values())
                        .filter(
                                stage ->
                                        settings.stages().contains(stage)
                                                || Arrays.stream(Kind.values())
                                                        .filter(
                                                                kind ->
                                                                        settings.kinds().isEmpty()
                                                                                || settings.kinds()
                                                                                        .contains(
                                                                                                kind))
                                                        .anyMatch(stage::isOf))
                        .toList();
        menu.choice(
                offered,
                settings.stages(),
                Stage::code,
                stage -> menu.words().say("stage." + stage.code()));
    }

    private static void quiet(SettingsMenu menu, Settings settings) {
        menu.value(
                menu.words().say("page.quiet.off"), SettingsChange.OFF, settings.quiet() == null);
        menu.wide();
        for (QuietHours hours : QUIET) {
            menu.value(
                    hours.from() + "–" + hours.to(),
                    SettingsChange.value(hours),
                    hours.equals(settings.quiet()));
        }
        menu.page(SettingsPage.ZONE);
    }

    private static void digest(SettingsMenu menu, Settings settings) {
        DigestPlan plan = settings.digest();
        Wording words = menu.words();
        menu.value(words.say("page.digest.off"), SettingsChange.OFF, plan == null);
        menu.wide();
        DayOfWeek day = plan == null ? null : plan.day();
        int hour = plan == null ? 9 : plan.hour();
        menu.columns(4);
        menu.value(
                words.say("page.digest.every-day"),
                SettingsChange.value(hour, null),
                plan != null && day == null);
        for (DayOfWeek each : DayOfWeek.values()) {
            menu.value(
                    SettingsMenu.capital(SettingsTexts.day(each, words)),
                    SettingsChange.value(hour, each),
                    plan != null && each == day);
        }
        menu.columns(6);
        for (int each = 0; each < 24; each++) {
            menu.value(
                    SettingsTexts.hour(each),
                    SettingsChange.value(each, day),
                    plan != null && each == hour);
        }
        menu.columns(2);
        menu.page(SettingsPage.ZONE);
    }
}
