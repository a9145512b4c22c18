package parley.app.read;

import parley.contract.record.Sighting;
import parley.ingest.article.PlainTitle;
import parley.ingest.document.Oddity;
import parley.ingest.document.ReadResult.FeedDocument;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A report for people: the feed, its articles, what is odd. */
public final class Listing {
    private Listing() {}

    /** Some lines. */
    public static String of(DocumentReport report) {
        var lines = new ArrayList<String>();
        if (report.feed().isPresent()) {
            describe(report, report.feed().get(), lines);
        }
        report.error()
                .ifPresent(
                        error ->
                                lines.add(
                                        report.document()
                                                + ": refused ("
                                                + error.reason()
                                                + "): "
                                                + error.detail()));
        return String.join("\n", lines) + "\n";
    }

    private static void describe(DocumentReport report, FeedDocument feed, List<String> lines) {
        int count = report.articles().size();
        lines.add(
                report.document()
                        + ": "
                        + count
                        + (count == 1 ? " article" : " articles")
                        + ", "
                        + feed.format()
                        + ", "
                        + feed.encoding());
        lines.add(
                "  "
                        + (feed.title().isEmpty() ? "(no title)" : PlainTitle.of(feed.title()))
                        + feed.link().map(link -> "  " + link).orElse("")
                        + feed.language().map(language -> "  [" + language + "]").orElse(""));
        report.articles().forEach(article -> lines.add("  " + line(article)));
        feed.oddities().stream()
                .sorted()
                .map(Oddity::sentence)
                .forEach(oddity -> lines.add("  odd: " + oddity));
        oddArticles(report.articles()).ifPresent(odd -> lines.add("  odd: " + odd));
    }

    private static String line(Sighting article) {
        Instant published = article.published();
        String date = published == null ? "no date             " : published.toString();
        String title = article.title().isEmpty() ? "(no title)" : article.title();
        String link = article.link();
        return date + "  " + title + (link == null ? "  (no link)" : "  " + link);
    }

    private static Optional<String> oddArticles(List<Sighting> articles) {
        long ahead =
                articles.stream()
                        .map(Sighting::published)
                        .filter(p -> p != null)
                        .filter(p -> p.isAfter(articles.getFirst().seen()))
                        .count();
        long undated = articles.stream().filter(a -> a.published() == null).count();
        long unlinked = articles.stream().filter(a -> a.link() == null).count();
        List<String> odd = new ArrayList<>();
        tell(odd, ahead, "dated in the future");
        tell(odd, undated, "without a date");
        tell(odd, unlinked, "without a link");
        return odd.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", odd));
    }

    private static void tell(List<String> odd, long count, String what) {
        if (count > 0) {
            odd.add(count + " " + what);
        }
    }
}
