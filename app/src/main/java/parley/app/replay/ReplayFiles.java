package parley.app.replay;

import parley.app.rules.ArticleLines;
import parley.contract.record.Article;
import parley.runtime.config.ConfigException;

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
     * Reads files of JSON Lines. An id that comes again is another revision of its article.
     *
     * @throws ConfigException with every line that holds no article
     */
    public static List<Article> read(List<Path> files) {
        List<Article> articles = new ArrayList<>();
        files.forEach(file -> ArticleLines.read(file, Instant.EPOCH, articles::add));
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
            numbered.add(revision == article.revision() ? article : revised(article, revision));
        }
        return numbered;
    }

    private static Article revised(Article a, int revision) {
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
                a.published(),
                a.updated(),
                a.seen(),
                a.backlog());
    }
}
