package parley.classifier.engine;

import parley.classifier.text.Cut;
import parley.classifier.text.Language;
import parley.contract.record.Article;
import parley.contract.record.EvidenceField;
import parley.runtime.text.LanguageGuess;

import java.util.Objects;
import java.util.Optional;

/**
 * The parts of an article that rules tell apart, cut at what any news item has.
 *
 * <p>The lead is the first sentences of the summary, or of the text if the feed gave no summary;
 * the body is the text, without what is the lead.
 *
 * @param title the title
 * @param lead what the lead's sentences are the first of
 * @param body the text
 * @param summarised whether the feed gave a summary; without one the lead is cut from the body
 */
public record ArticleParts(String title, String lead, String body, boolean summarised) {
    /** The most words of a part that are looked at. */
    public static final int MOST_TOKENS = 4_000;

    private static final int LONGEST_TITLE = 2_000;
    private static final int LONGEST_SUMMARY = 8_000;
    private static final int LONGEST_TEXT = 60_000;
    private static final int LEAD_SENTENCES_OF_SUMMARY = 5;
    private static final int LEAD_SENTENCES_OF_TEXT = 3;

    /** The parts of an article. */
    public static ArticleParts of(Article article) {
        String summary = Cut.to(LONGEST_SUMMARY, Objects.requireNonNullElse(article.summary(), ""));
        String body = Cut.to(LONGEST_TEXT, Objects.requireNonNullElse(article.text(), ""));
        boolean summarised = !summary.isBlank();
        return new ArticleParts(
                Cut.to(LONGEST_TITLE, article.title()),
                summarised ? summary : body,
                body,
                summarised);
    }

    /** How many sentences make the lead. */
    public int leadSentences() {
        return summarised ? LEAD_SENTENCES_OF_SUMMARY : LEAD_SENTENCES_OF_TEXT;
    }

    /** The text that offsets in a part are counted in. */
    public String text(EvidenceField field) {
        return switch (field) {
            case TITLE -> title;
            case LEAD -> lead;
            case BODY -> body;
        };
    }

    /** The language that the feed declared, or that of the letters; empty without rules for it. */
    public Optional<Language> language(Article article) {
        String declared = article.language();
        return declared == null
                ? LanguageGuess.of(title + " " + lead).flatMap(Language::of)
                : Language.of(declared);
    }
}
