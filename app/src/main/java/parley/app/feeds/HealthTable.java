package parley.app.feeds;

import parley.app.feeds.FeedHealth.Health;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Health for people: a line a feed, under it why it fails, and a summary. */
public final class HealthTable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String NONE = "–";
    private static final List<String> HEADINGS =
            List.of("health", "last success", "next poll", "articles/day", "feed", "address");

    /** Numbers stand at the right. */
    private static final int NUMBERS = 3;

    private static final int LONGEST_TITLE = 40;

    /** So late a poll says that nothing polls. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private HealthTable() {}

    /** The table, each line ended. */
    public static String of(List<FeedHealth> feeds, Instant now) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        feeds.forEach(feed -> rows.add(cells(feed)));
        int[] widths = new int[HEADINGS.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        var table = new StringBuilder();
        if (!feeds.isEmpty()) {
            table.append(line(HEADINGS, widths));
        }
        for (int i = 0; i < feeds.size(); i++) {
            table.append(line(rows.get(i + 1), widths));
            why(feeds.get(i)).ifPresent(why -> table.append("    ").append(why).append('\n'));
        }
        return table.append(summary(feeds, now)).toString();
    }

    private static List<String> cells(FeedHealth feed) {
        return List.of(
                feed.health().code(),
                feed.lastSuccess().map(TIME::format).orElse(NONE),
                feed.nextPoll().map(TIME::format).orElse(NONE),
                feed.articlesADay()
                        .map(rate -> String.format(Locale.ROOT, "%.1f", rate))
                        .orElse(NONE),
                cut(feed.feed().shownTitle()),
                feed.feed().address());
    }

    private static String cut(String title) {
        int end =
                title.offsetByCodePoints(
                        0, Math.min(LONGEST_TITLE, title.codePointCount(0, title.length())));
        return end < title.length() ? title.substring(0, end) + "…" : title;
    }

    private static String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String gap = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == NUMBERS ? gap + cells.get(i) : cells.get(i) + gap).append("  ");
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static Optional<String> why(FeedHealth feed) {
        return feed.problem()
                .map(
                        problem ->
                                polls(feed.failures())
                                        + " failed"
                                        + (feed.lastSuccess().isEmpty()
                                                ? ", it was never read"
                                                : "")
                                        + ": "
                                        + Reasons.words(problem));
    }

    private static String polls(int failures) {
        return failures == 1 ? "the last poll" : "the last " + failures + " polls";
    }

    private static String summary(List<FeedHealth> feeds, Instant now) {
        String counts =
                Arrays.stream(Health.values())
                        .map(health -> count(feeds, health))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        String late =
                feeds.stream()
                        .map(FeedHealth::nextPoll)
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo)
                        .filter(due -> due.isBefore(now.minus(LATE)))
                        .map(
                                due ->
                                        "A poll was due at "
                                                + TIME.format(due)
                                                + " and was not made: does ingest run?\n")
                        .orElse("");
        return feeds.isEmpty()
                ? "no feeds are listed\n"
                : "%d %s: %s; times are UTC, now is %s%n%s"
                        .formatted(
                                feeds.size(),
                                feeds.size() == 1 ? "feed" : "feeds",
                                counts,
                                TIME.format(now),
                                late);
    }

    private static Optional<String> count(List<FeedHealth> feeds, Health health) {
        long count = feeds.stream().filter(feed -> feed.health() == health).count();
        return count == 0 ? Optional.empty() : Optional.of(count + " " + health.code());
    }
}
