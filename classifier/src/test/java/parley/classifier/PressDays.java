package parley.classifier;

import parley.contract.record.Article;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Months of news as words that the shipped rules read: on several tracks rounds are announced and
 * held, exchanges agreed, begun and completed, each stage reported by several outlets within hours;
 * between them other news. Seeded.
 */
final class PressDays {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private enum Talks {
        UKRAINE("Russia and Ukraine", "Istanbul"),
        GAZA("Israel and Hamas", "Doha"),
        CAUCASUS("Armenia and Azerbaijan", "Brussels"),
        SUDAN("the Sudanese army and the RSF", "Jeddah"),
        YEMEN("the Yemeni government and the Houthis", "Muscat"),
        CONGO("the DR Congo government and M23", "Doha");

        private final String parties;
        private final String venue;

        Talks(String parties, String venue) {
            this.parties = parties;
            this.venue = venue;
        }
    }

    private final Random random;
    private final List<Article> articles = new ArrayList<>();

    private PressDays(long seed) {
        this.random = new Random(seed);
    }

    /** So many articles in the order in which they were seen. */
    static List<Article> of(long seed, int count, Instant begin) {
        var days = new PressDays(seed);
        for (int thing = 0; days.articles.size() < count; thing++) {
            Talks talks = Talks.values()[thing % Talks.values().length];
            days.thing(talks, thing, begin.plus(Duration.ofDays(12L * (thing / 6) + thing % 6)));
        }
        return days.articles.stream()
                .sorted(Comparator.comparing(Article::seen).thenComparing(Article::id))
                .limit(count)
                .toList();
    }

    private void thing(Talks talks, int number, Instant first) {
        Instant held = first.plus(Duration.ofDays(2 + random.nextInt(3)));
        String who = talks.parties;
        if (number / 6 % 2 == 0) {
            String day = DAY.format(held);
            stage(
                    first,
                    who + " will hold a new round of talks in " + talks.venue + " on " + day,
                    "A new round of peace talks between %s is scheduled for %s."
                            .formatted(who, day));
            stage(
                    held,
                    who + " held a new round of talks in " + talks.venue + " on " + day,
                    "The new round of peace talks between %s ended in %s on %s."
                            .formatted(who, talks.venue, day));
        } else {
            int prisoners = 100 + 10 * number;
            stage(
                    first,
                    who + " agree to exchange " + prisoners + " prisoners each",
                    "Negotiators of %s agreed on a prisoner exchange of %d prisoners each."
                            .formatted(who, prisoners));
            stage(
                    held,
                    who + " completed the exchange of " + prisoners + " prisoners each",
                    "The prisoner exchange between %s was completed: %d prisoners each came home."
                            .formatted(who, prisoners));
        }
    }

    private void stage(Instant from, String title, String summary) {
        int reports = 12 + random.nextInt(12);
        for (int i = 0; i < reports; i++) {
            Instant published = from.plusSeconds(random.nextInt(10 * 3_600));
            add(title, summary + " " + chatter(), published);
            if (random.nextInt(4) == 0) {
                add("Football: " + chatter(), chatter(), published.plusSeconds(30));
            }
        }
    }

    private String chatter() {
        var text = new StringBuilder("Our reporter saw");
        for (int i = 0; i < 25; i++) {
            text.append(' ').append(Integer.toString(random.nextInt(1 << 24), 36));
        }
        return text.append('.').toString();
    }

    private void add(String title, String summary, Instant published) {
        articles.add(
                Articles.by(
                        "Outlet " + random.nextInt(30),
                        "a" + articles.size(),
                        "en",
                        title,
                        summary,
                        published,
                        false));
    }
}
