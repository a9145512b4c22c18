package parley.classifier.fact;

import org.jspecify.annotations.Nullable;

import parley.classifier.text.Token;
import parley.contract.record.Counted;
import parley.contract.record.EvidenceField;
import parley.contract.record.Passage;

import java.util.ArrayList;
import java.util.List;

/** One sentence of a report with what its words stand for. */
final class Sentence {
    private final EvidenceField field;
    private final String text;
    private final List<Token> tokens;
    private final List<List<Phrases.Hit>> hits = new ArrayList<>();

    /**
     * A sentence.
     *
     * @param text the whole part of the article
     * @param tokens the words of the sentence
     */
    Sentence(EvidenceField field, String text, List<Token> tokens, List<Phrases> lexicons) {
        this.field = field;
        this.text = text;
        this.tokens = List.copyOf(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            List<Phrases.Hit> here = new ArrayList<>();
            for (Phrases lexicon : lexicons) {
                lexicon.find(this.tokens, i, here);
            }
            hits.add(here);
        }
    }

    int size() {
        return tokens.size();
    }

    String form(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).form() : "";
    }

    /** A word as it stands in the article. */
    String raw(int at) {
        return text.substring(tokens.get(at).start(), tokens.get(at).end());
    }

    boolean capital(int at) {
        return Character.isUpperCase(text.charAt(tokens.get(at).start()));
    }

    boolean allCapitals(int at) {
        String raw = raw(at);
        return raw.length() > 2 && raw.codePoints().noneMatch(Character::isLowerCase);
    }

    /** What stands between a word and the one before it; before the first one, nothing. */
    String gap(int at) {
        if (at <= 0 || at >= tokens.size()) {
            return "";
        }
        return text.substring(tokens.get(at - 1).end(), tokens.get(at).start());
    }

    /** The signs right after a word, two at most. */
    String after(int at) {
        int end = tokens.get(at).end();
        return text.substring(end, Math.min(text.length(), end + 2));
    }

    /** The signs right before a word, two at most. */
    String before(int at) {
        int start = tokens.get(at).start();
        return text.substring(Math.max(0, start - 2), start);
    }

    /** Whether a comma, a bracket or the like parts a word from the one before it. */
    boolean parted(int at) {
        String gap = gap(at);
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            boolean dash = (c == '–' || c == '—' || c == '-') && gap.length() > 1;
            if (dash || ",;:()[]".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether only a hyphen or dash parts a word from the one before it. */
    boolean hyphened(int at) {
        String gap = gap(at).strip();
        return gap.equals("-") || gap.equals("–") || gap.equals("—") || gap.equals("‑");
    }

    /** The longest phrase of a sort that begins at a word; null if there is none. */
    Phrases.@Nullable Hit hit(int at, Cue cue) {
        if (at < 0 || at >= tokens.size()) {
            return null;
        }
        Phrases.Hit longest = null;
        for (Phrases.Hit hit : hits.get(at)) {
            if (hit.cue() == cue && (longest == null || hit.last() > longest.last())) {
                longest = hit;
            }
        }
        return longest;
    }

    boolean is(int at, Cue cue) {
        return hit(at, cue) != null;
    }

    /** The phrase of a sort that ends at a word; null if there is none. */
    Phrases.@Nullable Hit ending(int at, Cue cue) {
        for (int first = at; first >= Math.max(0, at - 3); first--) {
            Phrases.Hit hit = hit(first, cue);
            if (hit != null && hit.last() == at) {
                return hit;
            }
        }
        return null;
    }

    /** The part of the article that it stands in. */
    EvidenceField field() {
        return field;
    }

    /** What a word stands for; null if it is nothing of the sort. */
    @Nullable String value(int at, Cue cue) {
        Phrases.Hit hit = hit(at, cue);
        return hit == null ? null : hit.value();
    }

    /** The first word of a sort in a stretch, its end excluded; -1 if there is none. */
    int find(Cue cue, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
            if (is(i, cue)) {
                return i;
            }
        }
        return -1;
    }

    boolean has(Cue cue) {
        return find(cue, 0, size()) >= 0;
    }

    /** The words from one to another, both included. */
    Passage passage(int first, int last) {
        int start = tokens.get(first).start();
        int end = tokens.get(last).end();
        return new Passage(field, start, end, text.substring(start, end));
    }

    /** Whom or what a word counts; null for a word that counts nobody. */
    @Nullable Counted counted(int at) {
        if (is(at, Cue.SOLDIERS)) {
            return Counted.PRISONERS;
        }
        String value = value(at, Cue.COUNTED);
        for (Counted counted : Counted.values()) {
            if (counted.code().equals(value)) {
                return counted;
            }
        }
        return null;
    }

    /** The last word of a passage that begins at a word. */
    int lastOf(Passage passage, int first) {
        int last = first;
        while (last + 1 < size() && tokens.get(last + 1).end() <= passage.end()) {
            last++;
        }
        return last;
    }
}
