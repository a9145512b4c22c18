package parley.classifier.match;

import parley.classifier.Articles;
import parley.classifier.rule.RuleFolder;
import parley.contract.record.Article;

import java.util.ArrayList;
import java.util.List;

/** The articles of the tests that stand beside the shipped rules, and of our tables. */
final class ShippedArticles {
    private ShippedArticles() {}

    static List<Article> all(RuleFolder folder) {
        List<Article> articles = new ArrayList<>();
        folder.rules()
                .forEach(
                        rule ->
                                rule.tests()
                                        .forEach(
                                                test ->
                                                        articles.add(
                                                                Articles.of(
                                                                        test.language().code(),
                                                                        test.title(),
                                                                        test.text()))));
        for (Lines.Line line : Lines.of("istanbul.tsv")) {
            articles.add(Articles.of(line.column(0), line.column(3), line.column(4)));
        }
        for (Lines.Line line : Lines.of("everyday.tsv")) {
            articles.add(Articles.of(line.column(0), line.column(1), line.column(2)));
        }
        return articles;
    }
}
