package parley.classifier.text;

import morfologik.stemming.Dictionary;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Lucene's stemmers, word by word: KStem for English (Porter would merge prisoner and prison), the
 * light one for Russian, the morfologik dictionary for Ukrainian.
 */
final class LuceneStemmer implements Stemmer {
    private final OneWord word = new OneWord();
    private final TokenStream chain;
    private final CharTermAttribute result;

    private LuceneStemmer(UnaryOperator<TokenStream> filter) {
        this.chain = filter.apply(word);
        this.result = chain.getAttribute(CharTermAttribute.class);
    }

    static LuceneStemmer english() {
        return new LuceneStemmer(KStemFilter::new);
    }

    static LuceneStemmer russian() {
        return new LuceneStemmer(RussianLightStemFilter::new);
    }

    static LuceneStemmer ukrainian() {
        return new LuceneStemmer(stream -> new MorfologikFilter(stream, UkrainianWords.DICTIONARY));
    }

    @Override
    public synchronized List<String> stems(String form) {
        Stream.Builder<String> stems = Stream.builder();
        word.form = form;
        try (chain) {
            chain.reset();
            while (chain.incrementToken()) {
                // The dictionary spells proper names with a capital.
                stems.add(result.toString().toLowerCase(Locale.ROOT).replace('ґ', 'г'));
            }
            chain.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a word in memory cannot fail to be read", e);
        }
        return stems.build().distinct().toList();
    }

    /** The source of a chain: one word, then the end. */
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String form = "";
        private boolean given;

        @Override
        public void reset() {
            given = false;
        }

        @Override
        public boolean incrementToken() {
            if (given) {
                return false;
            }
            clearAttributes();
            term.append(form);
            given = true;
            return true;
        }
    }

    /** Read once, when Ukrainian is first needed: 7 MB. */
    private static final class UkrainianWords {
        static final Dictionary DICTIONARY = read();

        private static Dictionary read() {
            URL resource =
                    Objects.requireNonNull(
                            Dictionary.class.getResource("/ua/net/nlp/ukrainian.dict"),
                            "the Ukrainian dictionary is on the class path with"
                                    + " lucene-analysis-morfologik");
            try {
                return Dictionary.read(resource);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
