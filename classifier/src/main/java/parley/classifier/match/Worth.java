package parley.classifier.match;

import parley.classifier.rule.Factors;
import parley.contract.record.EvidenceField;

/** What a condition that is met adds to the score, by the part of the article that meets it. */
record Worth(double weight, Factors factors) {
    /** Adds nothing wherever it stands. */
    static final Worth NOTHING = new Worth(0, Factors.EVEN);

    double in(EvidenceField field) {
        return weight * factors.of(field);
    }
}
