package parley.classifier.fact;

import org.jspecify.annotations.Nullable;

import parley.classifier.text.Token;
import parley.classifier.text.WordPattern;
import parley.classifier.text.WordPattern.Mode;
import parley.classifier.text.WordPattern.Word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words and phrases with what they mean. Immutable; thread-safe. */
final class Phrases {
    /** A phrase with its meaning. */
    private record Entry(List<Word> words, Cue cue, String value) {
        boolean stands(List<Token> tokens, int at) {
            if (at + words.size() > tokens.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                String form = tokens.get(at + i).form();
                Word word = words.get(i);
                boolean same =
                        word.mode() == Mode.PREFIX
                                ? form.startsWith(word.form())
                                : form.equals(word.form());
                if (!same) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A phrase that stands in a sentence, from its first token to its last. */
    record Hit(Cue cue, String value, int first, int last) {}

    private static final int SHORTEST = WordPattern.SHORTEST_PREFIX;

    private final Map<String, List<Entry>> exact = new HashMap<>();

    /** By the letters that every beginning has. */
    private final Map<String, List<Entry>> prefixes = new HashMap<>();

    /** Adds a phrase; only before the first search. */
    void add(WordPattern pattern, Cue cue, String value) {
        Word first = pattern.words().getFirst();
        boolean prefix = first.mode() == Mode.PREFIX;
        String key = prefix ? first.form().substring(0, SHORTEST) : first.form();
        (prefix ? prefixes : exact)
                .computeIfAbsent(key, _ -> new ArrayList<>())
                .add(new Entry(pattern.words(), cue, value));
    }

    /** The phrases that begin at a token. */
    void find(List<Token> tokens, int at, List<Hit> into) {
        String form = tokens.get(at).form();
        collect(exact.get(form), tokens, at, into);
        if (form.length() >= SHORTEST) {
            collect(prefixes.get(form.substring(0, SHORTEST)), tokens, at, into);
        }
    }

    private static void collect(
            @Nullable List<Entry> entries, List<Token> tokens, int at, List<Hit> into) {
        if (entries == null) {
            return;
        }
        for (Entry entry : entries) {
            if (entry.stands(tokens, at)) {
                into.add(new Hit(entry.cue, entry.value, at, at + entry.words.size() - 1));
            }
        }
    }
}
