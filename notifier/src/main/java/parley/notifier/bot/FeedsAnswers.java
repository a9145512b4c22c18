package parley.notifier.bot;

import parley.notifier.news.FeedPulse;
import parley.notifier.news.FeedsSummary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Tells operators how each feed is: those that fail first, with the reason. */
final class FeedsAnswers {
    private static final int ON_A_PAGE = 10;
    private static final int LONGEST_ADDRESS = 120;

    private final Knowledge knowledge;

    FeedsAnswers(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    void feeds(int page, Answering to) {
        List<FeedPulse> all = knowledge.feeds().all();
        if (all.isEmpty()) {
            to.show(to.say("status.no-feeds"));
            return;
        }
        FeedsSummary summary = knowledge.feeds().summary();
        var shown = ListPage.of(page, all.size(), ON_A_PAGE);
        ZoneId zone = Places.zone(to.asked().place(), to.records());
        String list =
                all.stream()
                        .skip(shown.before())
                        .limit(shown.size())
                        .map(feed -> entry(feed, zone, to))
                        .collect(Collectors.joining("\n"));
        to.show(
                to.say(
                        "feeds",
                        "well",
                        summary.well(),
                        "feeds",
                        summary.feeds(),
                        "zone",
                        SettingsTexts.zoneName(zone),
                        "page",
                        shown.number() + 1,
                        "pages",
                        shown.pages(),
                        "list",
                        new Wording.Html(list)),
                shown.turning(number -> ButtonData.of(ButtonData.FEEDS, Integer.toString(number))));
    }

    private static String entry(FeedPulse feed, ZoneId zone, Answering to) {
        Instant read = feed.read();
        String address = Clip.of(feed.feed().replaceFirst("^https?://", ""), LONGEST_ADDRESS);
        if (feed.well()) {
            return to.say(
                    "feeds.well",
                    "feed",
                    address,
                    "time",
                    read == null ? "" : to.words().time(read, zone));
        }
        return to.say(
                "feeds.failing",
                "feed",
                address,
                "problem",
                problem(feed, to.words()),
                "polls",
                feed.failures(),
                "read",
                read == null ? "no" : "yes",
                "time",
                read == null ? "" : to.words().time(read, zone));
    }

    /** A code that another version of Parley wrote is shown as it is. */
    private static String problem(FeedPulse feed, Wording words) {
        String code = feed.problem() == null ? "" : feed.problem();
        String key = "feeds.problem." + code;
        return words.keys().contains(key) ? words.say(key) : code;
    }
}
