package parley.notifier.bot;

import parley.contract.record.Development;
import parley.notifier.news.FeedsSummary;
import parley.notifier.subscription.Settings;
import parley.notifier.subscription.Subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Says whether all is well: with the feeds, with the chat, and to operators with the program. */
final class StatusAnswers {
    private final Knowledge knowledge;

    StatusAnswers(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    void status(Answering to) {
        Optional<Subscription> subscription = Places.subscription(to.asked().place(), to.records());
        ZoneId zone = subscription.map(Subscription::settings).orElse(Settings.STANDARD).zone();
        to.show(
                feeds(to)
                        + "\n"
                        + lastAlert(zone, to)
                        + "\n\n"
                        + subscription
                                .map(found -> chat(found, to))
                                .orElseGet(() -> to.say("status.not-subscribed")));
    }

    private String feeds(Answering to) {
        FeedsSummary feeds = knowledge.feeds().summary();
        Instant read = feeds.read();
        if (read == null) {
            return to.say("status.no-feeds");
        }
        Duration ago = Duration.between(read, knowledge.instants().instant());
        return to.say(
                "status.feeds",
                "well",
                feeds.well(),
                "feeds",
                feeds.feeds(),
                "minutes",
                Math.max(0, ago.toMinutes()));
    }

    private String lastAlert(ZoneId zone, Answering to) {
        List<Development> newest = knowledge.news().latest(null, null, 0, 1);
        if (newest.isEmpty()) {
            return to.say("status.no-alert");
        }
        Development development = newest.getFirst();
        Instant at =
                development.changes().isEmpty()
                        ? development.firstSeen()
                        : development.changes().getLast().at();
        return to.say(
                "status.last",
                "time",
                to.words().time(at, zone),
                "zone",
                SettingsTexts.zoneName(zone),
                "headline",
                Headings.headline(development, to.words().language()));
    }

    private String chat(Subscription subscription, Answering to) {
        Instant now = knowledge.instants().instant();
        Settings settings = subscription.settings();
        String waiting =
                to.say("status.waiting", "count", to.records().waiting(subscription.recipient()));
        Instant until = settings.mutedUntil();
        if (until != null && settings.muted(now)) {
            return to.say(
                            "settings.muted",
                            "until",
                            to.words().time(until, settings.zone()),
                            "zone",
                            SettingsTexts.zoneName(settings.zone()))
                    + "\n"
                    + waiting;
        }
        String state = settings.quiet(now) ? "status.quiet" : "status.subscribed";
        return to.say(state) + "\n" + waiting;
    }

    void health(Answering to) {
        String wrong = knowledge.condition().get();
        FeedsSummary feeds = knowledge.feeds().summary();
        to.show(
                to.say(
                        "health",
                        "state",
                        wrong.isEmpty() ? to.say("health.well") : wrong,
                        "well",
                        feeds.well(),
                        "feeds",
                        feeds.feeds(),
                        "developments",
                        knowledge.news().count(null, null)));
    }
}
