package parley.classifier.match;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;

import parley.classifier.engine.ArticleParts;
import parley.classifier.text.Token;
import parley.contract.record.Article;
import parley.contract.record.EvidenceField;

import java.util.Iterator;
import java.util.List;

/** An article as a document of Lucene, by our own tokens: only the matching is compared. */
final class LuceneArticle {
    /** More than any phrase is long. */
    private static final int BETWEEN_SENTENCES = 100;

    private LuceneArticle() {}

    static Document of(Article article) {
        List<Token> tokens = ArticleText.of(ArticleParts.of(article)).tokens();
        var document = new Document();
        for (EvidenceField field : EvidenceField.values()) {
            List<Token> part = tokens.stream().filter(token -> token.field() == field).toList();
            document.add(
                    new TextField(
                            LuceneRules.sentences(field), new Tokens(part, BETWEEN_SENTENCES)));
            document.add(new TextField(LuceneRules.near(field), new Tokens(part, 0)));
        }
        return document;
    }

    /** Our tokens as Lucene asks for them. */
    private static final class Tokens extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment =
                addAttribute(PositionIncrementAttribute.class);
        private final List<Token> tokens;
        private final int betweenSentences;
        private Iterator<Token> left;
        private int sentence;

        Tokens(List<Token> tokens, int betweenSentences) {
            this.tokens = tokens;
            this.betweenSentences = betweenSentences;
            this.left = tokens.iterator();
        }

        @Override
        public void reset() {
            left = tokens.iterator();
            sentence = 0;
        }

        @Override
        public boolean incrementToken() {
            if (!left.hasNext()) {
                return false;
            }
            clearAttributes();
            Token token = left.next();
            term.append(token.form());
            increment.setPositionIncrement(token.sentence() == sentence ? 1 : 1 + betweenSentences);
            sentence = token.sentence();
            return true;
        }
    }
}
