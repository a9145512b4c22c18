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
 * Three months of news as words that the shipped rules read: on several tracks rounds are announced
 * and held, exchanges agreed and completed, each stage reported by several outlets within hours,
 * not all with day and number; between them other news. Seeded.
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
            days.thing(talks, thing, begin.plus(Duration.ofHours(18L * thing)));
        }
        return days.articles.stream()
                .sorted(Comparator.comparing(Article::seen).thenComparing(Article::id))
                .limit(count)
                .toList();
    }

    private void thing(Talks talks, int number, Instant first) {
        Instant held = first.plus(Duration.ofDays(2 + random.nextInt(3)));
        String who = talks.parties;
        if (number / Talks.values().length % 2 == 0) {
            String day = " on " + DAY.format(held);
            String place = " in " + talks.venue;
            stage(first, day, who + " will hold a new round of talks" + place + "%s");
            stage(held, day, who + " held a new round of talks" + place + "%s");
        } else {
            String each = " of " + (100 + 10 * number) + " prisoners each";
            stage(first, each, who + " agree on a prisoner exchange%s");
            stage(held, each, who + " completed the prisoner exchange%s");
        }
    }

    /** Reports of one stage; two of three give the fact. */
    private void stage(Instant from, String fact, String title) {
        int reports = 12 + random.nextInt(12);
        for (int i = 0; i < reports; i++) {
            Instant published = from.plusSeconds(random.nextInt(10 * 3_600));
            add(title.formatted(random.nextInt(3) > 0 ? fact : ""), chatter(), published);
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
