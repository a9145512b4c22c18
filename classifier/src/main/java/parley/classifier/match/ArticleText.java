package parley.classifier.match;

import parley.classifier.engine.ArticleParts;
import parley.classifier.text.Sentences;
import parley.classifier.text.Span;
import parley.classifier.text.Token;
import parley.classifier.text.Tokenizer;
import parley.contract.record.EvidenceField;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of an article by part. Offsets count from the beginning of the title, the summary or
 * the text.
 */
final class ArticleText {
    private final List<Token> tokens = new ArrayList<>();

    private ArticleText(ArticleParts parts) {
        int sentence = add(EvidenceField.TITLE, parts.title(), Sentences.of(parts.title()), 0);
        List<Span> sentences = Sentences.of(parts.lead());
        int leads = Math.min(parts.leadSentences(), sentences.size());
        sentence = add(EvidenceField.LEAD, parts.lead(), sentences.subList(0, leads), sentence);
        List<Span> rest =
                parts.summarised()
                        ? Sentences.of(parts.body())
                        : sentences.subList(leads, sentences.size());
        add(EvidenceField.BODY, parts.body(), rest, sentence);
    }

    static ArticleText of(ArticleParts parts) {
        return new ArticleText(parts);
    }

    private int add(EvidenceField field, String text, List<Span> sentences, int first) {
        Tokenizer.into(tokens, field, text, sentences, first, ArticleParts.MOST_TOKENS);
        return first + sentences.size();
    }

    List<Token> tokens() {
        return tokens;
    }
}
