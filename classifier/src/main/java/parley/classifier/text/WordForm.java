package parley.classifier.text;

import java.text.Normalizer;
import java.util.Locale;

/** How a word is written for comparison, whatever the outlet's keyboard and typography. */
final class WordForm {
    /** Longer runs of letters are no words of any language here. */
    static final int LONGEST = 60;

    private static final String LATIN_LOOK_ALIKES = "aceopxyiëbhkmt";
    private static final String CYRILLIC_LETTERS = "асеорхуіёвнкмт";

    /** In capitals it is the country, in small letters the pronoun. */
    private static final String AMERICAN = "US";

    private WordForm() {}

    /** The form; empty for what is too long to be a word. */
    static String of(String raw) {
        if (raw.length() > LONGEST) {
            return "";
        }
        String form = raw.equals(AMERICAN) ? "u.s" : raw.toLowerCase(Locale.ROOT);
        if (isPlainLatin(form)) {
            return withoutPossessive(form);
        }
        return withoutPossessive(lettersOnly(Normalizer.normalize(form, Normalizer.Form.NFC)));
    }

    private static boolean isPlainLatin(String form) {
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String lettersOnly(String form) {
        boolean cyrillic = isCyrillic(form);
        var letters = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (!Tokenizer.isIgnorable(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                letters.append(letter(c, cyrillic));
            }
        }
        return letters.toString();
    }

    /** Whether all letters are Cyrillic or look as if they were. */
    private static boolean isCyrillic(String form) {
        boolean some = false;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            some |= c >= 'а' && c <= 'ӿ';
            if (c >= 'a' && c <= 'z' && !looksCyrillic(c)) {
                return false;
            }
        }
        return some;
    }

    static boolean looksCyrillic(char c) {
        return LATIN_LOOK_ALIKES.indexOf(c) >= 0;
    }

    /** A letter of a word with more than plain Latin letters. */
    static char letter(char c, boolean cyrillic) {
        if (Tokenizer.isApostrophe(c)) {
            return '\'';
        }
        return cyrillic ? cyrillic(c) : c;
    }

    private static char cyrillic(char c) {
        int lookAlike = LATIN_LOOK_ALIKES.indexOf(c);
        char letter = lookAlike >= 0 ? CYRILLIC_LETTERS.charAt(lookAlike) : c;
        return switch (letter) {
            case 'ё' -> 'е';
            case 'ґ' -> 'г';
            default -> letter;
        };
    }

    private static String withoutPossessive(String form) {
        if (form.endsWith("'s")) {
            return form.substring(0, form.length() - 2);
        }
        return form.endsWith("'") ? form.substring(0, form.length() - 1) : form;
    }
}
