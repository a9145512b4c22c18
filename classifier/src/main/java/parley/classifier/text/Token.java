package parley.classifier.text;

import parley.contract.record.EvidenceField;

/**
 * A word where it stands.
 *
 * @param field the part of the article
 * @param start first character in that part, in UTF-16 units
 * @param end character after the last
 * @param sentence number of the sentence, counted through all parts from 0
 * @param form what rules compare: lower case, no accents; empty for what is too long to be a word
 * @param parted whether punctuation that can end a clause parts it from the word before it in its
 *     sentence: a comma (but not between two capitals, as in a list of names), a semicolon, a
 *     colon, a bar, brackets, a dash with spaces around it
 * @param asked whether its sentence ends with a question mark
 */
public record Token(
        EvidenceField field,
        int start,
        int end,
        int sentence,
        String form,
        boolean parted,
        boolean asked) {}
