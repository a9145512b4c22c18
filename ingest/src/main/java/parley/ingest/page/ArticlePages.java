package parley.ingest.page;

import parley.contract.record.Article;
import parley.contract.record.Sighting;
import parley.ingest.article.PlainText;
import parley.ingest.fetch.FetchResult;
import parley.ingest.fetch.Fetcher;
import parley.ingest.fetch.HostGate;
import parley.ingest.fetch.Politeness;
import parley.ingest.fetch.Wanted;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the full texts of articles from their pages. Whatever goes wrong, a sighting stays as the
 * feed gave it. Thread-safe; blocks its thread, but no server's gate, while it waits.
 */
public final class ArticlePages {
    /** News is not held back for longer than this to make it complete. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Visit visit;
    private final RobotsRules robots;
    private final int most;
    private final InstantSource clock;

    private ArticlePages(Visit visit, int most, InstantSource clock) {
        this.visit = visit;
        this.robots = new RobotsRules(visit, clock);
        this.most = most;
        this.clock = clock;
    }

    /** Pages over a fetcher, which stays the caller's. */
    public static ArticlePages over(
            Fetcher fetcher, HostGate gate, Politeness politeness, InstantSource clock) {
        return waiting(fetcher, gate, politeness, clock, Patience.real());
    }

    static ArticlePages waiting(
            Fetcher fetcher,
            HostGate gate,
            Politeness politeness,
            InstantSource clock,
            Patience patience) {
        var visit = new Visit(fetcher, gate, clock, patience);
        return new ArticlePages(visit, politeness.pages(), clock);
    }

    /**
     * The same sightings, with the text of the page where it holds more than the feed did. A feed's
     * past is not read: it is never news.
     */
    public List<Sighting> withTexts(List<Sighting> sightings) {
        Instant until = clock.instant().plus(PATIENCE);
        List<Sighting> complete = new ArrayList<>();
        int asked = 0;
        for (Sighting sighting : sightings) {
            Optional<URI> page = page(sighting);
            if (page.isEmpty() || sighting.backlog() || asked == most) {
                complete.add(sighting);
            } else {
                asked++;
                complete.add(text(page.get(), until).map(t -> with(sighting, t)).orElse(sighting));
            }
        }
        return List.copyOf(complete);
    }

    private Optional<String> text(URI page, Instant until) {
        try {
            if (!clock.instant().isBefore(until) || !robots.allow(page, until)) {
                return Optional.empty();
            }
            return visit.fetch(page.toString(), Wanted.PAGE, until)
                    .filter(FetchResult.Fetched.class::isInstance)
                    .map(FetchResult.Fetched.class::cast)
                    .flatMap(PageText::of);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<URI> page(Sighting sighting) {
        String link = sighting.link();
        if (link == null) {
            return Optional.empty();
        }
        try {
            URI page = new URI(link);
            return page.getRawAuthority() == null ? Optional.empty() : Optional.of(page);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Sighting with(Sighting sighting, String text) {
        String given = sighting.text();
        if (given != null && given.length() >= text.length()) {
            return sighting;
        }
        return new Sighting(
                sighting.articleId(),
                sighting.feed(),
                sighting.outlet(),
                sighting.entryId(),
                sighting.link(),
                sighting.title(),
                sighting.summary(),
                PlainText.cut(text, Article.MAX_TEXT),
                text.length() > Article.MAX_TEXT,
                sighting.author(),
                sighting.categories(),
                sighting.language(),
                sighting.published(),
                sighting.updated(),
                sighting.seen(),
                sighting.backlog());
    }
}
