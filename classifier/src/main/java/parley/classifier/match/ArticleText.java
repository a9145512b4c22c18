package parley.classifier.match;

import parley.classifier.text.Cut;
import parley.classifier.text.Language;
import parley.classifier.text.Sentences;
import parley.classifier.text.Span;
import parley.classifier.text.Token;
import parley.classifier.text.Tokenizer;
import parley.contract.record.Article;
import parley.contract.record.EvidenceField;
import parley.runtime.text.LanguageGuess;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The words of an article by part.
 *
 * <p>The lead is the first sentences of the summary, or of the text if the feed gave no summary;
 * the body is the text, without what is the lead. Offsets count from the beginning of the title,
 * the summary or the text.
 */
final class ArticleText {
    private static final int LONGEST_TITLE = 2_000;
    private static final int LONGEST_SUMMARY = 8_000;
    private static final int LONGEST_TEXT = 60_000;
    private static final int LEAD_SENTENCES_OF_SUMMARY = 5;
    private static final int LEAD_SENTENCES_OF_TEXT = 3;
    private static final int MOST_TOKENS = 4_000;

    private final String title;
    private final String lead;
    private final String body;
    private final List<Token> tokens = new ArrayList<>();

    private ArticleText(Article article) {
        String summary = Cut.to(LONGEST_SUMMARY, Objects.requireNonNullElse(article.summary(), ""));
        title = Cut.to(LONGEST_TITLE, article.title());
        body = Cut.to(LONGEST_TEXT, Objects.requireNonNullElse(article.text(), ""));
        boolean summarised = !summary.isBlank();
        lead = summarised ? summary : body;

        int sentence = add(EvidenceField.TITLE, title, Sentences.of(title), 0);
        List<Span> sentences = Sentences.of(lead);
        int most = summarised ? LEAD_SENTENCES_OF_SUMMARY : LEAD_SENTENCES_OF_TEXT;
        int leads = Math.min(most, sentences.size());
        sentence = add(EvidenceField.LEAD, lead, sentences.subList(0, leads), sentence);
        List<Span> rest =
                summarised ? Sentences.of(body) : sentences.subList(leads, sentences.size());
        add(EvidenceField.BODY, body, rest, sentence);
    }

    static ArticleText of(Article article) {
        return new ArticleText(article);
    }

    private int add(EvidenceField field, String text, List<Span> sentences, int first) {
        Tokenizer.into(tokens, field, text, sentences, first, MOST_TOKENS);
        return first + sentences.size();
    }

    List<Token> tokens() {
        return tokens;
    }

    /** What stands from one token to another of the same part. */
    String words(Token first, Token last) {
        String text =
                switch (first.field()) {
                    case TITLE -> title;
                    case LEAD -> lead;
                    case BODY -> body;
                };
        return text.substring(first.start(), last.end());
    }

    /** The language that the feed declared, or that of the letters; empty without rules for it. */
    Optional<Language> language(Article article) {
        String declared = article.language();
        return declared == null
                ? LanguageGuess.of(title + " " + lead).flatMap(Language::of)
                : Language.of(declared);
    }
}
