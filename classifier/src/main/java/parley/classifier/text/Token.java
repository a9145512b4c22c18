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
 */
public record Token(EvidenceField field, int start, int end, int sentence, String form) {}
