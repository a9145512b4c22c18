package parley.classifier.fact;

import static java.nio.charset.StandardCharsets.UTF_8;

import parley.classifier.text.Language;
import parley.classifier.text.WordPattern;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The words that facts are made of, in three languages.
 *
 * <p>A line of the file holds a cue, what the words stand for, and the words in English, Ukrainian
 * and Russian, with bars between.
 */
final class Lexicon {
    private static final List<Language> COLUMNS =
            List.of(Language.ENGLISH, Language.UKRAINIAN, Language.RUSSIAN);
    private static final int FIRST_COLUMN = 2;
    private static final Map<Language, Phrases> WORDS = read();

    private Lexicon() {}

    static Phrases of(Language language) {
        return Objects.requireNonNull(WORDS.get(language));
    }

    private static Map<Language, Phrases> read() {
        Map<Language, Phrases> words = new EnumMap<>(Language.class);
        COLUMNS.forEach(language -> words.put(language, new Phrases()));
        try (InputStream in =
                Objects.requireNonNull(Lexicon.class.getResourceAsStream("words.txt"))) {
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(line, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static void add(String line, Map<Language, Phrases> words) {
        String[] columns = line.split("\\|", -1);
        Cue cue = Cue.valueOf(columns[0].strip());
        for (int i = 0; i < COLUMNS.size(); i++) {
            Phrases phrases = Objects.requireNonNull(words.get(COLUMNS.get(i)));
            for (String piece : columns[FIRST_COLUMN + i].split(",", -1)) {
                WordPattern.parse(piece, WordPattern.Mode.EXACT)
                        .ifPresent(pattern -> phrases.add(pattern, cue, columns[1].strip()));
            }
        }
    }
}
