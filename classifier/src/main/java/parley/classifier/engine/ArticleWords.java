package parley.classifier.engine;

import parley.classifier.text.Clauses;
import parley.classifier.text.FormBuffer;
import parley.classifier.text.Language;
import parley.classifier.text.Sentences;
import parley.classifier.text.Tokenizer;
import parley.classifier.text.WholeNumber;
import parley.contract.record.Article;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * The words of one article in arrays, ready for any number of rule sets. To be closed by the thread
 * that opened it: the arrays are then used for another article.
 */
public final class ArticleWords implements AutoCloseable {
    private static final int FIRST_CAPACITY = 512;

    /** No words at all. */
    static final ArticleWords NONE = new ArticleWords();

    private static final Pool<ArticleWords> POOL = new Pool<>(ArticleWords::new);

    private final FormBuffer forms = new FormBuffer();
    private int count;
    private int[] starts = new int[FIRST_CAPACITY];
    private int[] ends = new int[FIRST_CAPACITY];
    private int[] formStarts = new int[FIRST_CAPACITY + 1];
    private int[] hashes = new int[FIRST_CAPACITY];
    private final WordKeys keys = new WordKeys();
    private int[] sentences = new int[FIRST_CAPACITY];
    private byte[] parts = new byte[FIRST_CAPACITY];
    private int numeralCount;
    private int[] numeralPlaces = new int[16];
    private long[] numerals = new long[16];
    private boolean[] parted = new boolean[FIRST_CAPACITY];
    private final Units sentenceUnits = new Units();
    private final BitSet asked = new BitSet();

    private ArticleParts texts = new ArticleParts("", "", "", false);
    private Optional<Language> language = Optional.empty();
    private Instant ownTime = Instant.EPOCH;

    // What the sentences that come next belong to.
    private byte part;
    private String text = "";
    private char[] chars = new char[FIRST_CAPACITY];
    private int most;
    private int leadSentencesLeft;

    private ArticleWords() {}

    /** Cuts an article. */
    public static ArticleWords of(Article article) {
        ArticleWords words = POOL.take();
        words.read(article);
        return words;
    }

    @Override
    public void close() {
        texts = new ArticleParts("", "", "", false);
        text = "";
        POOL.giveBack(this);
    }

    private void read(Article article) {
        texts = ArticleParts.of(article);
        language = texts.language(article);
        ownTime = article.ownTime();
        forms.clear();
        count = 0;
        numeralCount = 0;
        sentenceUnits.clear();
        asked.clear();
        if (language.isPresent()) {
            begin(Part.TITLE, texts.title());
            Sentences.each(chars, text.length(), this::add);
            begin(Part.LEAD, texts.lead());
            leadSentencesLeft = texts.leadSentences();
            Sentences.each(
                    chars, text.length(), texts.summarised() ? this::addLead : this::addLeadOrBody);
            if (texts.summarised()) {
                begin(Part.BODY, texts.body());
                Sentences.each(chars, text.length(), this::add);
            }
        }
        sentenceUnits.end(count);
        formStarts[count] = forms.size();
    }

    private void begin(byte next, String its) {
        part = next;
        text = its;
        if (chars.length < its.length()) {
            chars = new char[Math.max(its.length(), chars.length * 2)];
        }
        its.getChars(0, its.length(), chars, 0);
        most = count + ArticleParts.MOST_TOKENS;
    }

    private void addLead(int start, int end) {
        if (leadSentencesLeft > 0) {
            leadSentencesLeft--;
            add(start, end);
        }
    }

    private void addLeadOrBody(int start, int end) {
        if (leadSentencesLeft == 0 && part == Part.LEAD) {
            part = Part.BODY;
            most = count + ArticleParts.MOST_TOKENS;
        } else {
            leadSentencesLeft--;
        }
        add(start, end);
    }

    private void add(int start, int end) {
        int first = count;
        int before = start;
        int at = Tokenizer.startOfWord(chars, start, end);
        while (at < end && count < most) {
            int wordEnd = addWord(before, at, end);
            before = wordEnd;
            at = Tokenizer.startOfWord(chars, wordEnd, end);
        }
        if (count > first) {
            asked.set(sentenceUnits.count(), Clauses.asks(text, start, end));
            sentenceUnits.begin(first);
        }
    }

    private int addWord(int before, int start, int limit) {
        if (count == starts.length) {
            grow();
        }
        // Between most words stands a space alone.
        boolean space = start - before == 1 && chars[before] == ' ';
        parted[count] = !space && Clauses.parts(text, before, start);
        int from = forms.size();
        int end = forms.add(chars, text.length(), start, limit);
        starts[count] = start;
        ends[count] = end;
        formStarts[count] = from;
        sentences[count] = sentenceUnits.count();
        parts[count] = part;
        char[] written = forms.chars();
        int to = forms.size();
        hashes[count] = keys.set(count, written, from, to);
        if (to > from && written[from] >= '0' && written[from] <= '9') {
            addNumeral(WholeNumber.of(new String(written, from, to - from)));
        }
        count++;
        return end;
    }

    private void addNumeral(long value) {
        if (value == WholeNumber.NONE) {
            return;
        }
        if (numeralCount == numerals.length) {
            numerals = Arrays.copyOf(numerals, numeralCount * 2);
            numeralPlaces = Arrays.copyOf(numeralPlaces, numeralCount * 2);
        }
        numerals[numeralCount] = value;
        numeralPlaces[numeralCount] = count;
        numeralCount++;
    }

    private void grow() {
        int capacity = count * 2;
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        formStarts = Arrays.copyOf(formStarts, capacity + 1);
        hashes = Arrays.copyOf(hashes, capacity);
        sentences = Arrays.copyOf(sentences, capacity);
        parts = Arrays.copyOf(parts, capacity);
        parted = Arrays.copyOf(parted, capacity);
    }

    /** The texts that the words were cut from. */
    public ArticleParts texts() {
        return texts;
    }

    Optional<Language> language() {
        return language;
    }

    Instant ownTime() {
        return ownTime;
    }

    int count() {
        return count;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** The part that a word stands in, as a bit of {@link Part}. */
    byte part(int word) {
        return parts[word];
    }

    /** The beginnings of the words' forms. */
    WordKeys keys() {
        return keys;
    }

    /** The characters of all forms. */
    char[] forms() {
        return forms.chars();
    }

    /** Where a word's form begins; it ends where that of the next word begins. */
    int formStart(int word) {
        return formStarts[word];
    }

    int hash(int word) {
        return hashes[word];
    }

    /** The number of the sentence that a word stands in; only sentences with words count. */
    int sentence(int word) {
        return sentences[word];
    }

    /** The sentences that have words. */
    Units sentences() {
        return sentenceUnits;
    }

    /** Whether punctuation that can end a clause parts a word from the one before. */
    boolean parted(int word) {
        return parted[word];
    }

    /** Whether the sentence in which a word stands is a question. */
    boolean asked(int word) {
        return asked.get(sentences[word]);
    }

    int numeralCount() {
        return numeralCount;
    }

    /** The index of the first numeral that does not stand before a word. */
    int numeralFrom(int word) {
        int at = Arrays.binarySearch(numeralPlaces, 0, numeralCount, word);
        return at < 0 ? -at - 1 : at;
    }

    long numeral(int index) {
        return numerals[index];
    }

    int numeralPlace(int index) {
        return numeralPlaces[index];
    }
}
