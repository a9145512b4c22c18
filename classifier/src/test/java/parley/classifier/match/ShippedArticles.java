package parley.classifier.match;

import parley.classifier.Articles;
import parley.classifier.rule.Rule;
import parley.classifier.rule.RuleFolder;
import parley.classifier.rule.RuleTest;
import parley.classifier.track.TrackFile;
import parley.classifier.track.TrackTest;
import parley.contract.record.Article;

import java.util.ArrayList;
import java.util.List;

/** The articles of the tests that stand beside the shipped rules and tracks, and of our tables. */
final class ShippedArticles {
    private ShippedArticles() {}

    static List<Article> all(RuleFolder folder) {
        List<Article> articles = new ArrayList<>();
        for (Rule rule : folder.rules()) {
            for (RuleTest test : rule.tests()) {
                articles.add(Articles.of(test.language().code(), test.title(), test.text()));
            }
        }
        for (TrackFile track : folder.tracks()) {
            for (TrackTest test : track.tests()) {
                articles.add(Articles.of(test.language().code(), test.title(), test.text()));
            }
        }
        for (Lines.Line line : Lines.of("istanbul.tsv")) {
            articles.add(Articles.of(line.column(0), line.column(3), line.column(4)));
        }
        for (Lines.Line line : Lines.of("everyday.tsv")) {
            articles.add(Articles.of(line.column(0), line.column(1), line.column(2)));
        }
        return articles;
    }
}
