package parley.app.replay;

import parley.app.rules.ArticleLines;
import parley.contract.record.Article;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The articles of files in the order in which they would have come. */
public final class ReplayFiles {
    private ReplayFiles() {}

    /**
     * Reads files of JSON Lines. A line without a time has that of the line before it; an id that
     * comes again is another revision of its article.
     *
     * @throws IOException if a file cannot be read
     * @throws ArticleLines.UnreadableException if a line holds no article
     */
    public static List<Article> read(List<Path> files)
            throws IOException, ArticleLines.UnreadableException {
        List<Article> articles = new ArrayList<>();
        for (Path file : files) {
            Instant before = Instant.EPOCH;
            for (Article article : ArticleLines.read(file)) {
                boolean timeless = article.published().equals(Instant.EPOCH);
                Article timed = timeless ? at(article, before, article.revision()) : article;
                before = timed.published();
                articles.add(timed);
            }
        }
        articles.sort(Comparator.comparing(Article::ownTime));
        return numbered(articles);
    }

    private static List<Article> numbered(List<Article> articles) {
        Map<String, Integer> revisions = new HashMap<>();
        List<Article> numbered = new ArrayList<>();
        for (Article article : articles) {
            int known = revisions.getOrDefault(article.id(), 0);
            int revision = Math.max(known + 1, article.revision());
            revisions.put(article.id(), revision);
            numbered.add(
                    revision == article.revision()
                            ? article
                            : at(article, article.published(), revision));
        }
        return numbered;
    }

    private static Article at(Article a, Instant published, int revision) {
        return new Article(
                a.id(),
                revision,
                a.feed(),
                a.outlet(),
                a.entryId(),
                a.link(),
                a.title(),
                a.summary(),
                a.text(),
                a.truncated(),
                a.author(),
                a.categories(),
                a.language(),
                published,
                a.updated(),
                a.seen().isBefore(published) ? published : a.seen(),
                a.backlog());
    }
}
