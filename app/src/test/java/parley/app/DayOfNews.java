package parley.app;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A feed that grows: developments days apart, among news that concerns nobody here. */
final class DayOfNews {
    private static final List<String> DEVELOPMENTS =
            List.of(
                    "Russia and Ukraine hold a new round of talks in Istanbul|Delegations of Russia"
                        + " and Ukraine held a new round of talks in Istanbul. The talks ended on"
                        + " Monday.",
                    "Russia and Ukraine agree to exchange wounded prisoners|Russia and Ukraine"
                        + " agreed to exchange all wounded prisoners of war, 500 from each side.",
                    "Ukraine rejects Russia's ceasefire proposal|Ukraine rejected the ceasefire"
                            + " proposal that Russia had handed over in Istanbul.");
    private static final List<String> NOISE =
            List.of(
                    "Stock exchange closes higher|Shares rose on Monday.",
                    "Striker scores in the second round|The team is through to the next round.",
                    "Rain expected on Tuesday|Take an umbrella.");

    /** Further apart than reports of one stage are joined. */
    private static final Duration APART = Duration.ofHours(80);

    private final List<String> items = new ArrayList<>();
    private final Instant start;
    private int developments;
    private int noise;

    DayOfNews(Instant start) {
        this.start = start;
    }

    /** Adds one more development; returns its link. */
    String addDevelopment() {
        String link = "https://outlet.example/news/" + developments;
        add(
                DEVELOPMENTS.get(developments % DEVELOPMENTS.size()),
                link,
                start.plus(APART.multipliedBy(developments)));
        developments++;
        return link;
    }

    void addNoise() {
        add(
                NOISE.get(noise % NOISE.size()),
                "https://outlet.example/noise/" + noise,
                start.plus(APART.multipliedBy(developments)));
        noise++;
    }

    private void add(String text, String link, Instant published) {
        String[] parts = text.split("\\|", 2);
        items.add(
                """
                <item><title>%s</title><description>%s</description><link>%s</link>\
                <pubDate>%s</pubDate></item>
                """
                        .formatted(
                                parts[0],
                                parts[1],
                                link,
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        published.atOffset(ZoneOffset.UTC))));
    }

    /** The document, newest first. */
    String rss() {
        List<String> newest = new ArrayList<>(items);
        Collections.reverse(newest);
        return "<rss version='2.0'><channel><title>Outlet</title><language>en</language>"
                + String.join("", newest)
                + "</channel></rss>";
    }
}
