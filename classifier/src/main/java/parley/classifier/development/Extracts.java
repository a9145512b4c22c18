package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import parley.classifier.text.Sentences;
import parley.classifier.text.Span;
import parley.contract.record.Article;
import parley.contract.record.Extract;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * One or two sentences from the beginning of a report, word for word: long enough to say something,
 * short enough for a message, and never half a quotation or a picture's caption.
 */
final class Extracts {
    private static final int FIRST_SENTENCES = 3;
    private static final int SHORTEST = 60;
    private static final int LONGEST = 240;
    private static final int READ = 4_000;
    private static final Set<String> CAPTIONS =
            Set.of(
                    "photo",
                    "image",
                    "picture",
                    "video",
                    "file photo",
                    "фото",
                    "відео",
                    "видео",
                    "ілюстративне фото",
                    "архивное фото");

    private Extracts() {}

    /** The words of a report; null if its first three sentences hold none that can stand alone. */
    static @Nullable Extract of(Article article) {
        String summary = Objects.requireNonNullElse(article.summary(), "");
        String source =
                summary.isBlank() ? Objects.requireNonNullElse(article.text(), "") : summary;
        String text = source.substring(0, Math.min(source.length(), READ));
        boolean cut = source.length() > READ;
        List<Span> sentences = Sentences.of(text);
        int most = Math.min(FIRST_SENTENCES, cut ? sentences.size() - 1 : sentences.size());
        for (int first = 0; first < most; first++) {
            Span one = sentences.get(first);
            if (fits(text, one, article.title())) {
                Span both = first + 1 < most ? joined(text, one, sentences.get(first + 1)) : one;
                return new Extract(
                        both.of(text), article.language(), article.outlet().name(), article.id());
            }
        }
        return null;
    }

    /** The sentence with the next one, if both together still fit; else the sentence alone. */
    private static Span joined(String text, Span one, Span next) {
        var both = new Span(one.start(), next.end());
        boolean plain = both.of(text).indexOf('\n') < 0 && complete(next.of(text));
        return plain && both.end() - both.start() <= LONGEST ? both : one;
    }

    private static boolean fits(String text, Span span, String title) {
        String sentence = span.of(text);
        return sentence.length() >= SHORTEST
                && sentence.length() <= LONGEST
                && complete(sentence)
                && !sentence.equalsIgnoreCase(title.strip());
    }

    private static boolean complete(String sentence) {
        int colon = sentence.indexOf(':');
        boolean caption =
                colon > 0
                        && CAPTIONS.contains(
                                sentence.substring(0, colon).strip().toLowerCase(Locale.ROOT));
        return !caption
                && !sentence.endsWith(",")
                && !sentence.endsWith(":")
                && quotesPair(sentence);
    }

    private static boolean quotesPair(String sentence) {
        int straight = 0;
        int open = 0;
        for (int i = 0; i < sentence.length(); i++) {
            switch (sentence.charAt(i)) {
                case '"' -> straight++;
                case '«', '„' -> open++;
                case '»', '”' -> open--;
                // English opens with it; Ukrainian and German close with it.
                case '“' -> open += open > 0 ? -1 : 1;
                default -> {}
            }
            if (open < 0) {
                return false;
            }
        }
        return open == 0 && straight % 2 == 0;
    }
}
