package parley.classifier.engine;

import java.util.List;

/**
 * Words in a row within a sentence.
 *
 * @param words the ids of each, ascending
 * @param anchor the number of the word by which it is looked for, that least likely to occur
 */
record Phrase(List<int[]> words, int anchor) {
    int length() {
        return words.size();
    }
}
