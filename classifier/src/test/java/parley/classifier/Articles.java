package parley.classifier;

import parley.contract.record.Article;
import parley.contract.record.Outlet;

import java.time.Instant;
import java.util.List;

/** Articles for tests. */
public final class Articles {
    /** When they are published unless said otherwise. */
    public static final Instant NOON = Instant.parse("2025-06-02T12:00:00Z");

    private Articles() {}

    /** A fresh article of which only the words count. */
    public static Article of(String language, String title, String summary) {
        return of("article", language, title, summary, NOON, false);
    }

    /** An article with an identity and a time. */
    public static Article of(
            String id,
            String language,
            String title,
            String summary,
            Instant published,
            boolean backlog) {
        return by("The Example", id, language, title, summary, published, backlog);
    }

    /** The same by an outlet of this name. */
    public static Article by(
            String outlet,
            String id,
            String language,
            String title,
            String summary,
            Instant published,
            boolean backlog) {
        return new Article(
                id,
                1,
                "https://feed.example/rss",
                Outlet.named(outlet),
                null,
                "https://news.example/" + id,
                title,
                summary,
                null,
                false,
                null,
                List.of(),
                language,
                published,
                null,
                published.plusSeconds(60),
                backlog);
    }

    /** English: the second round has ended. */
    public static Article roundHeld(String id, Instant published) {
        return of(
                id,
                "en",
                "Second round of Russia-Ukraine talks in Istanbul ends",
                "The Russian and Ukrainian delegations left the palace after less than an hour and"
                        + " a half, the second such meeting in three weeks. No date was set.",
                published,
                false);
    }

    /** English: an exchange is agreed. */
    public static Article exchangeAgreed(String id, Instant published) {
        return of(
                id,
                "en",
                "Russia and Ukraine agree to exchange all gravely ill and wounded prisoners",
                "At least 1,000 prisoners of war from each side are to go home, both delegations"
                        + " said in Istanbul.",
                published,
                false);
    }

    /** Everyday news. */
    public static Article weather(String id, Instant published) {
        return of(id, "en", "Rain over Ukraine and Russia", "Until Friday.", published, false);
    }
}
